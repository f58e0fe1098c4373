#pragma once

#include "postapplication.h"

// Somebody in front of the pretend blog: who is signed in, which of the user's roles are active, and what the guard
// answers. Follows edits, saves and reloads; before another database sits nobody.
class PostSession : public QObject {
    Q_OBJECT

public:
    using Action = PostApplication::Action;

    PostSession(PostApplication *application, Workspace *workspace, QObject *parent = nullptr);

    PostApplication *application() const { return m_application; }
    const engine::Session &session() const { return m_session; }

    // Nothing: nobody. All roles are active then. Survives edits and reloads by name; signs out when the user is gone.
    void signIn(std::optional<UserId> user);
    std::optional<UserId> signedIn() const { return m_session.user; }

    bool isRoleActive(RoleId role) const;
    bool areAllRolesActive() const { return !m_session.activeRoles; }
    // AddActiveRole, DropActiveRole. Error: see engine::addActiveRole().
    Result<void> setRoleActive(RoleId role, bool active);
    void activateAllRoles();

    engine::Decision decide(Action action) const;
    // Empty when allowed; else what the tooltip of the disabled action says, names and roles included.
    QString whyNot(Action action) const;
    PostApplication::Request send(Action action, int post);

Q_SIGNALS:
    void sent(const PostApplication::Request &request); // by whomever: a button, a key, a walkthrough
    void decisionsChanged(); // another user, other active roles, other permissions, an edit

private:
    void change(const engine::Session &session);
    void followEdit();
    void findAgain();

    PostApplication *m_application;
    Workspace *m_workspace;
    engine::Session m_session;
    QString m_location; // of the database
    // Find user and roles again when ids have lost their meaning.
    QString m_userName;
    QStringList m_activeRoles;
};
