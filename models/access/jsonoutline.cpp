#include "jsonoutline.h"

#include "visibletext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

constexpr std::size_t depthLimit = 16;

// What stands between quotes, with its escapes resolved.
QString unescaped(QByteArrayView literal)
{
    if (!literal.contains('\\'))
        return QString::fromUtf8(literal);
    const QByteArray asArray = "[\"" + literal.toByteArray() + "\"]";
    return QJsonDocument::fromJson(asArray).array().first().toString();
}

class OutlineScanner {
public:
    OutlineScanner(const QByteArray &json, const QString &member) : m_json(json), m_member(member) { }

    Result<std::vector<int>> scan()
    {
        while (m_at < m_json.size() && m_error.isEmpty())
            step(m_json[m_at++]);
        if (!m_error.isEmpty())
            return failure(ErrorKind::Usage, u"Line %1: %2"_s.arg(QString::number(m_line), m_error));
        return m_elementLines;
    }

private:
    struct Level {
        bool isObject = false;
        bool awaitsNext = true; // a member name or an element
        QSet<QString> members = {};
        QString current = {};
    };

    void step(char c)
    {
        switch (c) {
        case '\n':
            ++m_line;
            return;
        case ' ':
        case '\t':
        case '\r':
        case ':':
            return;
        case ',':
            m_levels.back().awaitsNext = true;
            return;
        case '}':
        case ']':
            m_levels.pop_back();
            return;
        default:
            beginElement();
            beginValue(c);
        }
    }

    void beginElement()
    {
        if (m_levels.empty() || m_levels.back().isObject || !m_levels.back().awaitsNext)
            return;
        m_levels.back().awaitsNext = false;
        if (m_levels.size() == 2 && m_levels.front().current == m_member)
            m_elementLines.push_back(m_line);
    }

    void beginValue(char c)
    {
        if (c == '{' || c == '[') {
            m_levels.push_back({c == '{'});
            if (m_levels.size() > depthLimit)
                m_error = u"brackets are nested deeper than in any change file."_s;
        } else if (c == '"') {
            readString();
        }
    }

    void readString()
    {
        const qsizetype start = m_at;
        while (m_at < m_json.size() && m_json[m_at] != '"')
            m_at += m_json[m_at] == '\\' ? 2 : 1;
        const qsizetype end = m_at++;
        if (m_levels.empty() || !m_levels.back().isObject || !m_levels.back().awaitsNext)
            return;
        Level &level = m_levels.back();
        level.awaitsNext = false;
        level.current = unescaped(QByteArrayView(m_json).sliced(start, end - start));
        if (level.members.contains(level.current))
            m_error = u"“%1” stands twice in one object."_s.arg(visibleText(level.current));
        level.members.insert(level.current);
    }

    const QByteArray &m_json;
    const QString m_member;
    qsizetype m_at = 0;
    int m_line = 1;
    std::vector<Level> m_levels;
    std::vector<int> m_elementLines;
    QString m_error;
};

} // namespace

Result<std::vector<int>> linesOfElements(const QByteArray &json, const QString &member)
{
    return OutlineScanner(json, member).scan();
}

int lineAt(const QByteArray &text, qsizetype offset)
{
    return 1 + int(std::count(text.begin(), text.begin() + std::clamp<qsizetype>(offset, 0, text.size()), '\n'));
}

} // namespace engine
