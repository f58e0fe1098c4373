#include "pathview.h"

#include "pathaccessible.h"
#include "pathpainter.h"
#include "viewsupport.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace {
constexpr int usualWidth = 240;
}

QString PathNode::edgeText() const
{
    return pending == Meaning::None ? edge : PathView::tr("%1, pending").arg(edge);
}

PathView::PathView(QWidget *parent) : QWidget(parent)
{
    installPathAccessible();
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PathView::setNodes(std::vector<PathNode> nodes)
{
    m_nodes = std::move(nodes);
    m_current = std::clamp(m_current, 0, std::max(0, int(m_nodes.size()) - 1));
    setAccessibleDescription(pathText());
    updateGeometry();
    update();
}

void PathView::setCurrentNode(int node)
{
    const int wanted = std::clamp(node, 0, std::max(0, int(m_nodes.size()) - 1));
    if (wanted == m_current || m_nodes.empty())
        return;
    m_current = wanted;
    update();
    tellFocus();
}

void PathView::tellFocus()
{
    if (!hasFocus() || m_nodes.empty())
        return;
    QAccessibleEvent focused(this, QAccessible::Focus);
    focused.setChild(m_current);
    QAccessible::updateAccessibility(&focused);
}

QString PathView::nodeText(int node) const
{
    const PathNode &it = m_nodes[std::size_t(node)];
    const QString name = it.subtitle.isEmpty() ? it.title : tr("%1, %2").arg(it.title, it.subtitle);
    return it.edge.isEmpty() ? name : tr("%1 %2").arg(it.edgeText(), name);
}

QString PathView::pathText() const
{
    QStringList parts;
    for (int node = 0; node < int(m_nodes.size()); ++node)
        parts << nodeText(node);
    return parts.join(QStringLiteral(" › "));
}

QString PathView::pathLines() const
{
    QStringList lines;
    for (int node = 0; node < int(m_nodes.size()); ++node)
        lines << nodeText(node);
    return lines.join(QLatin1Char('\n'));
}

void PathView::copyAsText() const
{
    QGuiApplication::clipboard()->setText(pathLines());
}

QRect PathView::nodeRect(int node) const
{
    return {0, node * (pathNodeHeight(this) + pathEdgeHeight(this)), width(), pathNodeHeight(this)};
}

int PathView::nodeAt(const QPoint &position) const
{
    for (int node = 0; node < int(m_nodes.size()); ++node)
        if (nodeRect(node).contains(position))
            return node;
    return -1;
}

QSize PathView::sizeHint() const
{
    return {usualWidth, m_nodes.empty() ? 0 : nodeRect(int(m_nodes.size()) - 1).bottom() + 1};
}

QSize PathView::minimumSizeHint() const
{
    return {usualWidth / 2, sizeHint().height()};
}

void PathView::paintNodes(QPainter *painter, int focused) const
{
    for (int node = 0; node < int(m_nodes.size()); ++node) {
        const PathNode &it = m_nodes[std::size_t(node)];
        const QRect rect = nodeRect(node);
        if (node > 0)
            paintPathEdge(painter, {0, rect.top() - pathEdgeHeight(this), width(), pathEdgeHeight(this)}, it, this);
        paintPathNode(painter, rect, it, node == focused, this);
    }
}

void PathView::paintPath(QPainter *painter) const
{
    paintNodes(painter, -1);
}

void PathView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintNodes(&painter, hasFocus() ? m_current : -1);
}

bool PathView::event(QEvent *event)
{
    return takesCopyKey(event) || QWidget::event(event);
}

QMenu *PathView::makeMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("pathMenu"));
    QAction *copy = menu->addAction(icon(Icon::Copy), tr("&Copy as text"), this, &PathView::copyAsText);
    copy->setObjectName(QStringLiteral("copyPath"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut); // only shown: elsewhere the key belongs to the window
    menu->addSeparator();
    QAction *svg = menu->addAction(
        icon(Icon::Export), tr("Save as &SVG…"), this, [this] { Q_EMIT saveAsked(QStringLiteral("svg")); });
    svg->setObjectName(QStringLiteral("savePathAsSvg"));
    QAction *png = menu->addAction(tr("Save as &PNG…"), this, [this] { Q_EMIT saveAsked(QStringLiteral("png")); });
    png->setObjectName(QStringLiteral("savePathAsPng"));
    return menu;
}

void PathView::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_nodes.empty())
        return;
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    QMenu *menu = makeMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(isByKey ? mapToGlobal(nodeRect(m_current).center()) : event->globalPos());
}

void PathView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
    tellFocus();
}

void PathView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void PathView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyAsText();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down:
        setCurrentNode(m_current + 1);
        return;
    case Qt::Key_Up:
        setCurrentNode(m_current - 1);
        return;
    case Qt::Key_Home:
        setCurrentNode(0);
        return;
    case Qt::Key_End:
        setCurrentNode(int(m_nodes.size()) - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT nodeActivated(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void PathView::mousePressEvent(QMouseEvent *event)
{
    if (const int node = nodeAt(event->position().toPoint()); node >= 0)
        setCurrentNode(node);
}

void PathView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int node = nodeAt(event->position().toPoint()); node >= 0)
        Q_EMIT nodeActivated(node);
}
