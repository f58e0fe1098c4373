#include "styleheaders.h"

#include "icons.h"
#include "look.h"
#include "metrics.h"
#include "rowpainter.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace {

constexpr int beforeLabel = 6; // as before the cells below
constexpr int afterNumber = 14;

QFont headerFont(const QWidget *header, bool isSorted)
{
    QFont font = captionFont(header);
    font.setWeight(isSorted ? QFont::DemiBold : QFont::Medium);
    return font;
}

// QHeaderView names the ends as they are seen: from right to left the first column is the "end".
bool isAt(QStyleOptionHeader::SectionPosition end, const QStyleOptionHeader &option)
{
    return option.position == end || option.position == QStyleOptionHeader::OnlyOneSection;
}

bool isFirst(const QStyleOptionHeader &option)
{
    return isAt(option.direction == Qt::LeftToRight ? QStyleOptionHeader::Beginning : QStyleOptionHeader::End, option);
}

bool isLast(const QStyleOptionHeader &option)
{
    return isAt(option.direction == Qt::LeftToRight ? QStyleOptionHeader::End : QStyleOptionHeader::Beginning, option);
}

int leadingSpace(const QStyleOptionHeader &option)
{
    return isFirst(option) ? space::inset : beforeLabel;
}

int trailingSpace(const QStyleOptionHeader &option)
{
    const bool isNumber = option.textAlignment.testFlag(Qt::AlignRight);
    return isLast(option) ? space::inset : isNumber ? afterNumber : space::text;
}

int arrowSide(const QStyleOptionHeader &option)
{
    return option.fontMetrics.height() / 4 * 4;
}

} // namespace

void paintHeaderGround(const QStyleOption &option, QPainter *painter)
{
    const Look &look = lookFor(option.palette);
    painter->fillRect(option.rect, look.header);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), look.line);
}

void paintHeaderSection(const QStyleOptionHeader &option, QPainter *painter)
{
    paintHeaderGround(option, painter);
    const Look &look = lookFor(option.palette);
    if (option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled)
        painter->fillRect(option.rect.adjusted(0, 0, 0, -1), look.selectedIdle);
    if (isFirst(option))
        return;
    const QRect mark(option.rect.left(), option.rect.top() + space::narrow, 1, option.rect.height() - space::small - 1);
    painter->fillRect(QStyle::visualRect(option.direction, option.rect, mark), look.line);
}

void paintHeaderLabel(const QStyleOptionHeader &option, QPainter *painter, const QWidget *header)
{
    const Look &look = lookFor(option.palette);
    const bool isSorted = option.sortIndicator != QStyleOptionHeader::None;
    const bool isNumber = option.textAlignment.testFlag(Qt::AlignRight);
    const QFont font = headerFont(header, isSorted);
    const QFontMetrics metrics(font);
    const int side = arrowSide(option);
    const int arrow = isSorted ? side + space::narrow : 0;
    QRect area = option.rect.adjusted(leadingSpace(option), 0, -trailingSpace(option), -1);
    const QString label = metrics.elidedText(option.text, Qt::ElideRight, std::max(0, area.width() - arrow));
    const int width = metrics.horizontalAdvance(label) + 1;
    // Numbers keep their edge: there the arrow stands before the label.
    const QRect words(isNumber ? area.right() + 1 - width : area.left(), area.top(), width, area.height());

    painter->save();
    painter->setFont(font);
    painter->setPen(isSorted ? look.text : look.text2);
    painter->drawText(QStyle::visualRect(option.direction, option.rect, words),
        int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), label);
    if (isSorted && area.width() > arrow) {
        QRect place(isNumber ? words.left() - space::narrow - side : words.right() + space::narrow,
            area.top() + (area.height() - side) / 2, side, side);
        place = QStyle::visualRect(option.direction, option.rect, place);
        // The chevron points where the values grow to.
        if (option.sortIndicator == QStyleOptionHeader::SortUp) {
            painter->translate(0, place.top() + place.bottom() + 1);
            painter->scale(1, -1);
        }
        paintIcon(painter, place, Icon::ChevronDown, look.text);
    }
    painter->restore();
}

QSize headerSize(const QStyleOptionHeader &option, const QWidget *header)
{
    const QFontMetrics metrics(headerFont(header, true));
    return {metrics.horizontalAdvance(option.text) + arrowSide(option) + space::narrow + leadingSpace(option)
            + trailingSpace(option),
        fieldHeight(header)};
}

void paintTabBase(const QStyleOption &option, QPainter *painter)
{
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), lookFor(option.palette).line);
}

void paintTab(const QStyleOptionTab &option, QPainter *painter)
{
    const Look &look = lookFor(option.palette);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2), look.accent);
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, option.rect.adjusted(0, space::narrow, 0, -space::narrow), look);
}

void paintTabLabel(const QStyleOptionTab &option, QPainter *painter)
{
    const Look &look = lookFor(option.palette);
    const bool isCurrent = option.state & QStyle::State_Selected;
    const bool isUnderPointer = option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    painter->save();
    QFont font = painter->font();
    font.setWeight(isCurrent ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(isCurrent || isUnderPointer ? look.text : look.text2);
    painter->drawText(option.rect, int(Qt::AlignCenter | Qt::TextSingleLine | Qt::TextHideMnemonic), option.text);
    painter->restore();
}

QSize tabSize(const QStyleOptionTab &option)
{
    // As wide as when it is current: nothing moves when another becomes so.
    QFont font = QFont();
    font.setWeight(QFont::DemiBold);
    const int width = QFontMetrics(font).size(Qt::TextShowMnemonic, option.text).width();
    return {width + 2 * space::small, option.fontMetrics.height() + 18};
}
