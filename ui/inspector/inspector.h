#pragma once

#include "error.h"
#include "ids.h"

#include <QWidget>

#include <vector>

class EmptyState;
class InspectorPanel;
class QStackedWidget;
class RemovedPanel;
class Workspace;

// At the right of the window: what is selected, to read and to change.
class Inspector : public QWidget {
    Q_OBJECT

public:
    explicit Inspector(Workspace *workspace, QWidget *parent = nullptr);

    // removed: what is selected and about to be deleted; it shows when nothing else is selected.
    void setSelection(
        const std::vector<ObjectRef> &objects, const std::vector<ObjectRef> &removed, ObjectKind pageKind);
    // First tabs, no filters.
    void startAfresh();
    // A page's own panel in place of the objects (the decision beside the post editor).
    void showPanel(QWidget *panel);

Q_SIGNALS:
    void refused(const Error &error);
    void objectAsked(ObjectRef object);

private:
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    RemovedPanel *m_removed;
    std::vector<InspectorPanel *> m_panels; // by ObjectKind
};
