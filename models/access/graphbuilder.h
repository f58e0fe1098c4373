#pragma once

#include "accessgraph.h"
#include "keyindex.h"

namespace engine {

// What was odd about the rows; becomes warnings of `info` and later findings.
struct LoadReport {
    std::int64_t danglingLinks = 0; // pointed to a missing user, role or permission; never count
    std::int64_t incompleteRows = 0; // key or end was NULL
    std::int64_t doubleLinks = 0; // the same link more than once; merged
    std::int64_t inheritanceCircles = 0; // roles that inherit from themselves
    std::int64_t rowsTooMany =
        0; // more than the arrays can hold (4 GiB of names, 4,294,967,295 links of a kind); left out
};

// Takes rows in any order, by the key the database uses for them, and makes the graph: objects ranked by name, links as
// sorted arrays, what each role holds worked out. Keys are compared as their text, whether they come as integers or as
// texts. First row of a key wins.
class GraphBuilder {
public:
    explicit GraphBuilder(Semantics semantics = {});
    ~GraphBuilder();

    void addUser(const Key &key, std::string_view name, std::string_view displayName = {}, bool active = true,
        bool superuser = false);
    void addRole(
        const Key &key, std::string_view name, std::string_view description = {}, std::string_view category = {});
    // A name with several keys is one permission.
    void addPermission(
        const Key &key, std::string_view name, std::string_view description = {}, std::string_view category = {});
    void addAssignment(const Key &user, const Key &role);
    void addGrant(const Key &role, const Key &permission);
    void addDirectGrant(const Key &user, const Key &permission);
    void addInheritance(const Key &role, const Key &inheritsFrom);
    void addIncompleteRow(); // a key or an end was NULL

    // Leaves the builder empty.
    AccessGraph build(LoadReport *report = nullptr);

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace engine
