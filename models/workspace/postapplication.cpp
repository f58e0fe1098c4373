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
    , m_posts(samplePosts())
    , m_permissions{u"Create Post"_s, u"View Post"_s, u"Edit Post"_s, u"Delete Post"_s}
{
    for (const Post &post : m_posts)
        m_nextNumber = std::max(m_nextNumber, post.number + 1);
    connect(workspace, &Workspace::edited, this, &PostApplication::followUser);
    connect(workspace, &Workspace::reset, this, &PostApplication::findUserAgain);
}

void PostApplication::clearRequests()
{
    m_requests.clear();
    Q_EMIT requestsChanged();
}

void PostApplication::signIn(std::optional<UserId> user)
{
    m_user = user;
    m_userName = user ? m_workspace->graph().name(*user) : QString();
    Q_EMIT decisionsChanged();
}

// The ids still mean the same; the user may have been renamed or deleted.
void PostApplication::followUser()
{
    const bool isThere = m_user && m_workspace->graph().exists(*m_user);
    signIn(isThere ? m_user : std::nullopt);
}

// Another graph: only the name is left.
void PostApplication::findUserAgain()
{
    const auto user = m_workspace->graph().user(m_userName);
    signIn(m_user && user ? std::optional(*user) : std::nullopt);
}

void PostApplication::setPermissionFor(Action action, const QString &permission)
{
    m_permissions[int(action)] = permission;
    Q_EMIT decisionsChanged();
}

Decision PostApplication::decide(Action action) const
{
    const engine::AccessGraph &graph = m_workspace->graph();
    const auto permission = graph.permission(permissionFor(action));
    return engine::decide(graph, m_user, permission ? std::optional(*permission) : std::nullopt);
}

QString PostApplication::whyNot(Action action) const
{
    const Decision decision = decide(action);
    return decision.isAllowed() ? QString()
                                : engine::reasonText(m_workspace->graph(), m_user, permissionFor(action), decision);
}

QString PostApplication::refusal(Action action, const Decision &decision) const
{
    const QString permission = engine::inSentence(permissionFor(action));
    switch (decision.reason) {
    case Decision::Reason::Nobody:
        return u"Sign in first"_s;
    case Decision::Reason::Inactive:
        return u"%1 is inactive"_s.arg(engine::inSentence(m_userName));
    case Decision::Reason::UnknownPermission:
        return u"There is no permission %1"_s.arg(permission);
    case Decision::Reason::NoRole:
    case Decision::Reason::Missing:
    case Decision::Reason::Granted:
        break;
    }
    return u"%1 is missing"_s.arg(permission);
}

PostApplication::Request PostApplication::send(Action action, int post)
{
    const Decision decision = decide(action);
    Request request{.at = QDateTime::currentDateTime(),
        .user = m_user ? m_userName : u"nobody"_s,
        .line = requestLine(action, post),
        .action = action,
        .post = action == Action::Create ? 0 : post,
        .status = decision.status,
        .answer = {},
        .asAfterSave = m_workspace->hasPendingChanges()};
    if (decision.isAllowed())
        carryOut(request);
    else
        request.answer = refusal(action, decision);
    m_requests.append(request);
    Q_EMIT requestsChanged();
    return request;
}

void PostApplication::carryOut(Request &request)
{
    const auto post = findPost(m_posts, request.post);
    request.isPostMissing = request.action != Action::Create && post == m_posts.end();
    request.answer =
        request.isPostMissing ? u"No post with ID %1"_s.arg(request.post) : doneText(request.action, request.post);
    if (request.action == Action::Create) {
        request.post = createPost();
    } else if (request.action == Action::Delete && !request.isPostMissing) {
        m_posts.erase(post);
        Q_EMIT postsChanged();
    }
}

int PostApplication::createPost()
{
    const engine::AccessGraph &graph = m_workspace->graph();
    const QString displayName = m_user ? graph.text(*m_user) : QString();
    m_posts.append({.number = m_nextNumber++,
        .title = u"New post"_s,
        .author = displayName.isEmpty() ? m_userName : displayName,
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
