#pragma once

#include "accessgraph.h"
#include "workspace.h"

#include <QTemporaryDir>

#include <string_view>

struct OpenLimits {
    int rolesPerUser = 0; // 0: any number
    bool isReadOnly = false;
};

// A workspace open on a database that holds exactly this graph, by a profile that reads and writes all there is. It is
// opened through the same door as every other database.
class OpenWorkspace {
public:
    explicit OpenWorkspace(const engine::AccessGraph &graph, const OpenLimits &limits = {});
    // The graph as in graphtext.h; superusers may do everything.
    explicit OpenWorkspace(std::string_view graphText, const OpenLimits &limits = {});

    Workspace *get() { return &m_workspace; }
    Workspace *operator->() { return &m_workspace; }
    const engine::AccessGraph &graph() const { return m_workspace.graph(); }

    // By name; there must be one.
    UserId user(const QString &name) const { return m_workspace.graph().user(name).value(); }
    RoleId role(const QString &name) const { return m_workspace.graph().role(name).value(); }
    PermissionId permission(const QString &name) const { return m_workspace.graph().permission(name).value(); }

    // Stages; the test program ends with the words of the refusal when it does not fit.
    void stage(const engine::ChangeList &changes);
    void remove(ObjectRef object); // stages the deletion with all links
    void save(); // and waits until it is done
    void reload(); // and waits until it is read

private:
    QTemporaryDir m_folder;
    Workspace m_workspace;
};
