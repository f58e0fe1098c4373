#pragma once

#include "actions.h"
#include "postsession.h"

#include <QPushButton>
#include <QWidget>

#include <array>

class Strip;

// Create, View, Edit, Delete; directly below, why one of them is disabled and what the application would say to the
// request sent anyway.
class PostActionRow final : public QWidget {
    Q_OBJECT

public:
    PostActionRow(PostSession *session, Actions *actions, QWidget *parent = nullptr);

    // Which action is asked about: its reason shows when it is forbidden, else that of the next forbidden one.
    void setSubject(PostApplication::Action action);
    // Whose request Send anyway sends.
    PostApplication::Action forbidden() const;

Q_SIGNALS:
    // A disabled button was clicked: why?
    void asked(PostApplication::Action action);

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    void refresh();

    PostSession *m_session;
    Actions *m_actions;
    PostApplication::Action m_subject = PostApplication::Action::Edit;
    std::array<QPushButton *, 4> m_buttons{};
    Strip *m_strip;
};

// The action of the table of actions that sends such requests.
ActionId actionIdOf(PostApplication::Action action);
// "Edit"
QString actionTitle(PostApplication::Action action);
