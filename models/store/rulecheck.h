#pragma once

#include "fittedprofile.h"
#include "keptrules.h"
#include "sqliteconnection.h"

namespace store {

// Within the transaction of a save, when `changes` have been written: do the rules of the database still hold, as it is
// now, whoever else wrote meanwhile? Error (Refused) when one that refuses a save is broken by them, or was broken and
// is broken further. A rule that was broken before stands in nobody's way.
Result<void> checkRules(SqliteConnection &connection, const FittedProfile &profile, const KeptRules &kept,
    const engine::ChangeList &changes);

} // namespace store
