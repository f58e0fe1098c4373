#pragma once

#include "editorplace.h"
#include "error.h"
#include "forbiddentreatment.h"
#include "postsession.h"

#include <QWidget>

class ActingBar;
class Actions;
class PostActionRow;
class PostText;
struct PageParts;

// One person in front of the pretend blog: signed in as whom, what may be done, the text. While somebody is signed in,
// a coloured frame with the name is drawn round it.
class EditorColumn final : public QWidget {
    Q_OBJECT

public:
    EditorColumn(PostSession *session, EditorPlace place, const PageParts &parts, QWidget *parent);

    PostSession *session() const { return m_session; }
    // What is asked about, and sent by Send anyway.
    PostApplication::Action subject() const { return m_subject; }
    void setSubject(PostApplication::Action action);
    void setPost(int post); // 0: none
    void setTreatment(ForbiddenTreatment treatment);
    void setCompact(bool compact);

    void send(PostApplication::Action action);
    void sendForbidden();
    // Into the field that says who is signed in.
    void focusUser();
    // One step back: from editing to reading, from somebody to nobody. False: there is none.
    bool stepBack();

Q_SIGNALS:
    // Something was done here: this is the editor that the rest of the window speaks of.
    void used();
    void subjectChanged();
    void postAsked(int post); // the last request was about it
    void editLeft(); // the focus wants another place
    void refused(const Error &error);
    void settled(const Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void noteSession();
    void noteRequest(const PostApplication::Request &request);
    void announceAnswer(const PostApplication::Request &request);
    int tagHeight() const;

    PostSession *m_session;
    Workspace *m_workspace;
    EditorPlace m_place;
    PostApplication::Action m_subject = PostApplication::Action::Edit;
    int m_post = 0;
    ActingBar *m_bar;
    PostActionRow *m_row;
    PostText *m_text;
};
