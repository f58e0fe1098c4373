#include "statebefore.h"

namespace store {

namespace {

constexpr qint64 mostRowsReadWhole = 200'000;

} // namespace

Result<StateBefore> stateBefore(StateReader &reader, const engine::ChangeList &changes, const Profile &profile)
{
    StateBefore before;
    const auto counts = reader.rowCounts();
    if (!counts)
        return tl::unexpected(counts.error());
    qint64 rows = 0;
    for (const auto &[query, count] : *counts)
        rows += count;
    before.scope = scopeOf(changes, profile);
    before.scope.isWhole = rows <= mostRowsReadWhole;
    return reader.read(before.scope).map([&](AccessState state) {
        for (const auto &[query, count] : *counts)
            before.rowsOutside[query] = count - state.rowCount(query);
        before.state = std::move(state);
        return std::move(before);
    });
}

} // namespace store
