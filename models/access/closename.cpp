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

} // namespace

QString closeName(const ObjectTable &table, const QString &name)
{
    const QString wanted = name.trimmed().toCaseFolded();
    if (table.count() > tableLimit || wanted.size() > lengthLimit)
        return {};
    QString closest;
    int bound = allowedDistance(wanted) + 1;
    for (std::uint32_t index = 0; index < table.indexLimit() && bound > 0; ++index) {
        if (!table.exists(index))
            continue;
        const QString candidate = table.name(index);
        const QString folded = candidate.trimmed().toCaseFolded();
        if (std::abs(folded.size() - wanted.size()) >= bound)
            continue;
        if (const int found = distance(wanted, folded); found < bound) {
            bound = found;
            closest = candidate;
        }
    }
    return closest;
}

QString withCloseName(const QString &sentence, const ObjectTable &table, const QString &name)
{
    const QString close = closeName(table, name);
    return close.isEmpty() ? sentence : u"%1 Did you mean %2?"_s.arg(sentence, inSentence(close));
}

} // namespace engine
