#pragma once

#include "decision.h"
#include "grantrows.h"
#include "grantselection.h"
#include "result.h"

// Writes what a graph gives to the selected users.
class GrantsWriter {
public:
    // All three outlive the writer.
    GrantsWriter(const engine::AccessGraph &graph, const GrantSelection &selection, GrantRows &rows);

    // Error: a pair has more paths than can be listed. What was written until then is not the whole answer.
    Result<void> write();

private:
    Result<void> writeUser(UserId user);
    Result<void> writePair(UserId user, PermissionId permission, const std::string &userPart);
    bool isDepthDecisive() const;
    Result<std::vector<engine::Path>> paths(UserId user, PermissionId permission) const;
    std::string throughPart(const engine::Path &path) const;

    const engine::AccessGraph &m_graph;
    const GrantSelection &m_selection;
    GrantRows &m_rows;
    std::vector<std::string> m_permissionParts; // by PermissionId
};
