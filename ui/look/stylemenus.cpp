#include "stylemenus.h"

#include "checkbox.h"
#include "icons.h"
#include "look.h"
#include "metrics.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace {

constexpr int iconLeft = 12;
constexpr int textLeft = 38; // beside an icon of 16
constexpr int around = space::narrow; // a selected row keeps off the edge
constexpr int beforeKeys = space::huge;

int textStart(const QWidget *menu)
{
    return textLeft + iconSize(menu) - 16;
}

// A menu item's text is "name<TAB>keys".
QString nameOf(const QStyleOptionMenuItem &option)
{
    return option.text.section(QLatin1Char('\t'), 0, 0);
}

QString keysOf(const QStyleOptionMenuItem &option)
{
    return option.text.section(QLatin1Char('\t'), 1);
}

void paintMark(const QStyleOptionMenuItem &option, QPainter *painter, const QRect &place, const Look &look)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    if (option.checkType == QStyleOptionMenuItem::NonExclusive) {
        CheckBoxLook box;
        box.isEnabled = isEnabled;
        box.mark = option.checked ? CheckBoxLook::Mark::On : CheckBoxLook::Mark::Off;
        box.paint(painter, place, look);
    } else if (option.checkType == QStyleOptionMenuItem::Exclusive) {
        if (option.checked)
            paintIcon(painter, place, Icon::Tick, isEnabled ? look.text : look.disabledIcon);
    } else {
        option.icon.paint(painter, place, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
    }
}

void paintSeparator(const QStyleOptionMenuItem &option, QPainter *painter, const Look &look)
{
    painter->fillRect(QRect(option.rect.left(), option.rect.center().y(), option.rect.width(), 1), look.line);
}

void paintSheet(const QStyleOption &option, QPainter *painter, qreal corner)
{
    const Look &look = lookFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(look.lineStrong, 1));
    painter->setBrush(look.raised);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter->restore();
}

// The bar of a chosen row.
void paintChosen(const QStyleOptionMenuItem &option, QPainter *painter, const Look &look)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(option.state & QStyle::State_Enabled ? look.selected : look.selectedIdle);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(around, 0, -around, 0), radius::focus, radius::focus);
}

} // namespace

void paintMenuBarItem(const QStyleOptionMenuItem &option, QPainter *painter)
{
    const Look &look = lookFor(option.palette);
    painter->fillRect(option.rect, look.chrome);
    painter->save();
    if (option.state & (QStyle::State_Selected | QStyle::State_Sunken)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(look.selectedIdle);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), radius::focus, radius::focus);
    }
    // The letters to press show while Alt is held.
    const auto mnemonic =
        QGuiApplication::keyboardModifiers() & Qt::AltModifier ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    painter->setPen(option.state & QStyle::State_Enabled ? look.text : look.text2);
    painter->drawText(option.rect, int(Qt::AlignCenter | Qt::TextSingleLine) | int(mnemonic), option.text);
    painter->restore();
}

QSize menuBarItemSize(const QStyleOptionMenuItem &option)
{
    const int width = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    return {width + 2 * space::small, option.fontMetrics.height() + 10};
}

bool canRoundPopups()
{
    return QGuiApplication::platformName() != QStringLiteral("xcb");
}

void paintMenuSheet(const QStyleOption &option, QPainter *painter)
{
    paintSheet(option, painter, canRoundPopups() ? radius::popup : 0);
}

void paintTipSheet(const QStyleOption &option, QPainter *painter)
{
    paintSheet(option, painter, 0);
}

void paintMenuItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *menu)
{
    const Look &look = lookFor(option.palette);
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        paintSeparator(option, painter, look);
        return;
    }
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QRect &row = option.rect;
    const auto placed = [&](const QRect &place) { return QStyle::visualRect(option.direction, row, place); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected)
        paintChosen(option, painter, look);
    const int side = iconSize(menu);
    paintMark(
        option, painter, placed(QRect(row.left() + iconLeft, row.top() + (row.height() - side) / 2, side, side)), look);

    const int start = row.left() + textStart(menu);
    const QRect words = placed(QRect(start, row.top(), row.right() - iconLeft - start, row.height()));
    const auto aligned = [&](Qt::Alignment edge) {
        return int(QStyle::visualAlignment(option.direction, edge) | Qt::AlignVCenter | Qt::TextSingleLine);
    };
    painter->setFont(option.font);
    painter->setPen(isEnabled ? look.text : look.text2);
    painter->drawText(words, aligned(Qt::AlignLeft) | Qt::TextShowMnemonic, nameOf(option));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow(row.right() - iconLeft - side, row.top() + (row.height() - side) / 2, side, side);
        paintIcon(painter, placed(arrow), Icon::ChevronRight, isEnabled ? look.text2 : look.disabledIcon);
    } else {
        painter->setPen(look.text2);
        painter->drawText(words, aligned(Qt::AlignRight), keysOf(option));
    }
    painter->restore();
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const QWidget *menu)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {1, space::small + 1}; // an empty size would leave it out
    const QFontMetrics metrics(option.font);
    const int name = metrics.size(Qt::TextShowMnemonic, nameOf(option)).width();
    // QMenu adds the width of the keys itself.
    const int keys = keysOf(option).isEmpty() ? 0 : beforeKeys;
    const int arrow = option.menuItemType == QStyleOptionMenuItem::SubMenu ? iconSize(menu) + space::medium : 0;
    return {textStart(menu) + name + keys + arrow + iconLeft + space::narrow, metrics.height() + 12};
}
