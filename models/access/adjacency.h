#pragma once
// Sketch: shared CSR arrays + overlay of edited rows. Header-only template.
#include <cstdint>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace engine {

template <typename From, typename To>
class Adjacency
{
public:
    std::span<const To> of(From from) const;
    bool contains(From from, To to) const;
    std::int64_t linkCount() const;
    // Rows edited since loading, in this copy: all that a comparison of two copies has to look at. In no order.
    std::vector<From> editedRows() const;
    // The link was there when the graph was loaded, whatever was edited since: such a link may always come back (undo).
    bool wasLoaded(From from, To to) const;
    bool insert(From from, To to); // false: was there
    bool remove(From from, To to); // false: was not there
};

} // namespace engine
