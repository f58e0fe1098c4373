#pragma once

#include "error.h"
#include "ids.h"

#include <QWidget>

#include <vector>

class EmptyState;
class InspectorPanel;
class QStackedWidget;
class Workspace;

// At the right of the window: what is selected, to read and to change.
class Inspector : public QWidget {
    Q_OBJECT

public:
    explicit Inspector(Workspace *workspace, QWidget *parent = nullptr);

    void setSelection(const std::vector<ObjectRef> &objects, ObjectKind pageKind);
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
    std::vector<InspectorPanel *> m_panels; // by ObjectKind
};
