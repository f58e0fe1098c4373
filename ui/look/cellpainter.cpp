#include "cellpainter.h"

#include "cell.h"
#include "celllayout.h"
#include "checkbox.h"
#include "glyph.h"
#include "look.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace {

QColor wordColor(Meaning meaning, const Look &look)
{
    return isLoud(meaning) ? look.colorOf(meaning) : look.text2;
}

QColor textColor(const Cell &cell, bool isQuiet, const Look &look)
{
    if (!cell.isEnabled)
        return look.text2;
    if (cell.isStruck)
        return look.removed;
    if (cell.isStateWord())
        return wordColor(cell.meaning, look);
    return isQuiet ? look.text2 : look.text;
}

CheckBoxLook boxOf(const Cell &cell)
{
    CheckBoxLook box;
    box.isEnabled = cell.isEnabled;
    if (*cell.check == Qt::Checked)
        box.mark = CheckBoxLook::Mark::On;
    else if (*cell.check == Qt::PartiallyChecked)
        box.mark = CheckBoxLook::Mark::Mixed;
    else if (cell.meaning == Meaning::Inherited || cell.meaning == Meaning::InheritedAdded)
        box.mark = CheckBoxLook::Mark::Inherited;
    return box;
}

bool isNumber(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar letter) { return letter.isDigit() || !letter.isLetter(); });
}

// Qt 6.4 cannot ask a font for tabular digits: each takes the widest digit's advance, so that columns of numbers align.
void drawNumber(QPainter *painter, const QRect &rect, const QString &text)
{
    const QFontMetrics metrics(painter->font());
    int widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    const int baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    int right = rect.right() + 1;
    for (auto letter = text.crbegin(); letter != text.crend(); ++letter) {
        const int own = metrics.horizontalAdvance(*letter);
        const int width = letter->isDigit() ? widest : own;
        right -= width;
        painter->drawText(right + (width - own) / 2, baseline, QString(*letter));
    }
}

void drawWords(QPainter *painter, const QRect &rect, const QString &text, Qt::LayoutDirection direction)
{
    painter->drawText(
        rect, int(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine), text);
}

} // namespace

void paintCell(QPainter *painter, const Cell &cell, const CellLayout &layout, const CellSpace &place, bool isQuiet,
    const Look &look)
{
    if (cell.check)
        boxOf(cell).paint(painter, layout.check, look);
    if (cell.icon)
        paintIcon(painter, layout.icon, *cell.icon, cell.isEnabled ? look.text2 : look.disabledIcon);
    if (cell.hasOwnGlyph())
        paintGlyph(painter, layout.glyph, cell.meaning, look.colorOf(cell.meaning));

    painter->setFont(place.font);
    painter->setPen(textColor(cell, isQuiet, look));
    if (cell.isTrailing && isNumber(layout.shownText))
        drawNumber(painter, layout.text, layout.shownText);
    else
        drawWords(painter, layout.text, layout.shownText, place.direction);

    painter->setFont(place.captionFont);
    painter->setPen(look.text2);
    drawWords(painter, layout.secondary, layout.shownSecondary, place.direction);
    for (const CellLayout::Note &note : layout.notes) {
        paintGlyph(painter, note.glyph, note.meaning, look.colorOf(note.meaning));
        painter->setPen(wordColor(note.meaning, look));
        drawWords(painter, note.text, note.shown, place.direction);
    }
}
