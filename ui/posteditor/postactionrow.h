#pragma once

#include "actions.h"
#include "editorplace.h"
#include "postsession.h"

#include <QPushButton>
#include <QWidget>

#include <array>

class Strip;

// Create, View, Edit, Delete of one session; directly below, why one of them is forbidden and what becomes of it.
class PostActionRow final : public QWidget {
    Q_OBJECT

public:
    PostActionRow(
        PostSession *session, Workspace *workspace, Actions *actions, EditorPlace place, QWidget *parent = nullptr);

    // Which action is asked about: its reason shows when it is forbidden, else that of the next forbidden one.
    void setSubject(PostApplication::Action action);
    // The selected one; 0: none.
    void setPost(int post);
    void setTreatment(ForbiddenTreatment treatment);
    // Words alone, and the last button an icon alone.
    void setCompact(bool compact);
    // Whose request Send anyway sends.
    PostApplication::Action forbidden() const;

Q_SIGNALS:
    void requested(PostApplication::Action action);
    // A disabled button was clicked: why?
    void asked(PostApplication::Action action);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeButtons();
    void refresh();
    void refreshButton(PostApplication::Action action);
    void refreshSendAnyway();
    void refreshStrip();
    QStringList missingBeside(PostApplication::Action subject) const;
    QString whyNot(PostApplication::Action action) const;

    PostSession *m_session;
    Workspace *m_workspace;
    Actions *m_actions;
    EditorPlace m_place;
    PostApplication::Action m_subject = PostApplication::Action::Edit;
    int m_post = 0;
    bool m_isCompact = false;
    ForbiddenTreatment m_treatment = ForbiddenTreatment::Disable;
    std::array<QPushButton *, 4> m_buttons{};
    QPushButton *m_anyway = nullptr;
    Strip *m_strip;
};

// "Edit"
QString actionTitle(PostApplication::Action action);
