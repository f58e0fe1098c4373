#include "commands.h"
#include "decision.h"
#include "jsontext.h"
#include "visibletext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using engine::Decision;

namespace {

constexpr int pathLimit = 100'000; // a role net can have more paths than there is memory for

struct Question {
    engine::Session session = {};
    PermissionId permission = {};
};

Result<void> checkOptions(const Invocation &call)
{
    const auto refuse = [](const QString &what) {
        return failure(ErrorKind::Usage, what + u" See rolewright-cli check --help."_s);
    };
    if (!call.has(u"permission"_s))
        return refuse(u"--permission is missing."_s);
    for (const QString &option : {u"active-role"_s, u"no-active-role"_s})
        if (call.has(option) && !call.has(u"user"_s))
            return refuse(u"--%1 needs --user: only somebody who is signed in has roles."_s.arg(option));
    if (call.has(u"active-role"_s) && call.has(u"no-active-role"_s))
        return refuse(u"--active-role and --no-active-role contradict each other."_s);
    return {};
}

bool isAboutASession(const Invocation &call)
{
    return call.has(u"active-role"_s) || call.has(u"no-active-role"_s);
}

Result<engine::Session> sessionOf(const Invocation &call, const engine::AccessGraph &graph)
{
    engine::Session session;
    const auto name = call.value(u"user"_s);
    if (!name)
        return session;
    const auto user = graph.user(*name);
    if (!user)
        return tl::unexpected(user.error());
    session.user = *user;
    if (isAboutASession(call))
        session.activeRoles.emplace();
    for (const QString &roleName : call.values(u"active-role"_s)) {
        const auto role = graph.role(roleName);
        if (!role)
            return tl::unexpected(role.error());
        if (const auto added = engine::addActiveRole(graph, session, *role); !added)
            return tl::unexpected(added.error());
    }
    return session;
}

Result<Question> questionOf(const Invocation &call, const engine::AccessGraph &graph)
{
    const auto session = sessionOf(call, graph);
    if (!session)
        return tl::unexpected(session.error());
    return graph.permission(*call.value(u"permission"_s)).map([&session](PermissionId permission) {
        return Question{*session, permission};
    });
}

QString pathLine(const engine::AccessGraph &graph, const Question &question, const engine::Path &path)
{
    return engine::pathText(graph, *question.session.user, path, question.permission, engine::NameStyle::Exact);
}

// Somebody who signs in needs one of them.
QString holdersLine(const engine::AccessGraph &graph, const Question &question, const Decision &decision)
{
    const QString permission = engine::inSentence(graph.name(question.permission));
    QStringList roles;
    for (const RoleId role : decision.heldByRoles)
        roles << graph.name(role);
    return roles.isEmpty() ? u"No role holds %1."_s.arg(permission)
                           : u"Roles that hold %1: %2."_s.arg(permission, engine::inSentence(roles));
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
        out.writeLine(engine::reasonText(graph, question.session.user, graph.name(question.permission), decision));
    if (decision.reason == Decision::Reason::Nobody)
        out.writeLine(holdersLine(graph, question, decision));
}

// The names along a path, as in pathLine().
QJsonArray jsonOf(const engine::AccessGraph &graph, const Question &question, const engine::Path &path)
{
    QJsonArray names = {graph.name(*question.session.user)};
    if (path.kind == engine::Path::Kind::Superuser)
        names.append(u"superuser"_s);
    for (const RoleId role : path.roles)
        names.append(graph.name(role));
    names.append(graph.name(question.permission));
    return names;
}

QJsonArray namesOf(const engine::AccessGraph &graph, const std::vector<RoleId> &roles)
{
    QJsonArray names;
    for (const RoleId role : roles)
        names.append(graph.name(role));
    return names;
}

// Of all paths, also of those that are too many to be listed; null: nobody can count them.
QJsonValue pathCount(const Decision &decision)
{
    return decision.pathCount == Decision::manyPaths ? QJsonValue() : QJsonValue(qint64(decision.pathCount));
}

QJsonObject jsonOf(const engine::AccessGraph &graph, const Question &question, const Decision &decision)
{
    QJsonArray paths;
    for (const engine::Path &path : decision.paths)
        paths.append(jsonOf(graph, question, path));
    const std::optional<UserId> user = question.session.user;
    const QString permission = graph.name(question.permission);
    return {{u"status"_s, int(decision.status)},
        {u"decision"_s, engine::statusLine(decision.status).section(u' ', 1)}, // without the number
        {u"user"_s, user ? QJsonValue(graph.name(*user)) : QJsonValue()}, {u"permission"_s, permission},
        {u"paths"_s, paths}, {u"path_count"_s, pathCount(decision)},
        {u"missing"_s, decision.isAllowed() ? QJsonValue() : QJsonValue(permission)},
        {u"held_by_roles"_s, namesOf(graph, decision.heldByRoles)}};
}

} // namespace

Result<Exit> runCheck(Invocation &call)
{
    if (const auto checked = checkOptions(call); !checked)
        return tl::unexpected(checked.error());
    const auto opened = openDatabase(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const engine::AccessGraph &graph = opened->graph;
    const auto question = questionOf(call, graph);
    if (!question)
        return tl::unexpected(question.error());

    const Decision decision = engine::decide(graph, question->session, question->permission, pathLimit);
    if (call.has(u"json"_s)) {
        QJsonObject answer = jsonOf(graph, *question, decision);
        if (isAboutASession(call))
            answer.insert(u"active_roles"_s, namesOf(graph, engine::activeRoles(graph, question->session)));
        writeJsonLine(call.out, answer);
    } else {
        call.out.writeLine(engine::statusLine(decision.status));
        if (call.has(u"why"_s))
            writeReason(call.out, graph, *question, decision);
    }
    return decision.isAllowed() ? Exit::Yes : Exit::No;
}
