#include "wrappinglabel.h"

#include "metrics.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualWidth = 400;
constexpr int leastWidth = 96;

// Sets the lines of the text below each other; returns how high they are.
int setLines(QTextLayout &layout, const QLabel &label, int width)
{
    QTextOption option(QStyle::visualAlignment(label.layoutDirection(), label.alignment() & Qt::AlignHorizontal_Mask));
    option.setTextDirection(label.layoutDirection());
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return int(std::ceil(height));
}

QString lines(const QLabel &label)
{
    return label.text().replace(u'\n', QChar(QChar::LineSeparator));
}

} // namespace

WrappingLabel::WrappingLabel(const QString &text, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setText(text);
}

int WrappingLabel::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    QTextLayout layout(lines(*this), font(), this);
    return setLines(layout, *this, width - margins.left() - margins.right()) + margins.top() + margins.bottom();
}

QSize WrappingLabel::sizeHint() const
{
    const int width = std::min(QLabel::sizeHint().width(), grown(this, usualWidth));
    return {width, heightForWidth(width)};
}

QSize WrappingLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), grown(this, leastWidth)), fontMetrics().height()};
}

void WrappingLabel::paintEvent(QPaintEvent *)
{
    const QRect place = contentsRect();
    QTextLayout layout(lines(*this), font(), this);
    const int height = setLines(layout, *this, place.width());
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const int room = place.height() - height;
    const int above = alignment() & Qt::AlignTop ? 0 : alignment() & Qt::AlignBottom ? room : room / 2;
    layout.draw(&painter, QPointF(place.left(), place.top() + std::max(0, above)));
}
