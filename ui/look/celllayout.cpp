#include "celllayout.h"

#include "cell.h"
#include "look.h"
#include "metrics.h"

#include <QFontMetrics>
#include <QStyle>

#include <algorithm>

namespace {

constexpr int afterCheck = space::small;
constexpr int betweenNotes = space::medium;
constexpr int noteGlyphGap = space::narrow;

int leadWidth(const Cell &cell, const CellSpace &place)
{
    return (cell.check ? place.iconSide + afterCheck : 0) + (cell.icon ? place.iconSide + space::text : 0)
        + (cell.hasOwnGlyph() ? place.iconSide + space::text : 0);
}

int notesWidth(const Cell &cell, const CellSpace &place)
{
    int width = 0;
    for (const CellNote &note : cell.notes)
        width += QFontMetrics(place.captionFont).horizontalAdvance(note.text) + 1 + betweenNotes
            + (note.meaning == Meaning::None ? 0 : place.iconSide + noteGlyphGap);
    return width;
}

// Of a chain "Editor › Author › Reader" both ends matter.
QString elided(const QString &text, const QFont &font, int width)
{
    const auto mode = text.contains(QStringLiteral(" › ")) ? Qt::ElideMiddle : Qt::ElideRight;
    return QFontMetrics(font).elidedText(text, mode, width);
}

} // namespace

CellLayout::CellLayout(const Cell &cell, const CellSpace &place)
{
    const int side = place.iconSide;
    const int top = place.rect.top() + (place.rect.height() - side) / 2;
    int leading = place.rect.left() + place.leading;
    int trailing = place.rect.right() + 1 - place.trailing;
    const auto take = [&](QRect &part, int after) {
        part = QRect(leading, top, side, side);
        leading += side + after;
    };
    if (cell.check)
        take(check, afterCheck);
    if (cell.icon)
        take(icon, space::text);
    if (cell.hasOwnGlyph())
        take(glyph, space::text);
    placeNotes(cell, place, leading, trailing);
    placeTexts(cell, place, leading, trailing);
    mirror(place);
}

void CellLayout::placeNotes(const Cell &cell, const CellSpace &place, int leading, int &trailing)
{
    const int wanted = QFontMetrics(place.font).horizontalAdvance(cell.text);
    // A name is worth more than the way it came (the tooltip has it whole), but less than what is pending.
    const bool hasLoudNote =
        std::any_of(cell.notes.begin(), cell.notes.end(), [](const CellNote &note) { return isLoud(note.meaning); });
    const int fifths = hasLoudNote ? 2 : 3;
    int left = std::max(0, trailing - leading - std::min(wanted, (trailing - leading) * fifths / 5) - betweenNotes);
    for (auto note = cell.notes.crbegin(); note != cell.notes.crend(); ++note) {
        const int glyphWidth = note->meaning == Meaning::None ? 0 : place.iconSide + noteGlyphGap;
        const int textWidth =
            std::min(QFontMetrics(place.captionFont).horizontalAdvance(note->text) + 1, left - glyphWidth);
        if (textWidth <= 0) {
            isElided = true;
            break;
        }
        Note part{note->meaning, {}, {}, elided(note->text, place.captionFont, textWidth)};
        isElided = isElided || part.shown != note->text;
        part.text = QRect(trailing - textWidth, place.rect.top(), textWidth, place.rect.height());
        part.glyph = QRect(trailing - textWidth - glyphWidth,
            place.rect.top() + (place.rect.height() - place.iconSide) / 2, place.iconSide, place.iconSide);
        notes.prepend(part);
        trailing -= textWidth + glyphWidth + betweenNotes;
        left -= textWidth + glyphWidth + betweenNotes;
    }
}

void CellLayout::placeTexts(const Cell &cell, const CellSpace &place, int leading, int trailing)
{
    const int available = std::max(0, trailing - leading);
    const int wanted = QFontMetrics(place.font).horizontalAdvance(cell.text) + 1;
    const int width = std::min(wanted, available);
    shownText = elided(cell.text, place.font, available);
    isElided = isElided || shownText != cell.text;
    // Numbers stand at the trailing edge.
    const int start = cell.isTrailing ? trailing - width : leading;
    text = QRect(start, place.rect.top(), width, place.rect.height());
    if (cell.secondary.isEmpty())
        return;
    const int gap = cell.text.isEmpty() ? 0 : space::small;
    const int rest = available - width - gap;
    shownSecondary = rest > 0 ? elided(cell.secondary, place.captionFont, rest) : QString();
    isElided = isElided || shownSecondary != cell.secondary;
    secondary = QRect(start + width + gap, place.rect.top(), std::max(0, rest), place.rect.height());
}

void CellLayout::mirror(const CellSpace &place)
{
    if (place.direction == Qt::LeftToRight)
        return;
    for (QRect *part : {&check, &icon, &glyph, &text, &secondary})
        *part = QStyle::visualRect(place.direction, place.rect, *part);
    for (Note &note : notes) {
        note.glyph = QStyle::visualRect(place.direction, place.rect, note.glyph);
        note.text = QStyle::visualRect(place.direction, place.rect, note.text);
    }
}

int CellLayout::fullWidth(const Cell &cell, const CellSpace &place)
{
    const int words = QFontMetrics(place.font).horizontalAdvance(cell.text) + 1
        + (cell.secondary.isEmpty()
                ? 0
                : space::small + QFontMetrics(place.captionFont).horizontalAdvance(cell.secondary) + 1);
    return place.leading + leadWidth(cell, place) + words + notesWidth(cell, place) + place.trailing;
}
