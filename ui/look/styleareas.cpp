#include "styleareas.h"

#include "icons.h"
#include "look.h"
#include "rowpainter.h"
#include "stylefields.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QWidget>

void paintFramedArea(const QStyleOption &option, QPainter *painter, const QWidget *widget)
{
    QStyle::State state = option.state;
    state.setFlag(QStyle::State_HasFocus, widget && widget->hasFocus());
    paintFieldFrame(painter, option.rect, state, lookFor(option.palette));
}

void paintChrome(const QStyleOption &option, QPainter *painter)
{
    painter->fillRect(option.rect, lookFor(option.palette).chrome);
}

void paintCorner(const QStyleOption &option, QPainter *painter)
{
    painter->fillRect(option.rect, lookFor(option.palette).base);
}

void paintDivider(const QStyleOption &option, QPainter *painter)
{
    painter->fillRect(option.rect, lookFor(option.palette).line);
}

void paintFocusFrame(const QStyleOption &option, QPainter *painter)
{
    paintFocusRing(painter, option.rect, lookFor(option.palette));
}

void paintBranch(const QStyleOption &option, QPainter *painter)
{
    if (!(option.state & QStyle::State_Children))
        return;
    const bool isOpen = option.state & QStyle::State_Open;
    const int side = std::max(12, option.rect.width() * 7 / 10 / 2 * 2);
    QRect place(0, 0, side, side);
    place.moveCenter(option.rect.center());
    paintIcon(painter, place, isOpen ? Icon::ChevronDown : Icon::ChevronRight, lookFor(option.palette).text2);
}

void paintDropIndicator(const QStyleOption &option, QPainter *painter)
{
    const Look &look = lookFor(option.palette);
    if (option.rect.height() == 0) // between two rows
        painter->fillRect(QRect(option.rect.left(), option.rect.top() - 1, option.rect.width(), 2), look.accent);
    else
        paintFocusRing(painter, option.rect, look);
}

void paintPlainItem(const QStyleOptionViewItem &option, QPainter *painter)
{
    const Look &look = lookFor(option.palette);
    const bool hasFocus = option.state & QStyle::State_Active;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, hasFocus ? look.selected : look.selectedIdle);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, look.hover);
}
