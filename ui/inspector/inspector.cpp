#include "inspector.h"

#include "change.h"
#include "emptystate.h"
#include "permissioninspector.h"
#include "removedpanel.h"
#include "roleinspector.h"
#include "userinspector.h"

#include <QStackedWidget>
#include <QVBoxLayout>

Inspector::Inspector(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_nothing(new EmptyState(this))
    , m_removed(new RemovedPanel(workspace, this))
    , m_panels{new UserInspector(workspace, this), new RoleInspector(workspace, this),
          new PermissionInspector(workspace, this)}
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Inspector"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_removed);
    connect(m_removed, &RemovedPanel::refused, this, &Inspector::refused);
    for (InspectorPanel *panel : m_panels) {
        m_stack->addWidget(panel);
        connect(panel, &InspectorPanel::refused, this, &Inspector::refused);
        connect(panel, &InspectorPanel::objectAsked, this, &Inspector::objectAsked);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void Inspector::setSelection(
    const std::vector<ObjectRef> &objects, const std::vector<ObjectRef> &removed, ObjectKind pageKind)
{
    if (objects.empty() && !removed.empty()) {
        m_removed->setObjects(removed);
        m_stack->setCurrentWidget(m_removed);
        return;
    }
    if (objects.empty()) {
        m_nothing->setContent(iconFor(pageKind), tr("Nothing selected"),
            tr("Choose a %1 to see what it is linked with.").arg(engine::kindWord(pageKind)));
        m_stack->setCurrentWidget(m_nothing);
        return;
    }
    InspectorPanel *panel = m_panels[std::size_t(objects.front().kind)];
    if (panel->objects() != objects || m_stack->currentWidget() != panel)
        panel->setObjects(objects);
    m_stack->setCurrentWidget(panel);
}

void Inspector::startAfresh()
{
    for (InspectorPanel *panel : m_panels)
        panel->startAfresh();
}

void Inspector::showPanel(QWidget *panel)
{
    if (m_stack->indexOf(panel) < 0)
        m_stack->addWidget(panel);
    m_stack->setCurrentWidget(panel);
}
