#include "sqlhighlighter.h"

#include "look.h"

#include <QPlainTextEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

// A comment, what is not known yet, a text or quoted name, or a word of the language: whichever begins first.
const QRegularExpression &parts()
{
    static const QRegularExpression pattern(
        u"(?<quiet>--.*|‹[^›]*›)|'[^']*'|\"[^\"]*\"|"
        "(?<word>\\b(?:BEGIN|IMMEDIATE|COMMIT|INSERT|OR|IGNORE|REPLACE|INTO|VALUES|UPDATE|SET|DELETE|FROM|WHERE|AND|"
        "NOT|"
        "IN|IS|NULL|SELECT|DISTINCT|AS|JOIN|ON|EXISTS|CASE|WHEN|THEN|ELSE|END|LIKE|LIMIT|ORDER|BY|CONFLICT|DO|NOTHING|"
        "WITH|UNION|ALL)\\b)"_s);
    return pattern;
}

} // namespace

SqlHighlighter::SqlHighlighter(QPlainTextEdit *view) : QSyntaxHighlighter(view->document()), m_view(view) { }

void SqlHighlighter::highlightBlock(const QString &line)
{
    const Look &look = lookFor(m_view->palette());
    QTextCharFormat word;
    word.setForeground(look.accent);
    word.setFontWeight(QFont::Bold);
    for (auto matches = parts().globalMatch(line); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.hasCaptured(u"quiet"_s))
            setFormat(int(match.capturedStart()), int(match.capturedLength()), look.text2);
        else if (match.hasCaptured(u"word"_s))
            setFormat(int(match.capturedStart()), int(match.capturedLength()), word);
    }
}
