#include "rolenet.h"

#include "nameorder.h"

#include <algorithm>
#include <unordered_map>

namespace engine {

namespace {

std::vector<RoleId> rolesWithinReach(const AccessGraph &graph, std::span<const RoleId> starts)
{
    std::vector<RoleId> found(starts.begin(), starts.end());
    BitSet seen;
    for (const RoleId role : found)
        seen.insert(role);
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const RoleId parent : graph.parentsOf(found[i])) {
            if (!seen.contains(parent)) {
                seen.insert(parent);
                found.push_back(parent);
            }
        }
    }
    return found;
}

} // namespace

RoleNet netBetween(const AccessGraph &graph, std::span<const RoleId> starts, PermissionId permission)
{
    RoleNet net;
    for (const RoleId role : rolesWithinReach(graph, starts)) {
        if (graph.holds(role, permission))
            net.roles.push_back(role);
    }
    sortByName(graph.roles(), net.roles);
    std::unordered_map<std::uint32_t, std::uint32_t> numberOf;
    for (std::uint32_t number = 0; number < net.roles.size(); ++number)
        numberOf.emplace(std::uint32_t(net.roles[number]), number);
    const auto numbersOf = [&numberOf](std::span<const RoleId> roles) {
        std::vector<std::uint32_t> numbers;
        for (const RoleId role : roles) {
            if (const auto found = numberOf.find(std::uint32_t(role)); found != numberOf.end())
                numbers.push_back(found->second);
        }
        std::sort(numbers.begin(), numbers.end());
        return numbers;
    };
    for (const RoleId role : net.roles) {
        net.parents.push_back(numbersOf(graph.parentsOf(role)));
        net.heirs.push_back(numbersOf(graph.heirsOf(role)));
    }
    net.starts = numbersOf(starts);
    net.ends = numbersOf(graph.rolesGranting(permission));
    return net;
}

bool hasCircle(const RoleNet &net)
{
    std::vector<std::size_t> parentsLeft;
    std::vector<std::uint32_t> done;
    for (std::uint32_t role = 0; role < net.roles.size(); ++role) {
        parentsLeft.push_back(net.parents[role].size());
        if (net.parents[role].empty())
            done.push_back(role);
    }
    for (std::size_t i = 0; i < done.size(); ++i) {
        for (const std::uint32_t heir : net.heirs[done[i]]) {
            if (--parentsLeft[heir] == 0)
                done.push_back(heir);
        }
    }
    return done.size() < net.roles.size();
}

} // namespace engine
