#include "lockoutguard.h"

#include "foldedtext.h"
#include "ruleverdict.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

constexpr std::size_t mostTried = 200;

bool hasOneOf(std::string_view name, std::initializer_list<std::string_view> words)
{
    return std::any_of(words.begin(), words.end(),
        [name](std::string_view word) { return name.find(word) != std::string_view::npos; });
}

// How administrative a permission sounds; 0: not at all.
int weightOf(std::string_view name)
{
    if (hasOneOf(name, {"admin", "superuser"}))
        return 4;
    const bool isDeed = hasOneOf(name, {"manage", "assign", "edit", "change", "update", "write", "grant", "delete"});
    if (isDeed && hasOneOf(name, {"role", "permission", "access", "right"}))
        return 3;
    if (isDeed && hasOneOf(name, {"user", "account", "member"}))
        return 2;
    return hasOneOf(name, {"delete", "remove"}) ? 1 : 0;
}

struct Candidate {
    PermissionId permission;
    int weight;
    std::size_t linkCount; // fewer: more special
};

std::vector<Candidate> candidatesIn(const AccessGraph &graph)
{
    std::vector<Candidate> candidates;
    for (const std::uint32_t index : graph.permissions().byName()) {
        const PermissionId permission{index};
        std::string folded;
        appendFolded(folded, graph.permissions().nameUtf8(index));
        candidates.push_back({permission, weightOf(folded),
            graph.rolesGranting(permission).size() + graph.directHoldersOf(permission).size()});
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        return a.weight != b.weight ? a.weight > b.weight : a.linkCount < b.linkCount;
    });
    return candidates;
}

} // namespace

std::optional<Rule> lockoutGuard(const AccessGraph &graph)
{
    std::vector<Candidate> candidates = candidatesIn(graph);
    candidates.resize(std::min(candidates.size(), mostTried));
    for (const Candidate &candidate : candidates) {
        const Rule guard{.condition = HoldersRule{ObjectKind::Permission, graph.name(candidate.permission), 1},
            .note = u"Somebody must be able to give access back."_s};
        if (breakersOf(graph, guard).isEmpty())
            return guard;
    }
    return std::nullopt;
}

} // namespace engine
