#pragma once

#include "error.h"
#include "ids.h"

#include <QWidget>

#include <vector>

class PanelHead;
class Workspace;

// What the inspector shows of objects that are about to be deleted: that they go, and the way to keep them.
class RemovedPanel final : public QWidget {
    Q_OBJECT

public:
    explicit RemovedPanel(Workspace *workspace, QWidget *parent = nullptr);

    // Of one kind; not empty.
    void setObjects(const std::vector<ObjectRef> &objects);

Q_SIGNALS:
    void refused(const Error &error);

private:
    void revert();

    Workspace *m_workspace;
    std::vector<ObjectRef> m_objects;
    PanelHead *m_head;
};
