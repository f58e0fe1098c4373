#pragma once

#include "accessgraph.h"
#include "decision.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <optional>

class Workspace;

// The pretend blog: posts, who is signed in, and the guard in front of every request. It decides with engine::decide() on the graph as it
// would be after Save, as the tutorial's has_permission() decides on its tables.
class PostApplication : public QObject
{
    Q_OBJECT

public:
    enum class Action { Create, View, Edit, Delete };
    Q_ENUM(Action)
    static constexpr Action actions[] = {Action::Create, Action::View, Action::Edit, Action::Delete};

    struct Post {
        int number = 0;
        QString title;
        QString author;
        QString date; // "23 Nov 2026"
        QString text;
    };
    struct Request {
        QDateTime at;
        QString user; // "nobody"
        QString line; // "GET /post/3/edit"
        Action action = Action::View;
        int post = 0;
        engine::Decision::Status status = engine::Decision::Status::Forbidden;
        QString answer; // "Editing post with ID 3", "Edit Post is missing", "Sign in first", "No post with ID 9"
        bool asAfterSave = false; // decided with pending changes
    };

    explicit PostApplication(Workspace *workspace, QObject *parent = nullptr);

    const QList<Post> &posts() const { return m_posts; }
    const QList<Request> &requests() const { return m_requests; } // oldest first
    void clearRequests();

    // Nothing: nobody. Survives edits and reloads by name; signs out when the user is gone.
    void signIn(std::optional<UserId> user);
    std::optional<UserId> signedIn() const;

    // Which permission an action needs, by name; "Create Post", "View Post", "Edit Post", "Delete Post" at first. Kept by the ui per database.
    QString permissionFor(Action action) const;
    void setPermissionFor(Action action, const QString &permission);

    engine::Decision decide(Action action) const;
    // Empty when allowed; else what the tooltip of the disabled action says, names and roles included.
    QString whyNot(Action action) const;

    // Asks the guard, then acts when it is allowed (create, edit and delete change the pretend posts). Returns what was recorded.
    Request send(Action action, int post);
    // Text of an edit that was allowed.
    void savePost(int post, const QString &title, const QString &text);

Q_SIGNALS:
    void postsChanged();
    void requestsChanged();
    void decisionsChanged(); // other user, other permissions, an edit

private:
    Workspace *m_workspace;
    QList<Post> m_posts;
    QList<Request> m_requests;
    QString m_user;
    QString m_permissions[4];
};
