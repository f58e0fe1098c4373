#include "postapplication.h"

#include "sampleposts.h"
#include "visibletext.h"
#include "workspace.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using engine::Decision;

namespace {

using Action = PostApplication::Action;

QString doneText(Action action, int post)
{
    switch (action) {
    case Action::Create:
        return u"Creating a new post"_s;
    case Action::View:
        return u"Viewing post with ID %1"_s.arg(post);
    case Action::Edit:
        return u"Editing post with ID %1"_s.arg(post);
    case Action::Delete:
        return u"Deleting post with ID %1"_s.arg(post);
    }
    Q_UNREACHABLE();
}

template <typename Posts>
auto findPost(Posts &posts, int number)
{
    return std::find_if(posts.begin(), posts.end(), [number](const auto &post) { return post.number == number; });
}

} // namespace

QString PostApplication::statusText(const Request &request)
{
    return request.isPostMissing ? u"404 not found"_s : engine::statusLine(request.status);
}

QString PostApplication::requestLine(Action action, int post)
{
    switch (action) {
    case Action::Create:
        return u"GET /post/create"_s;
    case Action::View:
        return u"GET /post/%1"_s.arg(post);
    case Action::Edit:
        return u"GET /post/%1/edit"_s.arg(post);
    case Action::Delete:
        return u"GET /post/%1/delete"_s.arg(post);
    }
    Q_UNREACHABLE();
}

PostApplication::PostApplication(Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_permissions{u"Create Post"_s, u"View Post"_s, u"Edit Post"_s, u"Delete Post"_s}
{
    connect(workspace, &Workspace::aboutToStartDemo, this, &PostApplication::startAfresh);
    startAfresh();
}

void PostApplication::startAfresh()
{
    m_posts = samplePosts();
    m_nextNumber = 1;
    for (const Post &post : m_posts)
        m_nextNumber = std::max(m_nextNumber, post.number + 1);
    m_requests.clear();
    Q_EMIT postsChanged();
    Q_EMIT requestsChanged();
}

void PostApplication::clearRequests()
{
    m_requests.clear();
    Q_EMIT requestsChanged();
}

void PostApplication::setPermissionFor(Action action, const QString &permission)
{
    m_permissions[int(action)] = permission;
    Q_EMIT permissionsChanged();
}

Decision PostApplication::decide(const engine::Session &session, Action action) const
{
    const engine::AccessGraph &graph = m_workspace->graph();
    const auto permission = graph.permission(permissionFor(action));
    return engine::decide(graph, session, permission ? std::optional(*permission) : std::nullopt);
}

QString PostApplication::refusal(const engine::Session &session, Action action, const Decision &decision) const
{
    const QString permission = engine::inSentence(permissionFor(action));
    switch (decision.reason) {
    case Decision::Reason::Nobody:
        return u"Sign in first"_s;
    case Decision::Reason::Inactive:
        return u"%1 is inactive"_s.arg(engine::inSentence(m_workspace->graph().name(*session.user)));
    case Decision::Reason::UnknownPermission:
        return u"There is no permission %1"_s.arg(permission);
    case Decision::Reason::NotActive:
        return u"%1 is missing in this session"_s.arg(permission);
    case Decision::Reason::NoRole:
    case Decision::Reason::Missing:
    case Decision::Reason::Granted:
        break;
    }
    return u"%1 is missing"_s.arg(permission);
}

PostApplication::Request PostApplication::send(const engine::Session &session, Action action, int post)
{
    const Decision decision = decide(session, action);
    Request request{.at = QDateTime::currentDateTime(),
        .user = session.user ? m_workspace->graph().name(*session.user) : u"nobody"_s,
        .line = requestLine(action, post),
        .action = action,
        .post = action == Action::Create ? 0 : post,
        .status = decision.status,
        .answer = {},
        .asAfterSave = m_workspace->hasPendingChanges()};
    if (decision.isAllowed())
        carryOut(request, session);
    else
        request.answer = refusal(session, action, decision);
    m_requests.append(request);
    Q_EMIT requestsChanged();
    return request;
}

void PostApplication::carryOut(Request &request, const engine::Session &session)
{
    const auto post = findPost(m_posts, request.post);
    request.isPostMissing = request.action != Action::Create && post == m_posts.end();
    request.answer =
        request.isPostMissing ? u"No post with ID %1"_s.arg(request.post) : doneText(request.action, request.post);
    if (request.action == Action::Create) {
        request.post = createPost(session);
    } else if (request.action == Action::Delete && !request.isPostMissing) {
        m_posts.erase(post);
        Q_EMIT postsChanged();
    }
}

int PostApplication::createPost(const engine::Session &session)
{
    const engine::AccessGraph &graph = m_workspace->graph();
    const QString name = session.user ? graph.name(*session.user) : QString();
    const QString displayName = session.user ? graph.text(*session.user) : QString();
    m_posts.append({.number = m_nextNumber++,
        .title = u"New post"_s,
        .author = displayName.isEmpty() ? name : displayName,
        .date = QLocale::c().toString(QDate::currentDate(), u"d MMM yyyy"),
        .text = {}});
    Q_EMIT postsChanged();
    return m_posts.last().number;
}

void PostApplication::savePost(int post, const QString &title, const QString &text)
{
    const auto found = findPost(m_posts, post);
    if (found == m_posts.end())
        return;
    found->title = title;
    found->text = text;
    Q_EMIT postsChanged();
}
