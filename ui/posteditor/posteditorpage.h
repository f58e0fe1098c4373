#pragma once

#include "forbiddentreatment.h"
#include "page.h"
#include "postapplication.h"

class Actions;
class DecisionPanel;
class EditorAreas;
class EditorColumn;
class ListSection;
class PageHeader;
class PostListModel;
class PostSession;
class QAbstractItemView;
class RequestListModel;
class Settings;
class StateBadge;
class Workspace;
struct PageParts;

// The pretend blog on the screen: sign in as anybody, also as two people side by side, see what the guard lets through
// and why. It follows pending changes at once.
class PostEditorPage final : public Page {
    Q_OBJECT

public:
    explicit PostEditorPage(const PageParts &parts);
    ~PostEditorPage() override;

    // The selected post; 0: none.
    int post() const { return m_post; }
    // Of the editor that was used last.
    PostSession *session() const;
    // Names of those who are signed in.
    QStringList actingUsers() const;
    ForbiddenTreatment treatment() const { return m_treatment; }
    // Which action is asked about.
    void setSubject(PostApplication::Action action);

    QAbstractItemView *view() const override;
    void focusView() override;
    void startAfresh() override;
    void saveLayout() override;
    void resetLayout() override;
    QWidget *inspectorPanel() const override;
    QString statusText() const override;
    QVBoxLayout *stripPlace() override { return m_stripPlace; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeHeader();
    void makePosts();
    void makeEditors(const PageParts &parts);
    void makeRequests();
    void addParts();
    void connectActions();
    void connectTreatments();
    void use(EditorColumn *editor);
    void useFocused(const QWidget *focused);
    void showSecond(bool shown);
    void setTreatment(ForbiddenTreatment treatment);
    void choosePost(int row);
    void showPost(int post); // if it is still there
    void keepAPost();
    void followDatabase();
    void refreshMarks();

    PostApplication *m_application;
    Workspace *m_workspace;
    Settings *m_settings;
    Actions *m_actions;
    QString m_location; // of the database
    int m_post = 0;
    ForbiddenTreatment m_treatment = ForbiddenTreatment::Disable;
    PageHeader *m_header;
    QVBoxLayout *m_stripPlace;
    StateBadge *m_afterSave;
    PostListModel *m_postsModel;
    RequestListModel *m_requestsModel;
    ListSection *m_posts = nullptr;
    ListSection *m_requests = nullptr;
    EditorColumn *m_first = nullptr;
    EditorColumn *m_second = nullptr;
    EditorColumn *m_current = nullptr;
    EditorAreas *m_areas = nullptr;
    DecisionPanel *m_panel = nullptr;
};
