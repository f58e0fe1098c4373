#pragma once

#include "decision.h"
#include "grantrows.h"
#include "grantselection.h"

// Writes what a graph gives to the selected users.
class GrantsWriter {
public:
    // All three outlive the writer.
    GrantsWriter(const engine::AccessGraph &graph, const GrantSelection &selection, GrantRows &rows);

    void write();

private:
    void writeUser(UserId user);
    bool isDepthDecisive() const;
    std::vector<engine::Path> paths(UserId user, PermissionId permission) const;
    std::string throughPart(const engine::Path &path) const;

    const engine::AccessGraph &m_graph;
    const GrantSelection &m_selection;
    GrantRows &m_rows;
    std::vector<std::string> m_permissionParts; // by PermissionId
};
