#pragma once

// Lambdas as one visitor for std::visit. Without a generic one, a new alternative of the variant does not compile until
// it is treated.
template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;
