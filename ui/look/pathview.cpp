#include "pathview.h"

#include "pathaccessible.h"
#include "pathpainter.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace {
constexpr int usualWidth = 240;
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
    m_current = 0;
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
    Q_EMIT currentNodeChanged(m_current);
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
    return it.edge.isEmpty() ? name : tr("%1 %2").arg(it.edge, name);
}

QString PathView::pathText() const
{
    QStringList parts;
    for (int node = 0; node < int(m_nodes.size()); ++node)
        parts << nodeText(node);
    return parts.join(QStringLiteral(" › "));
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

void PathView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int node = 0; node < int(m_nodes.size()); ++node) {
        const PathNode &it = m_nodes[std::size_t(node)];
        const QRect rect = nodeRect(node);
        if (node > 0)
            paintPathEdge(&painter, {0, rect.top() - pathEdgeHeight(this), width(), pathEdgeHeight(this)}, it, this);
        paintPathNode(&painter, rect, it, hasFocus() && node == m_current, this);
    }
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
