#pragma once

#include "editorplace.h"

#include <QComboBox>

class ActingUserModel;
class PostSession;
class Workspace;

// "Signed in as": any user of the database or nobody, chosen from the list or by typing a part of the name.
class ActingUserBox final : public QComboBox {
    Q_OBJECT

public:
    ActingUserBox(Workspace *workspace, PostSession *session, EditorPlace place, QWidget *parent = nullptr);

    void showPopup() override;

Q_SIGNALS:
    // What was typed and Enter pressed on fits nobody.
    void notFound(const QString &typed);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void signInAt(const ActingUserModel *model, int row);
    void signInTyped();
    void showSignedIn();
    void selectShown();

    Workspace *m_workspace;
    PostSession *m_session;
    ActingUserModel *m_all; // what the arrow opens
    ActingUserModel *m_matching; // what typing opens
    bool m_isShowing = false;
};
