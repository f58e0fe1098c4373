#include "pathaccessible.h"

#include "pathview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <map>

namespace {

class NodeAccessible final : public QAccessibleInterface {
public:
    NodeAccessible(PathView *view, int node) : m_view(view), m_node(node) { }

    bool isValid() const override { return m_view && m_node < int(m_view->nodes().size()); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override { }

    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Name && isValid() ? m_view->nodeText(m_node) : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect node = m_view->nodeRect(m_node);
        return {m_view->mapToGlobal(node.topLeft()), node.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.focusable = true;
        state.selectable = true;
        state.focused = isValid() && m_view->hasFocus() && m_view->currentNode() == m_node;
        state.selected = state.focused;
        state.readOnly = true;
        return state;
    }

private:
    QPointer<PathView> m_view;
    int m_node;
};

class PathAccessible final : public QAccessibleWidget {
public:
    explicit PathAccessible(PathView *view) : QAccessibleWidget(view, QAccessible::List), m_view(view) { }

    ~PathAccessible() override
    {
        for (const auto &[node, id] : m_ids)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(m_view->nodes().size()); }

    QAccessibleInterface *child(int node) const override
    {
        if (node < 0 || node >= childCount())
            return nullptr;
        auto known = m_ids.find(node);
        if (known == m_ids.end())
            known =
                m_ids.emplace(node, QAccessible::registerAccessibleInterface(new NodeAccessible(m_view, node))).first;
        return QAccessible::accessibleInterface(known->second);
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (int node = 0; node < childCount(); ++node)
            if (this->child(node) == child)
                return node;
        return -1;
    }

    QAccessibleInterface *focusChild() const override
    {
        return m_view->hasFocus() ? child(m_view->currentNode()) : nullptr;
    }

private:
    PathView *m_view;
    mutable std::map<int, QAccessible::Id> m_ids; // made when first asked for
};

QAccessibleInterface *makePathAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<PathView *>(object);
    return view ? new PathAccessible(view) : nullptr;
}

} // namespace

void installPathAccessible()
{
    // Installing the same factory again does nothing.
    QAccessible::installFactory(makePathAccessible);
}
