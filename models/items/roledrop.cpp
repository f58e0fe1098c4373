#include "roledrop.h"

#include "linkchanges.h"
#include "objectmime.h"
#include "workspace.h"

namespace items {

Result<void> RoleDrop::stage(Workspace *workspace, const QMimeData &data) const
{
    const Result<std::vector<ObjectRef>> dropped = objectsIn(workspace->graph(), data);
    if (!dropped)
        return tl::unexpected(dropped.error());
    std::vector<Link> links;
    for (const ObjectRef object : *dropped) {
        if (object.kind == ObjectKind::User)
            links.push_back({LinkKind::Assignment, object, target});
        else if (object.kind == ObjectKind::Permission)
            links.push_back({LinkKind::Grant, target, object});
        else if (makesHeirs)
            links.push_back({LinkKind::Inheritance, object, target});
        else
            links.push_back({LinkKind::Inheritance, target, object});
    }
    return stageLinks(workspace, links, true);
}

} // namespace items
