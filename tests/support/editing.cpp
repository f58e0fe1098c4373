#include "editing.h"

using namespace engine;

Existence gone(ObjectKind kind, const QString &name)
{
    return {.kind = kind, .name = name, .exists = false};
}

void mustApply(AccessGraph &graph, const ChangeList &changes)
{
    const Result<EditScope> scope = engine::apply(graph, changes);
    if (!scope)
        qFatal("%s", qUtf8Printable(scope.error().message));
}

AccessGraph edited(AccessGraph graph, const ChangeList &changes)
{
    mustApply(graph, changes);
    return graph;
}

QStringList sentences(const ChangeList &changes)
{
    QStringList list;
    for (const Change &change : changes)
        list << sentence(change);
    return list;
}
