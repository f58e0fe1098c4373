#include "metrics.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>

#include <algorithm>

namespace {

QFont scaled(QFont font, qreal factor, QFont::Weight weight)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

QFont scaledFor(const QWidget *widget, qreal factor, QFont::Weight weight)
{
    return scaled(QApplication::font(widget), factor, weight);
}

} // namespace

QFont captionFont(const QWidget *widget)
{
    return scaledFor(widget, 0.92, QFont::Normal);
}

QFont badgeFont(const QWidget *widget)
{
    return scaledFor(widget, 0.92, QFont::Medium);
}

QFont mediumFont(const QWidget *widget)
{
    return scaledFor(widget, 1, QFont::Medium);
}

QFont strongFont(const QWidget *widget)
{
    return scaledFor(widget, 1, QFont::DemiBold);
}

QFont inspectorTitleFont(const QWidget *widget)
{
    return scaledFor(widget, 1.15, QFont::DemiBold);
}

QFont titleFont(const QWidget *widget)
{
    return scaledFor(widget, 1.3, QFont::DemiBold);
}

QFont startTitleFont(const QWidget *widget)
{
    return scaledFor(widget, 2, QFont::DemiBold);
}

QFont fixedFont(const QWidget *widget)
{
    const QFont base = QApplication::font(widget);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (base.pointSizeF() > 0)
        fixed.setPointSizeF(base.pointSizeF());
    else
        fixed.setPixelSize(base.pixelSize());
    return scaled(fixed, 0.92, QFont::Normal);
}

int grown(const QWidget *widget, int length)
{
    constexpr int usualLine = 16;
    return qRound(length * std::max(1.0, double(lineHeight(widget)) / usualLine));
}

int lineHeight(const QWidget *widget)
{
    return QFontMetrics(QApplication::font(widget)).height();
}

int rowHeight(const QWidget *widget)
{
    return lineHeight(widget) + 10;
}

int fieldHeight(const QWidget *widget)
{
    return lineHeight(widget) + 12;
}

int sectionHeight(const QWidget *widget)
{
    return lineHeight(widget) + 16;
}

int pageHeaderHeight(const QWidget *widget)
{
    return lineHeight(widget) + 32;
}

int barHeight(const QWidget *widget)
{
    return lineHeight(widget) + 28;
}

int statusHeight(const QWidget *widget)
{
    return lineHeight(widget) + 8;
}

int badgeHeight(const QWidget *widget)
{
    return lineHeight(widget) + 3;
}

int iconSize(const QWidget *widget)
{
    // In steps of 4: strokes between pixels blur.
    return std::max(16, lineHeight(widget) / 4 * 4);
}
