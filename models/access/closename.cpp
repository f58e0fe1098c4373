#include "closename.h"

#include "visibletext.h"

#include <algorithm>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

constexpr std::int64_t tableLimit = 100'000;
constexpr qsizetype lengthLimit = 64;

// Letters to insert, delete or exchange to get from one to the other (Levenshtein).
int distance(const QString &from, const QString &to)
{
    std::vector<int> row(std::size_t(to.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < from.size(); ++i) {
        int diagonal = std::exchange(row[0], int(i) + 1);
        for (std::size_t j = 1; j < row.size(); ++j) {
            const int exchanged = diagonal + (from[i] == to[qsizetype(j) - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({exchanged, row[j] + 1, row[j - 1] + 1}));
        }
    }
    return row.back();
}

int allowedDistance(const QString &folded)
{
    return folded.size() < 3 ? 0 : folded.size() < 6 ? 1 : 2;
}

// The closest of the names it is shown.
class Closest {
public:
    explicit Closest(const QString &name)
        : m_wanted(name.trimmed().toCaseFolded())
        , m_bound(m_wanted.size() > lengthLimit ? 0 : allowedDistance(m_wanted) + 1)
    {
    }

    bool canBeBettered() const { return m_bound > 0; }
    const QString &name() const { return m_name; }

    void look(const QString &candidate)
    {
        const QString folded = candidate.trimmed().toCaseFolded();
        if (std::abs(folded.size() - m_wanted.size()) >= m_bound)
            return;
        if (const int found = distance(m_wanted, folded); found < m_bound) {
            m_bound = found;
            m_name = candidate;
        }
    }

private:
    QString m_wanted;
    int m_bound; // fewer letters off than this
    QString m_name;
};

QString withName(const QString &sentence, const QString &close)
{
    return close.isEmpty() ? sentence : u"%1 Did you mean %2?"_s.arg(sentence, inSentence(close));
}

} // namespace

QString closeName(const ObjectTable &table, const QString &name)
{
    if (table.count() > tableLimit)
        return {};
    Closest closest(name);
    for (std::uint32_t index = 0; index < table.indexLimit() && closest.canBeBettered(); ++index)
        if (table.exists(index))
            closest.look(table.name(index));
    return closest.name();
}

QString withCloseName(const QString &sentence, const ObjectTable &table, const QString &name)
{
    return withName(sentence, closeName(table, name));
}

QString withCloseName(const QString &sentence, const QStringList &names, const QString &name)
{
    Closest closest(name);
    for (const QString &each : names)
        closest.look(each);
    return withName(sentence, closest.name());
}

} // namespace engine
