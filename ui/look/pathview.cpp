#include "pathview.h"

#include "look.h"
#include "metrics.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

PathView::PathView(QWidget *parent) : QWidget(parent)
{
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
    if (m_nodes.empty())
        return;
    m_current = std::clamp(node, 0, int(m_nodes.size()) - 1);
    update();
    Q_EMIT currentNodeChanged(m_current);
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
    const int height = 2 * lineHeight(this) + 10;
    return {0, node * (height + 2 * lineHeight(this)), width(), height};
}

QSize PathView::sizeHint() const
{
    return {240, m_nodes.empty() ? 0 : nodeRect(int(m_nodes.size()) - 1).bottom() + 1};
}

QSize PathView::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void PathView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(lookFor(palette()).text);
    for (int node = 0; node < int(m_nodes.size()); ++node) {
        painter.drawRect(nodeRect(node).adjusted(0, 0, -1, -1));
        painter.drawText(nodeRect(node), Qt::AlignCenter, m_nodes[std::size_t(node)].title);
    }
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

int PathView::nodeAt(const QPoint &position) const
{
    for (int node = 0; node < int(m_nodes.size()); ++node)
        if (nodeRect(node).contains(position))
            return node;
    return -1;
}
