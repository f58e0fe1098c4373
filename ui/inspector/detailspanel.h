#pragma once

#include "change.h"
#include "error.h"
#include "ids.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class Workspace;

// Name, display name or description, and state, to read and to change.
class DetailsPanel : public QWidget {
    Q_OBJECT

public:
    DetailsPanel(ObjectKind kind, Workspace *workspace, QWidget *parent);

    void setObjects(const std::vector<ObjectRef> &objects);

Q_SIGNALS:
    void refused(const Error &error);

private:
    void refresh();
    void stage(const engine::ChangeList &changes);
    void rename();
    void describe();
    void setActive(bool active);
    // Editable, or disabled with the reason.
    void allow(QWidget *field, const QString &verb);

    ObjectKind m_kind;
    Workspace *m_workspace;
    std::vector<ObjectRef> m_objects;
    QLineEdit *m_name;
    QLineEdit *m_text;
    QCheckBox *m_active = nullptr;
    QLabel *m_why;
};
