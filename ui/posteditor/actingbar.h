#pragma once

#include "editorplace.h"
#include "error.h"

#include <QWidget>

#include <optional>

class ActingUserBox;
class ActiveRolesButton;
class PostSession;
class QLabel;
class QPushButton;
class Workspace;

// Who acts: signed in as whom, with which active roles, and the way out.
class ActingBar final : public QWidget {
    Q_OBJECT

public:
    ActingBar(Workspace *workspace, PostSession *session, EditorPlace place, QWidget *parent = nullptr);

    // Fewer words where two stand side by side.
    void setCompact(bool compact);
    void focusUser();

Q_SIGNALS:
    void refused(const Error &error);
    void settled(const Error &error); // what was refused last is past: somebody signed in

private:
    void refuse(const Error &error);
    void settle();
    void refresh();

    PostSession *m_session;
    QLabel *m_caption;
    ActingUserBox *m_box;
    ActiveRolesButton *m_roles;
    QPushButton *m_signOut;
    std::optional<Error> m_refusal;
};
