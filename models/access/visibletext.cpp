#include "visibletext.h"

#include <QLocale>

#include <algorithm>
#include <limits>
#include <vector>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

constexpr std::size_t nameLimit = 255;
constexpr std::size_t shownLimit = 256;
constexpr int combiningLimit = 8;

constexpr char32_t zeroWidthJoiner = 0x200D;
constexpr char32_t enclosingKeycap = 0x20E3;

enum class Look {
    Plain,
    Combining, // an accent on the character before
    Hidden, // shows nothing, looks like a blank or turns the direction
    Half, // one of two surrogates
    Unknown, // private use or unassigned: no two fonts agree
    OwnMark, // would pass for a mark of ours
};

using CodePoints = std::vector<char32_t>;

CodePoints codePoints(QStringView text, std::size_t limit = std::numeric_limits<std::size_t>::max())
{
    CodePoints found;
    for (qsizetype i = 0; i < text.size() && found.size() < limit; ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        found.push_back(isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(text[i].unicode()));
        i += isPair ? 1 : 0;
    }
    return found;
}

// Letters, marks and symbols that Unicode ignores by default (DerivedCoreProperties.txt), and the empty braille
// pattern.
bool isFiller(char32_t c)
{
    return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || (c >= 0x180B && c <= 0x180F)
        || c == 0x2800 || c == 0x3164 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFFA0 || (c >= 0xE0100 && c <= 0xE01EF);
}

bool isSymbol(char32_t c)
{
    return QChar::category(c) == QChar::Symbol_Other || QChar::category(c) == QChar::Symbol_Math;
}

bool isSkinTone(char32_t c)
{
    return c >= 0x1F3FB && c <= 0x1F3FF;
}

bool isEmojiSelector(char32_t c)
{
    return c == 0xFE0E || c == 0xFE0F;
}

// A joiner or selector inside an emoji, where it is seen by what it does.
bool isInsideEmoji(const CodePoints &text, std::size_t at)
{
    if (at == 0)
        return false;
    const char32_t before = text[at - 1];
    const char32_t after = at + 1 < text.size() ? text[at + 1] : 0;
    if (isEmojiSelector(text[at]))
        return isSymbol(before) || after == enclosingKeycap;
    const bool endsEmoji =
        isSymbol(before) || isSkinTone(before) || (isEmojiSelector(before) && isInsideEmoji(text, at - 1));
    return text[at] == zeroWidthJoiner && endsEmoji && isSymbol(after);
}

Look lookOf(const CodePoints &text, std::size_t at)
{
    const char32_t c = text[at];
    if (c == U'⟦' || c == U'⟧' || c == U'␣')
        return Look::OwnMark;
    if (isInsideEmoji(text, at))
        return Look::Plain;
    if (isFiller(c))
        return Look::Hidden;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return Look::Hidden;
    case QChar::Separator_Space: // the ideographic blank is as wide as a letter: nobody takes it for another
        return c == U' ' || (c == 0x3000 && at > 0 && at + 1 < text.size()) ? Look::Plain : Look::Hidden;
    case QChar::Other_Surrogate:
        return Look::Half;
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return Look::Unknown;
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
        return Look::Combining;
    default:
        return Look::Plain;
    }
}

QString markOf(char32_t c)
{
    return u"⟦U+%1⟧"_s.arg(QString::number(uint(c), 16).toUpper(), 4, u'0');
}

QString quoted(const QString &text)
{
    return u"“%1”"_s.arg(text);
}

bool misleads(const QString &name)
{
    static const QString separators = u"\"“”„«»,;>›"_s;
    return name.isEmpty() || name.startsWith(u' ') || name.endsWith(u' ') || name.contains("  "_L1)
        || name.endsWith(u'.')
        || std::any_of(name.cbegin(), name.cend(), [](QChar c) { return separators.contains(c); });
}

} // namespace

QString visibleText(const QString &name)
{
    const CodePoints text = codePoints(name, shownLimit + 1);
    const bool isCut = text.size() > shownLimit;
    const std::size_t end = std::min(text.size(), shownLimit);
    const auto isBlank = [](char32_t c) { return c == U' '; };
    const auto firstInk = std::size_t(std::find_if_not(text.begin(), text.end(), isBlank) - text.begin());
    const auto blanksAtEnd = std::size_t(std::find_if_not(text.rbegin(), text.rend(), isBlank) - text.rbegin());
    const std::size_t inkEnd = isCut ? end : end - blanksAtEnd;

    QString shown;
    int combining = 0;
    for (std::size_t i = 0; i < end; ++i) {
        const Look look = lookOf(text, i);
        combining = look == Look::Combining ? combining + 1 : 0;
        if (i < firstInk || i >= inkEnd)
            shown += u'␣';
        else if (combining > combiningLimit)
            shown += combining == combiningLimit + 1 ? u"…"_s : QString();
        else if (look == Look::Plain || (look == Look::Combining && i > 0))
            shown += QChar::fromUcs4(text[i]);
        else
            shown += markOf(text[i]);
    }
    return isCut ? shown + u'…' : shown;
}

QString inSentence(const QString &name)
{
    return misleads(name) ? quoted(visibleText(name)) : visibleText(name);
}

QString inSentence(const QStringList &names, qsizetype limit)
{
    const qsizetype listed = names.size() > limit ? limit : names.size();
    const qsizetype left = names.size() - listed;
    QStringList words;
    for (const QString &name : names.first(listed))
        words << inSentence(name);
    if (left > 0)
        words << u"%1 more"_s.arg(QLocale().toString(left));
    if (words.size() < 2)
        return words.join(QString());
    const QString last = words.takeLast();
    return u"%1 and %2"_s.arg(words.join(u", "_s), last);
}

QString whyNotAName(const QString &name)
{
    if (name.isEmpty())
        return u"A name may not be empty"_s;
    const CodePoints text = codePoints(name, nameLimit + 1);
    if (text.size() > nameLimit)
        return u"A name may have at most %1 characters"_s.arg(nameLimit);
    if (text.front() == U' ' || text.back() == U' ')
        return u"A name may not begin or end with a blank"_s;
    int combining = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const Look look = lookOf(text, i);
        combining = look == Look::Combining ? combining + 1 : 0;
        if (look == Look::Half)
            return u"A name may not contain half a character (%1)"_s.arg(markOf(text[i]));
        if (look == Look::Hidden)
            return u"A name may not contain control, direction or invisible characters (%1)"_s.arg(markOf(text[i]));
        if (combining > combiningLimit)
            return u"A name may have at most %1 accents on one letter"_s.arg(combiningLimit);
    }
    return {};
}

} // namespace engine
