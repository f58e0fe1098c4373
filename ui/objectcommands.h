#pragma once

#include "error.h"
#include "ids.h"

#include <QObject>

#include <vector>

class Ask;
class Workspace;

// What menus and keys do to users, roles and permissions: asks where there is something to ask, then stages. Knows no
// page.
class ObjectCommands : public QObject {
    Q_OBJECT

public:
    ObjectCommands(Workspace *workspace, Ask *ask, QObject *parent);

    void create(ObjectKind kind);
    void duplicate(ObjectRef object);
    void describe(ObjectRef object);
    // Says first who loses what.
    void remove(const std::vector<ObjectRef> &objects);
    // Takes pending deletions back.
    void revert(const std::vector<ObjectRef> &removed);
    // What a table or a list says. file: what it is read from; empty: the person chooses or pastes.
    void importText(const QString &file = {});
    void setActive(const std::vector<ObjectRef> &users, bool active);

Q_SIGNALS:
    void refused(const Error &error);
    // A new object: show it.
    void created(ObjectRef object);

private:
    QString whyNotNamed(ObjectKind kind, const QString &name) const;

    Workspace *m_workspace;
    Ask *m_ask;
};
