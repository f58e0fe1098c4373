#include "icons.h"

#include "glyph.h"
#include "look.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <map>

using namespace Qt::StringLiterals;

namespace {

const std::map<Icon, const char *> fileNames{
    {Icon::Back, "back"},
    {Icon::ChevronDown, "chevron-down"},
    {Icon::ChevronRight, "chevron-right"},
    {Icon::Clock, "clock"},
    {Icon::Close, "close"},
    {Icon::Columns, "columns"},
    {Icon::Connect, "connect"},
    {Icon::Copy, "copy"},
    {Icon::Database, "database"},
    {Icon::Delete, "delete"},
    {Icon::Duplicate, "duplicate"},
    {Icon::Edit, "edit"},
    {Icon::Export, "export"},
    {Icon::File, "file"},
    {Icon::Filter, "filter"},
    {Icon::Findings, "findings"},
    {Icon::Forward, "forward"},
    {Icon::Grants, "grants"},
    {Icon::Help, "help"},
    {Icon::Info, "info"},
    {Icon::Inspector, "inspector"},
    {Icon::Lock, "lock"},
    {Icon::Log, "log"},
    {Icon::Map, "map"},
    {Icon::Matrix, "matrix"},
    {Icon::More, "more"},
    {Icon::NewFile, "new-file"},
    {Icon::Open, "open"},
    {Icon::Permission, "permission"},
    {Icon::Play, "play"},
    {Icon::Plus, "plus"},
    {Icon::Post, "post"},
    {Icon::PostEditor, "post-editor"},
    {Icon::Redo, "redo"},
    {Icon::Reload, "reload"},
    {Icon::Rename, "rename"},
    {Icon::Revert, "revert"},
    {Icon::Role, "role"},
    {Icon::Rules, "rules"},
    {Icon::Save, "save"},
    {Icon::Search, "search"},
    {Icon::Send, "send"},
    {Icon::Session, "session"},
    {Icon::SignOut, "sign-out"},
    {Icon::Tick, "tick"},
    {Icon::Undo, "undo"},
    {Icon::User, "user"},
    {Icon::Users, "users"},
    {Icon::View, "view"},
    {Icon::Warning, "warning"},
};

QString resource(const char *name)
{
    return ":/rolewright/icons/"_L1 + QLatin1StringView(name) + ".svg"_L1;
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
        QSvgRenderer(resource(fileNames.at(which))).render(&painter, QRectF(QPointF(), QSizeF(pixels)));
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
    const qreal ratio = pixelRatio(*painter);
    QPixmap pixmap = drawn(which, (place.size() * ratio).toSize(), color);
    pixmap.setDevicePixelRatio(ratio);
    painter->drawPixmap(place.topLeft(), pixmap);
}

QIcon programIcon()
{
    QIcon programIcon;
    QSvgRenderer renderer(resource("rolewright"));
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
