#pragma once

#include "accessstate.h"

namespace store {

// The keys along a circle that the inheritance closes, heir first and last: A, B, A. Empty when it closes none.
std::vector<KeyText> circleThrough(const AccessState &state, const StateLink &inheritance);

} // namespace store
