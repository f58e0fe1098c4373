#pragma once

#include "bitset.h"
#include "ids.h"

#include <array>

namespace engine {

// A set of users, roles and permissions.
class ObjectSet {
public:
    bool contains(ObjectRef ref) const { return m_sets[std::size_t(ref.kind)].contains(ref.index); }
    void insert(ObjectRef ref) { m_sets[std::size_t(ref.kind)].insert(ref.index); }

private:
    std::array<BitSet, 3> m_sets;
};

} // namespace engine
