#include "rulestates.h"

#include "rulelistmodel.h"
#include "workspace.h"

QString ruleStatesText(const Workspace &workspace)
{
    QString text;
    for (const RuleState &state : workspace.rules().states()) {
        QStringList paths;
        for (const engine::RuleVerdict::Breach &breach : state.verdict.breaches)
            paths << breach.paths;
        text += items::stateText(state) + u' ' + engine::sentence(state.rule);
        text += (paths.isEmpty() ? QString() : QStringLiteral(": ") + paths.join(QStringLiteral("; "))) + u'\n';
    }
    return text;
}
