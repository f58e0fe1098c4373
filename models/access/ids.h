#pragma once

#include <QHashFunctions>

#include <compare>
#include <cstdint>

// Positions in the arrays of an AccessGraph. Dense from 0 in order of name (by code point) after loading; an object
// made later gets the next number. An id stays valid in a graph and in all its copies; ids of different kinds do not
// mix.
enum class UserId : std::uint32_t {};
enum class RoleId : std::uint32_t {};
enum class PermissionId : std::uint32_t {};

enum class ObjectKind : std::uint8_t { User, Role, Permission };

// "This user", "that role": for code that treats the three kinds alike (selection, inspector, menus).
struct ObjectRef {
    ObjectKind kind = ObjectKind::User;
    std::uint32_t index = 0;

    ObjectRef() = default;
    ObjectRef(UserId id) : kind(ObjectKind::User), index(std::uint32_t(id)) { }
    ObjectRef(RoleId id) : kind(ObjectKind::Role), index(std::uint32_t(id)) { }
    ObjectRef(PermissionId id) : kind(ObjectKind::Permission), index(std::uint32_t(id)) { }
    ObjectRef(ObjectKind k, std::uint32_t i) : kind(k), index(i) { }

    UserId user() const { return UserId(index); }
    RoleId role() const { return RoleId(index); }
    PermissionId permission() const { return PermissionId(index); }

    auto operator<=>(const ObjectRef &) const = default;
};

inline std::size_t qHash(const ObjectRef &ref, std::size_t seed = 0)
{
    return qHashMulti(seed, std::uint8_t(ref.kind), ref.index);
}
