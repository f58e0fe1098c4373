#include "changecheck.h"

#include "reapply.h"

namespace {

CheckedChange::Fit fitOf(const Reapplied::Misfit &misfit)
{
    return misfit.isSoAlready ? CheckedChange::Fit::AlreadySo : CheckedChange::Fit::Conflicts;
}

} // namespace

ChangeCheck checkChanges(const engine::AccessGraph &graph, const engine::ChangeList &changes, int rolesPerUser,
    const std::function<bool(std::size_t)> &isWanted)
{
    ChangeCheck check{.result = graph};
    for (const engine::Change &change : changes)
        check.changes.push_back({change});
    Reapplied wanted = reapply(check.result, changes, rolesPerUser, isWanted);
    check.fitting = std::move(wanted.changes);
    for (const Reapplied::Misfit &misfit : wanted.misfits) {
        check.changes[misfit.index].fit = fitOf(misfit);
        check.changes[misfit.index].found = misfit.error.message;
    }
    return check;
}
