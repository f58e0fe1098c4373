#pragma once

#include "page.h"
#include "postapplication.h"

class Actions;
class DecisionPanel;
class ListSection;
class PageHeader;
class PostActionRow;
class PostListModel;
class PostSession;
class PostText;
class QAbstractItemView;
class QSplitter;
class RequestListModel;
class Settings;
class StateBadge;
class Workspace;
struct PageParts;

// The pretend blog on the screen: sign in as anybody, see what the guard lets through and why. It follows pending
// changes at once.
class PostEditorPage final : public Page {
    Q_OBJECT

public:
    explicit PostEditorPage(const PageParts &parts);

    // The selected post; 0: none.
    int post() const { return m_post; }

    QAbstractItemView *view() const override;
    void focusView() override;
    void startAfresh() override;
    void saveLayout() override;
    void resetLayout() override;
    QWidget *inspectorPanel() const override;
    QString statusText() const override;
    QVBoxLayout *stripPlace() override { return m_stripPlace; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHeader();
    void makePosts();
    void makeRequests();
    void addParts();
    void connectActions();
    void send(PostApplication::Action action);
    void setSubject(PostApplication::Action action);
    void choosePost(int row);
    void keepAPost();
    void restoreLayout();
    void useUsualSizes();
    void refreshMarks();

    PostApplication *m_application;
    PostSession *m_session;
    Workspace *m_workspace;
    Settings *m_settings;
    Actions *m_actions;
    int m_post = 0;
    PostApplication::Action m_subject = PostApplication::Action::Edit;
    PageHeader *m_header;
    QVBoxLayout *m_stripPlace;
    StateBadge *m_afterSave;
    PostListModel *m_postsModel;
    RequestListModel *m_requestsModel;
    ListSection *m_posts = nullptr;
    ListSection *m_requests = nullptr;
    PostActionRow *m_actionRow = nullptr;
    PostText *m_text = nullptr;
    DecisionPanel *m_panel = nullptr;
    QSplitter *m_columns = nullptr;
    QSplitter *m_rows = nullptr;
    bool m_hasOwnSizes = false; // somebody moved the splitters
};
