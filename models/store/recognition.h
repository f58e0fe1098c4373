#pragma once

#include "fittedprofile.h"
#include "profilelibrary.h"
#include "profilelist.h"

namespace store {

// Which profiles fit a database.
struct Recognised {
    std::vector<FittedProfile> fitting = {}; // one: recognised; several: the person chooses
    std::vector<Recognition::Other> others = {};

    QStringList names() const; // of fitting
};

// By profile-language, section 2: all that fit; named before generic; a profile beats what it extends.
Recognised recogniseProfile(
    const ProfileLibrary &library, const TableCatalogue &catalogue, SqliteConnection &connection);

// "It has the tables role (id, name) and permission (id, role_id, name)."
QString whyItFits(const FittedProfile &profile);

} // namespace store
