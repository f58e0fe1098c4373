#include "commands.h"
#include "decision.h"
#include "jsontext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using engine::Decision;

namespace {

constexpr int pathLimit = 100'000; // a role net can have more paths than there is memory for

struct Question {
    std::optional<UserId> user = {};
    PermissionId permission = {};
};

Result<Question> questionOf(const Invocation &call, const engine::AccessGraph &graph)
{
    Question question;
    if (const auto name = call.value(u"user"_s)) {
        const auto user = graph.user(*name);
        if (!user)
            return tl::unexpected(user.error());
        question.user = *user;
    }
    return graph.permission(*call.value(u"permission"_s)).map([question](PermissionId permission) {
        return Question{question.user, permission};
    });
}

QString pathLine(const engine::AccessGraph &graph, const Question &question, const engine::Path &path)
{
    return engine::pathText(graph, *question.user, path, question.permission, engine::NameStyle::Exact);
}

void writeReason(Output &out, const engine::AccessGraph &graph, const Question &question, const Decision &decision)
{
    for (const engine::Path &path : decision.paths)
        out.writeLine(pathLine(graph, question, path));
    if (decision.pathCount == Decision::manyPaths)
        out.writeLine(u"and very many more paths"_s);
    else if (const std::int64_t more = decision.pathCount - std::ssize(decision.paths); more > 0)
        out.writeLine(u"and %1 more paths"_s.arg(more));
    if (!decision.isAllowed())
        out.writeLine(engine::reasonText(graph, question.user, graph.name(question.permission), decision));
}

// The names along a path, as in pathLine().
QJsonArray jsonOf(const engine::AccessGraph &graph, const Question &question, const engine::Path &path)
{
    QJsonArray names = {graph.name(*question.user)};
    if (path.kind == engine::Path::Kind::Superuser)
        names.append(u"superuser"_s);
    for (const RoleId role : path.roles)
        names.append(graph.name(role));
    names.append(graph.name(question.permission));
    return names;
}

QJsonObject jsonOf(const engine::AccessGraph &graph, const Question &question, const Decision &decision)
{
    QJsonArray paths;
    for (const engine::Path &path : decision.paths)
        paths.append(jsonOf(graph, question, path));
    QJsonArray roles;
    for (const RoleId role : decision.heldByRoles)
        roles.append(graph.name(role));
    const QString permission = graph.name(question.permission);
    return {{u"status"_s, int(decision.status)},
        {u"decision"_s, engine::statusLine(decision.status).section(u' ', 1)}, // without the number
        {u"user"_s, question.user ? QJsonValue(graph.name(*question.user)) : QJsonValue()},
        {u"permission"_s, permission}, {u"paths"_s, paths},
        {u"missing"_s, decision.isAllowed() ? QJsonValue() : QJsonValue(permission)}, {u"held_by_roles"_s, roles}};
}

} // namespace

Result<Exit> runCheck(Invocation &call)
{
    if (!call.has(u"permission"_s))
        return failure(ErrorKind::Usage, u"--permission is missing. See rolewright-cli check --help."_s);
    const auto opened = openDatabase(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const engine::AccessGraph &graph = opened->graph;
    const auto question = questionOf(call, graph);
    if (!question)
        return tl::unexpected(question.error());

    const Decision decision = engine::decide(graph, question->user, question->permission, pathLimit);
    if (call.has(u"json"_s)) {
        writeJsonLine(call.out, jsonOf(graph, *question, decision));
    } else {
        call.out.writeLine(engine::statusLine(decision.status));
        if (call.has(u"why"_s))
            writeReason(call.out, graph, *question, decision);
    }
    return decision.isAllowed() ? Exit::Yes : Exit::No;
}
