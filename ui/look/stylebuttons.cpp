#include "stylebuttons.h"

#include "look.h"
#include "metrics.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QWidget>

namespace {

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property("primary").toBool();
}

bool isQuiet(const QStyleOptionButton &option, const QWidget *widget)
{
    return (widget && widget->property("quiet").toBool()) || option.features.testFlag(QStyleOptionButton::Flat);
}

QFont labelFont(QFont font, const QWidget *widget)
{
    if (isPrimary(widget))
        font.setWeight(QFont::DemiBold);
    return font;
}

// A little towards the text: what a pointer or a press does to a ground.
QColor shaded(const QColor &ground, const Look &look, qreal amount)
{
    return QColor::fromRgbF(float(ground.redF() * (1 - amount) + look.text.redF() * amount),
        float(ground.greenF() * (1 - amount) + look.text.greenF() * amount),
        float(ground.blueF() * (1 - amount) + look.text.blueF() * amount));
}

QColor underPointer(const QColor &ground, QStyle::State state, const Look &look)
{
    if (state & (QStyle::State_Sunken | QStyle::State_On))
        return shaded(ground, look, 0.12);
    if (state & QStyle::State_MouseOver)
        return shaded(ground, look, 0.05);
    return ground;
}

struct Panel {
    QColor ground = Qt::transparent;
    QColor border = Qt::transparent;
};

Panel panelOf(const QStyleOptionButton &option, const QWidget *widget, const Look &look)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isTouched =
        option.state & (QStyle::State_MouseOver | QStyle::State_Sunken | QStyle::State_HasFocus | QStyle::State_On);
    if (isQuiet(option, widget))
        return isEnabled && isTouched ? Panel{underPointer(look.raised, option.state, look), look.control} : Panel{};
    if (!isEnabled)
        return {look.chrome, look.line};
    if (isPrimary(widget)) {
        const QColor ground = underPointer(look.accent, option.state, look);
        return {ground, ground};
    }
    return {underPointer(look.raised, option.state, look), look.control};
}

QIcon::Mode iconMode(QStyle::State state)
{
    return state & QStyle::State_Enabled ? QIcon::Active : QIcon::Disabled;
}

// Icon and text side by side in the middle.
void paintLabel(QPainter *painter, const QRect &rect, const QIcon &icon, const QSize &iconSize, const QString &text,
    Qt::LayoutDirection direction, QIcon::Mode mode)
{
    const int textWidth = text.isEmpty() ? 0 : painter->fontMetrics().size(Qt::TextShowMnemonic, text).width();
    const int iconWidth = icon.isNull() ? 0 : iconSize.width();
    const int gap = textWidth > 0 && iconWidth > 0 ? space::text : 0;
    int left = rect.left() + (rect.width() - textWidth - iconWidth - gap) / 2;
    if (iconWidth > 0) {
        const QRect place(QPoint(left, rect.top() + (rect.height() - iconSize.height()) / 2), iconSize);
        icon.paint(painter, QStyle::visualRect(direction, rect, place), Qt::AlignCenter, mode);
        left += iconWidth + gap;
    }
    const QRect words(left, rect.top(), textWidth + 1, rect.height());
    painter->drawText(QStyle::visualRect(direction, rect, words),
        int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextHideMnemonic), text);
}

void paintRounded(QPainter *painter, const QRectF &rect, const QColor &ground, const QColor &border)
{
    painter->setPen(border.alpha() > 0 ? QPen(border, 1) : QPen(Qt::NoPen));
    painter->setBrush(ground);
    painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius::control, radius::control);
}

} // namespace

void paintButtonPanel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget)
{
    const Look &look = lookFor(option.palette);
    const Panel panel = panelOf(option, widget, look);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, option.rect, panel.ground, panel.border);
    if (option.state & QStyle::State_HasFocus) {
        // On the accent itself the ring would be lost: there it stands off by a line of the text's colour.
        const qreal inset = isPrimary(widget) ? 3 : 1;
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(isPrimary(widget) ? look.onAccent : look.accent, isPrimary(widget) ? 1.5 : 2));
        painter->drawRoundedRect(
            QRectF(option.rect).adjusted(inset, inset, -inset, -inset), radius::focus, radius::focus);
    }
    painter->restore();
}

void paintButtonLabel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget)
{
    const Look &look = lookFor(option.palette);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    painter->save();
    painter->setFont(labelFont(painter->font(), widget));
    painter->setPen(!isEnabled ? look.text2 : isPrimary(widget) ? look.onAccent : look.text);
    paintLabel(
        painter, option.rect, option.icon, option.iconSize, option.text, option.direction, iconMode(option.state));
    painter->restore();
}

QSize buttonSize(const QStyleOptionButton &option, const QWidget *widget)
{
    const QFontMetrics metrics(labelFont(widget ? widget->font() : QFont(), widget));
    const int text = option.text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, option.text).width();
    const int icon = option.icon.isNull() ? 0 : option.iconSize.width() + (text > 0 ? space::text : 0);
    return {text + icon + 2 * (text > 0 ? space::medium : space::text), metrics.height() + 12};
}

void paintToolButton(const QStyleOptionToolButton &option, QPainter *painter, const QWidget *)
{
    const Look &look = lookFor(option.palette);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isEnabled && option.state & (QStyle::State_On | QStyle::State_Sunken))
        paintRounded(painter, option.rect, look.selectedIdle, Qt::transparent);
    else if (isEnabled && option.state & QStyle::State_MouseOver)
        paintRounded(painter, option.rect, shaded(look.chrome, look, 0.05), Qt::transparent);
    if (option.state & QStyle::State_HasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(look.accent, 2));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), radius::focus, radius::focus);
    }
    painter->setPen(isEnabled ? look.text : look.text2);
    const bool hasText = option.toolButtonStyle != Qt::ToolButtonIconOnly || option.icon.isNull();
    const bool hasIcon = option.toolButtonStyle != Qt::ToolButtonTextOnly;
    paintLabel(painter, option.rect, hasIcon ? option.icon : QIcon(), option.iconSize,
        hasText ? option.text : QString(), option.direction, iconMode(option.state));
    painter->restore();
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const int height = fieldHeight(widget);
    const bool hasText = option.toolButtonStyle != Qt::ToolButtonIconOnly || option.icon.isNull();
    const bool hasIcon = option.toolButtonStyle != Qt::ToolButtonTextOnly && !option.icon.isNull();
    if (!hasText)
        return {height, height};
    const int text = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    return {text + (hasIcon ? option.iconSize.width() + space::text : 0) + 2 * space::small, height};
}
