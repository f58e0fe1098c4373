#include "icons.h"

#include "look.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView fileName(Icon which)
{
    switch (which) {
    case Icon::Back:
        return "back"_L1;
    case Icon::ChevronDown:
        return "chevron-down"_L1;
    case Icon::ChevronRight:
        return "chevron-right"_L1;
    case Icon::Clock:
        return "clock"_L1;
    case Icon::Close:
        return "close"_L1;
    case Icon::Columns:
        return "columns"_L1;
    case Icon::Connect:
        return "connect"_L1;
    case Icon::Copy:
        return "copy"_L1;
    case Icon::Database:
        return "database"_L1;
    case Icon::Delete:
        return "delete"_L1;
    case Icon::Duplicate:
        return "duplicate"_L1;
    case Icon::Edit:
        return "edit"_L1;
    case Icon::Export:
        return "export"_L1;
    case Icon::File:
        return "file"_L1;
    case Icon::Filter:
        return "filter"_L1;
    case Icon::Findings:
        return "findings"_L1;
    case Icon::Forward:
        return "forward"_L1;
    case Icon::Grants:
        return "grants"_L1;
    case Icon::Help:
        return "help"_L1;
    case Icon::Info:
        return "info"_L1;
    case Icon::Inspector:
        return "inspector"_L1;
    case Icon::Lock:
        return "lock"_L1;
    case Icon::Log:
        return "log"_L1;
    case Icon::Map:
        return "map"_L1;
    case Icon::Matrix:
        return "matrix"_L1;
    case Icon::More:
        return "more"_L1;
    case Icon::NewFile:
        return "new-file"_L1;
    case Icon::Open:
        return "open"_L1;
    case Icon::Permission:
        return "permission"_L1;
    case Icon::Play:
        return "play"_L1;
    case Icon::Plus:
        return "plus"_L1;
    case Icon::Post:
        return "post"_L1;
    case Icon::PostEditor:
        return "post-editor"_L1;
    case Icon::Redo:
        return "redo"_L1;
    case Icon::Reload:
        return "reload"_L1;
    case Icon::Rename:
        return "rename"_L1;
    case Icon::Revert:
        return "revert"_L1;
    case Icon::Role:
        return "role"_L1;
    case Icon::Rules:
        return "rules"_L1;
    case Icon::Save:
        return "save"_L1;
    case Icon::Search:
        return "search"_L1;
    case Icon::Send:
        return "send"_L1;
    case Icon::Session:
        return "session"_L1;
    case Icon::SignOut:
        return "sign-out"_L1;
    case Icon::Tick:
        return "tick"_L1;
    case Icon::Undo:
        return "undo"_L1;
    case Icon::User:
        return "user"_L1;
    case Icon::Users:
        return "users"_L1;
    case Icon::View:
        return "view"_L1;
    case Icon::Warning:
        return "warning"_L1;
    }
    return {};
}

QString resource(QLatin1StringView name)
{
    return ":/rolewright/icons/"_L1 + name + ".svg"_L1;
}

// Arrows that point along the reading direction turn round with it.
bool isDirectional(Icon which)
{
    return which == Icon::Back || which == Icon::Forward || which == Icon::ChevronRight || which == Icon::Send
        || which == Icon::SignOut || which == Icon::Inspector;
}

QPixmap drawn(Icon which, const QSize &pixels, const QColor &color)
{
    const bool mirrored = isDirectional(which) && QGuiApplication::layoutDirection() == Qt::RightToLeft;
    const QString key = u"icon %1 %2 %3x%4 %5"_s.arg(int(which))
                            .arg(color.rgba())
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(mirrored);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    {
        QPainter painter(&pixmap);
        QSvgRenderer(resource(fileName(which))).render(&painter, QRectF(QPointF(), QSizeF(pixels)));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), color);
    }
    if (mirrored)
        pixmap = QPixmap::fromImage(pixmap.toImage().mirrored(true, false));
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class SvgIconEngine final : public QIconEngine {
public:
    explicit SvgIconEngine(Icon which) : m_icon(which) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_icon, color(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(m_icon, size, color(mode));
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return drawn(m_icon, size, color(mode));
    }

    QIconEngine *clone() const override { return new SvgIconEngine(m_icon); }

private:
    QColor color(QIcon::Mode mode) const
    {
        const Look &look = lookFor(QGuiApplication::palette());
        switch (mode) {
        case QIcon::Normal:
            return look.text2;
        case QIcon::Active:
            return look.text;
        case QIcon::Selected:
            return look.accent;
        case QIcon::Disabled:
            return look.disabledIcon;
        }
        return look.text2;
    }

    Icon m_icon;
};

} // namespace

QIcon icon(Icon which)
{
    return QIcon(new SvgIconEngine(which));
}

Icon iconFor(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::User:
        return Icon::User;
    case ObjectKind::Role:
        return Icon::Role;
    case ObjectKind::Permission:
        return Icon::Permission;
    }
    return Icon::User;
}

std::optional<Icon> iconFor(RowIcon row)
{
    switch (row) {
    case RowIcon::None:
        return std::nullopt;
    case RowIcon::User:
        return Icon::User;
    case RowIcon::Users:
        return Icon::Users;
    case RowIcon::Role:
        return Icon::Role;
    case RowIcon::Permission:
        return Icon::Permission;
    case RowIcon::Post:
        return Icon::Post;
    }
    return std::nullopt;
}

void paintIcon(QPainter *painter, const QRectF &place, Icon which, const QColor &color)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    QPixmap pixmap = drawn(which, (place.size() * ratio).toSize(), color);
    pixmap.setDevicePixelRatio(ratio);
    painter->drawPixmap(place.topLeft(), pixmap);
}

QIcon programIcon()
{
    QIcon programIcon;
    QSvgRenderer renderer(resource("rolewright"_L1));
    for (int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        programIcon.addPixmap(pixmap);
    }
    return programIcon;
}
