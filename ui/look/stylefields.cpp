#include "stylefields.h"

#include "checkbox.h"
#include "icons.h"
#include "look.h"
#include "metrics.h"

#include <QPainter>
#include <QStyleOption>

void paintFieldFrame(QPainter *painter, const QRect &rect, QStyle::State state, const Look &look)
{
    const bool isEnabled = state & QStyle::State_Enabled;
    const bool hasFocus = isEnabled && state & QStyle::State_HasFocus;
    const qreal inset = hasFocus ? 1 : 0.5;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(hasFocus ? look.accent : isEnabled ? look.control : look.line, hasFocus ? 2 : 1));
    painter->setBrush(isEnabled ? look.base : look.chrome);
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius::control, radius::control);
    painter->restore();
}

void paintField(const QStyleOptionFrame &option, QPainter *painter)
{
    if (option.lineWidth > 0)
        paintFieldFrame(painter, option.rect, option.state, lookFor(option.palette));
}

void paintCheckBox(const QStyleOption &option, QPainter *painter)
{
    CheckBoxLook box;
    box.isEnabled = option.state & QStyle::State_Enabled;
    if (option.state & QStyle::State_On)
        box.mark = CheckBoxLook::Mark::On;
    else if (option.state & QStyle::State_NoChange)
        box.mark = CheckBoxLook::Mark::Mixed;
    box.paint(painter, option.rect, lookFor(option.palette));
}

void paintRadioButton(const QStyleOption &option, QPainter *painter)
{
    const Look &look = lookFor(option.palette);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isOn = option.state & QStyle::State_On;
    const QColor ink = isEnabled ? look.accent : look.disabledIcon;
    const QRectF field(option.rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(field.center());
    painter->scale(field.width() / 16, field.height() / 16);
    painter->setPen(QPen(isOn || !isEnabled ? ink : look.control, isOn ? 1.6 : 1.2));
    painter->setBrush(isEnabled ? look.base : look.chrome);
    painter->drawEllipse(QPointF(), 6.4, 6.4);
    if (isOn) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawEllipse(QPointF(), 3.2, 3.2);
    }
    painter->restore();
}

void paintComboBox(const QStyleOptionComboBox &option, QPainter *painter)
{
    const Look &look = lookFor(option.palette);
    if (option.frame)
        paintFieldFrame(painter, option.rect, option.state, look);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QRect arrow = comboBoxRect(option, QStyle::SC_ComboBoxArrow);
    const int side = option.fontMetrics.height() / 4 * 4;
    QRect place(0, 0, side, side);
    place.moveCenter(arrow.center());
    paintIcon(painter, place, Icon::ChevronDown, isEnabled ? look.text2 : look.disabledIcon);
}

void paintComboBoxLabel(const QStyleOptionComboBox &option, QPainter *painter)
{
    if (option.editable)
        return;
    const Look &look = lookFor(option.palette);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QRect field = comboBoxRect(option, QStyle::SC_ComboBoxEditField);
    QRect words = field;
    painter->save();
    if (!option.currentIcon.isNull()) {
        const QRect place(
            QPoint(field.left(), field.top() + (field.height() - option.iconSize.height()) / 2), option.iconSize);
        option.currentIcon.paint(painter, QStyle::visualRect(option.direction, field, place), Qt::AlignCenter,
            isEnabled ? QIcon::Normal : QIcon::Disabled);
        words.setLeft(place.right() + 1 + space::text);
    }
    painter->setPen(isEnabled ? look.text : look.text2);
    painter->drawText(QStyle::visualRect(option.direction, field, words),
        int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine),
        option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, words.width()));
    painter->restore();
}

QRect comboBoxRect(const QStyleOptionComboBox &option, QStyle::SubControl part)
{
    const QRect &all = option.rect;
    const int arrow = all.height() - space::narrow;
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        return QStyle::visualRect(
            option.direction, all, QRect(all.right() + 1 - arrow, all.top(), arrow, all.height()));
    case QStyle::SC_ComboBoxEditField: {
        const int leading = option.editable ? space::text : space::small + space::tiny;
        return QStyle::visualRect(option.direction, all,
            QRect(all.left() + leading, all.top() + 1, all.width() - leading - arrow, all.height() - 2));
    }
    default:
        return all;
    }
}

QSize comboBoxSize(const QStyleOptionComboBox &option, const QSize &contents)
{
    const int height = option.fontMetrics.height() + 12;
    return {contents.width() + space::small + space::tiny + height, height};
}
