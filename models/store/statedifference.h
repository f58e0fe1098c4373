#pragma once

#include "accessstate.h"
#include "profile.h"

#include <QStringList>

namespace store {

// How what came out differs from what was planned, in words: "uma would not have User", "there would be a further role
// X". Empty: it is as planned. Where permission names live in the rows that mention them, a name may go with its last
// row.
QStringList differences(const AccessState &expected, const AccessState &found, const Profile &profile);

} // namespace store
