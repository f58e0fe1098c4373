#pragma once

#include "error.h"
#include "ids.h"
#include "postsession.h"

#include <QWidget>

class Ask;
class DataTableView;
class PathView;
class QLabel;
class QScrollBar;
class QToolButton;
class QVBoxLayout;
class StateBadge;
class VerdictsModel;
struct Suggestion;

// Beside the post editor: what the guard answers to a request, through which path, and what would allow it.
class DecisionPanel final : public QWidget {
    Q_OBJECT

public:
    DecisionPanel(PostSession *session, Workspace *workspace, const Ask *ask, QWidget *parent = nullptr);

    // Whose request it is.
    void setSession(PostSession *session);
    // The request whose answer is shown.
    void setSubject(PostApplication::Action action, int post);

Q_SIGNALS:
    // Another of the four requests was chosen in the list below.
    void asked(PostApplication::Action action);
    void refused(const Error &error);
    // A node of the path was entered.
    void objectAsked(ObjectRef object);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeTop();
    QWidget *makeAnswer();
    QWidget *makeVerdicts();
    void leaveRoom(int scrollBarWidth);
    void refresh();
    void refreshPath(const QString &permission, const engine::Decision &decision);
    void refreshSuggestions(const engine::Decision &decision);
    void take(const Suggestion &suggestion);
    void savePath(const QString &ending);

    PostSession *m_session;
    Workspace *m_workspace;
    const Ask *m_ask;
    PostApplication::Action m_subject = PostApplication::Action::Edit;
    int m_post = 0;
    QScrollBar *m_scrollBar = nullptr;
    QVBoxLayout *m_answerLayout = nullptr;
    QLabel *m_request;
    StateBadge *m_badge;
    QLabel *m_reason;
    QToolButton *m_more; // before the path in the order of Tab
    PathView *m_path;
    QLabel *m_suggestionsTitle;
    QVBoxLayout *m_suggestions;
    VerdictsModel *m_verdicts;
    DataTableView *m_verdictsView;
};
