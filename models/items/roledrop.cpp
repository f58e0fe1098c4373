#include "roledrop.h"

#include "edit.h"
#include "objectmime.h"
#include "workspace.h"

namespace items {

std::vector<Link> RoleDrop::links(const std::vector<ObjectRef> &dropped) const
{
    std::vector<Link> links;
    for (const ObjectRef object : dropped) {
        if (object.kind == ObjectKind::User)
            links.push_back({LinkKind::Assignment, object, target});
        else if (object.kind == ObjectKind::Permission)
            links.push_back({LinkKind::Grant, target, object});
        else if (makesHeirs)
            links.push_back({LinkKind::Inheritance, object, target});
        else
            links.push_back({LinkKind::Inheritance, target, object});
    }
    return links;
}

Result<void> RoleDrop::check(const Workspace &workspace, const QMimeData &data) const
{
    const Result<std::vector<ObjectRef>> dropped = objectsIn(workspace.graph(), data);
    if (!dropped)
        return tl::unexpected(dropped.error());
    for (const Link &link : links(*dropped)) {
        if (link.kind != LinkKind::Inheritance)
            continue;
        if (const auto fits = engine::resolved(workspace.graph(), linkChange(&workspace, link, true)); !fits)
            return tl::unexpected(fits.error());
    }
    return {};
}

Result<void> RoleDrop::stage(Workspace *workspace, const QMimeData &data) const
{
    const Result<std::vector<ObjectRef>> dropped = objectsIn(workspace->graph(), data);
    return dropped ? stageLinks(workspace, links(*dropped), true) : tl::unexpected(dropped.error());
}

} // namespace items
