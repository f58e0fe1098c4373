#include "startbutton.h"

#include "look.h"
#include "metrics.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

StartButton::StartButton(Shape shape, Icon icon, const Words &words, QWidget *parent)
    : QAbstractButton(parent), m_shape(shape), m_icon(icon), m_words(words)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(words.title);
    setAccessibleDescription(words.remark.isEmpty() ? words.detail : u"%1 (%2)"_s.arg(words.detail, words.remark));
    setCursor(Qt::PointingHandCursor);
}

QSize StartButton::sizeHint() const
{
    const int lines = QFontMetrics(strongFont(this)).height() + QFontMetrics(captionFont(this)).height();
    return {m_shape == Shape::Tile ? 412 : 400, lines + (m_shape == Shape::Tile ? 28 : 14)};
}

void StartButton::paintEvent(QPaintEvent *)
{
    const Look &look = lookFor(palette());
    QPainter painter(this);
    paintGround(&painter);
    const bool isTile = m_shape == Shape::Tile;
    const int size = isTile ? ::iconSize(this) + space::narrow : ::iconSize(this);
    const int left = isTile ? space::inset + space::tiny : space::tiny;
    const QRect iconPlace(left, (height() - size) / 2, size, size);
    const int textLeft = iconPlace.right() + (isTile ? space::inset : space::medium);
    const int trailing = isTile ? space::inset : space::small;

    const QFont titleText = strongFont(this);
    const QFont smallText = captionFont(this);
    const int titleHeight = QFontMetrics(titleText).height();
    const int top = (height() - titleHeight - QFontMetrics(smallText).height() - space::tiny) / 2;
    const int room = width() - trailing - textLeft - space::small;
    int remarkWidth = m_words.remark.isEmpty() ? 0 : QFontMetrics(smallText).horizontalAdvance(m_words.remark) + 1;
    if (QFontMetrics(titleText).horizontalAdvance(m_words.title) + remarkWidth > room)
        remarkWidth = 0; // the title is worth more
    const QRect remark(width() - trailing - remarkWidth, top, remarkWidth, titleHeight);
    const QRect title(textLeft, top, remark.left() - space::small - textLeft, titleHeight);
    const QRect detail(
        textLeft, top + titleHeight + space::tiny, width() - trailing - textLeft, QFontMetrics(smallText).height());
    const auto placed = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const auto draw = [&](const QRect &place, const QFont &font, const QColor &color, const QString &text) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(placed(place), int(Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine),
            painter.fontMetrics().elidedText(text, Qt::ElideMiddle, place.width()));
    };
    paintIcon(&painter, placed(iconPlace), m_icon, isTile ? look.accent : look.text2);
    draw(title, isTile ? titleText : mediumFont(this), look.text, m_words.title);
    draw(detail, smallText, look.text2, m_words.detail);
    if (remarkWidth > 0)
        draw(remark, smallText, look.text2, m_words.remark);
}

void StartButton::paintGround(QPainter *painter) const
{
    const Look &look = lookFor(palette());
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isTile = m_shape == Shape::Tile;
    const QRectF ground = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (underMouse() || isDown()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isDown() ? look.selectedIdle : look.hover);
        painter->drawRoundedRect(ground, radius::node, radius::node);
    }
    painter->setBrush(Qt::NoBrush);
    if (hasFocus()) {
        painter->setPen(QPen(look.accent, 2));
        painter->drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), radius::node, radius::node);
    } else if (isTile) {
        painter->setPen(look.lineStrong);
        painter->drawRoundedRect(ground, radius::node, radius::node);
    } else {
        painter->fillRect(QRect(0, height() - 1, width(), 1), look.rowLine);
    }
}

void StartButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    case Qt::Key_Down:
        focusNextChild();
        break;
    case Qt::Key_Up:
        focusPreviousChild();
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void StartButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void StartButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}
