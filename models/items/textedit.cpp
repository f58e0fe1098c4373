#include "textedit.h"

#include "workspace.h"

#include <QVariant>

namespace items {

namespace {

engine::Change textChange(const engine::AccessGraph &graph, ObjectRef object, Text text, const QString &after)
{
    const QString name = graph.name(object);
    if (text == Text::Name)
        return engine::Rename{object.kind, name, after};
    return engine::Description{object.kind, name, graph.text(object), after};
}

} // namespace

bool mayEdit(const Workspace *workspace, ObjectRef object, Text text)
{
    const engine::AccessGraph &graph = workspace->graph();
    return graph.exists(object) && workspace->whyNot(engine::verb(textChange(graph, object, text, {}))).isEmpty();
}

Result<void> stageText(Workspace *workspace, ObjectRef object, Text text, const QVariant &value)
{
    const engine::AccessGraph &graph = workspace->graph();
    const QString after = value.toString();
    if (after == (text == Text::Name ? graph.name(object) : graph.text(object)))
        return {};
    return workspace->stage({textChange(graph, object, text, after)});
}

} // namespace items
