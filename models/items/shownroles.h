#pragma once

#include "shownobjects.h"

namespace items {

// Roles are found by name and description, and by the permissions they hold.
class ShownRoles final : public ShownObjects {
public:
    explicit ShownRoles(const PendingView &view) : ShownObjects(view, ObjectKind::Role) { }

    void reset() override;

protected:
    std::vector<std::uint32_t> matches(const QString &filter) override;

private:
    engine::BitSet permissionsNamed(const QString &words);

    LazySearch m_permissionNames;
};

} // namespace items
