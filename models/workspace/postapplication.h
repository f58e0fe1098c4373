#pragma once

#include "decision.h"

#include <QDateTime>
#include <QList>
#include <QObject>

class Workspace;

// The pretend blog: posts, and the guard in front of every request. It decides with engine::decide() on the graph as it
// would be after Save, as the tutorial's has_permission() decides on its tables. Like there the guard comes first:
// whoever may not edit posts does not learn which of them exist. Who asks is a PostSession; there may be several.
class PostApplication : public QObject {
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
        int post = 0; // of Create: the number that the new post got, 0 when it was refused
        engine::Decision::Status status = engine::Decision::Status::Forbidden;
        QString answer; // "Editing post with ID 3", "Edit Post is missing", "Sign in first", "No post with ID 9"
        bool isPostMissing = false; // the guard allowed it, then there was no such post: 404
        bool asAfterSave = false; // decided with pending changes
    };

    // "403 forbidden", "404 not found"
    static QString statusText(const Request &request);
    // "GET /post/3/edit": how such a request reads.
    static QString requestLine(Action action, int post);

    explicit PostApplication(Workspace *workspace, QObject *parent = nullptr);

    const QList<Post> &posts() const { return m_posts; }
    const QList<Request> &requests() const { return m_requests; } // oldest first
    void clearRequests();
    // The posts as at first, no requests.
    void startAfresh();

    // Which permission an action needs, by name; "Create Post", "View Post", "Edit Post", "Delete Post" at first. Kept
    // by the ui per database.
    QString permissionFor(Action action) const { return m_permissions[int(action)]; }
    void setPermissionFor(Action action, const QString &permission);

    // What the guard says.
    engine::Decision decide(const engine::Session &session, Action action) const;
    // Asks the guard, then acts when it is allowed (create and delete change the pretend posts; the text of an edit
    // comes by savePost()). Returns what was recorded. post is of no meaning for Create.
    Request send(const engine::Session &session, Action action, int post);
    // Text of an edit that was allowed.
    void savePost(int post, const QString &title, const QString &text);

Q_SIGNALS:
    void postsChanged();
    void requestsChanged();
    void permissionsChanged();

private:
    QString refusal(const engine::Session &session, Action action, const engine::Decision &decision) const;
    void carryOut(Request &request, const engine::Session &session);
    int createPost(const engine::Session &session);

    Workspace *m_workspace;
    QList<Post> m_posts;
    QList<Request> m_requests;
    int m_nextNumber = 1; // numbers are not given twice
    QString m_permissions[4];
};
