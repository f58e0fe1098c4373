#include "pendingview.h"

#include "visibletext.h"
#include "workspace.h"

using namespace Qt::StringLiterals;

namespace items {

namespace {

QString formerly(const QString &before, const QString &after)
{
    if (before == after)
        return {};
    return before.isEmpty() ? u"was empty"_s : u"was "_s + engine::visibleText(before);
}

} // namespace

const engine::AccessGraph &PendingView::now() const
{
    return m_workspace->graph();
}

const engine::AccessGraph &PendingView::saved() const
{
    return m_workspace->savedGraph();
}

Meaning PendingView::existence(ObjectRef object) const
{
    if (exists(object) == existed(object))
        return Meaning::None;
    return exists(object) ? Meaning::Added : Meaning::Removed;
}

const engine::AccessGraph &PendingView::home(ObjectRef object) const
{
    return !exists(object) && existed(object) ? saved() : now();
}

QString PendingView::exactName(ObjectRef object) const
{
    return home(object).name(object);
}

QString PendingView::name(ObjectRef object) const
{
    return engine::visibleText(exactName(object));
}

QString PendingView::text(ObjectRef object) const
{
    return home(object).text(object);
}

QString PendingView::formerName(ObjectRef object) const
{
    return exists(object) && existed(object) ? formerly(saved().name(object), now().name(object)) : QString();
}

QString PendingView::formerText(ObjectRef object) const
{
    return exists(object) && existed(object) ? formerly(saved().text(object), now().text(object)) : QString();
}

std::vector<std::uint32_t> PendingView::leaving(ObjectKind kind) const
{
    std::vector<std::uint32_t> found;
    for (const std::uint32_t index : now().objects(kind).editedIndexes()) {
        if (existence(ObjectRef(kind, index)) == Meaning::Removed)
            found.push_back(index);
    }
    return found;
}

std::vector<std::uint32_t> PendingView::listedByName(ObjectKind kind) const
{
    const engine::ObjectTable &table = now().objects(kind);
    std::vector<std::uint32_t> listed = table.byName();
    if (const std::vector<std::uint32_t> gone = leaving(kind); !gone.empty()) {
        listed.insert(listed.end(), gone.begin(), gone.end());
        table.sortByName(listed);
    }
    return listed;
}

} // namespace items
