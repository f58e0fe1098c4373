#include "posteditorpage.h"

#include "actions.h"
#include "datatableview.h"
#include "decisionpanel.h"
#include "editorareas.h"
#include "editorcolumn.h"
#include "listsection.h"
#include "metrics.h"
#include "pageheader.h"
#include "pagetable.h"
#include "plainlabel.h"
#include "postlistmodel.h"
#include "requestlistmodel.h"
#include "settings.h"
#include "statebadge.h"
#include "treatmentswitch.h"
#include "words.h"
#include "workspace.h"

#include <QActionGroup>
#include <QApplication>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using Action = PostApplication::Action;

PostEditorPage::PostEditorPage(const PageParts &parts)
    : Page(PageId::PostEditor, u"postEditorPage"_s, parts.parent)
    , m_application(parts.session->application())
    , m_workspace(parts.workspace)
    , m_settings(parts.settings)
    , m_actions(parts.actions)
    , m_header(new PageHeader(tr("Post editor"), this))
    , m_stripPlace(new QVBoxLayout)
    , m_afterSave(new StateBadge(StateBadge::Ground::Tint, this))
    , m_postsModel(new PostListModel(m_application, this))
    , m_requestsModel(new RequestListModel(m_application, this))
{
    // In the order of Tab.
    setAccessibleName(tr("Post editor"));
    makeHeader();
    makePosts();
    makeEditors(parts);
    makeRequests();
    m_panel = new DecisionPanel(parts.session, m_workspace, parts.ask, this);
    addParts();

    connectActions();
    connectTreatments();
    connect(m_posts->view()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) { choosePost(current.row()); });
    connect(m_panel, &DecisionPanel::asked, this, &PostEditorPage::setSubject);
    connect(m_panel, &DecisionPanel::refused, this, &Page::refused);
    connect(m_panel, &DecisionPanel::objectAsked, this, &Page::objectAsked);
    connect(m_application, &PostApplication::postsChanged, this, &PostEditorPage::keepAPost);
    connect(m_application, &PostApplication::requestsChanged, this, &PostEditorPage::refreshMarks);
    connect(m_workspace, &Workspace::pendingChanged, this, &PostEditorPage::refreshMarks);
    connect(m_workspace, &Workspace::reset, this, &PostEditorPage::followDatabase);
    m_actions->at(ActionId::SecondEditor)->setChecked(m_settings->value(u"postEditor/secondUser"_s).toBool());
    keepAPost();
    refreshMarks();
}

void PostEditorPage::addParts()
{
    m_areas = new EditorAreas({m_posts, m_first, m_second, m_requests}, m_settings, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_stripPlace);
    layout->addWidget(horizontalLine(this));
    layout->addWidget(m_areas, 1);
}

void PostEditorPage::makeHeader()
{
    m_afterSave->setObjectName(u"asAfterSave"_s);
    m_afterSave->setState(Meaning::Added, tr("as after Save"));
    setPlainToolTip(m_afterSave, tr("The guard decides as it would after Save: pending changes count already"));
    auto *treatment = new TreatmentSwitch(m_actions, this);
    QLabel *caption = plainLabel(tr("Forbidden"), this);
    caption->setForegroundRole(QPalette::PlaceholderText);
    caption->setBuddy(treatment);
    m_header->addField(m_afterSave);
    m_header->addField(caption);
    m_header->addField(treatment);
    auto *more = new QMenu(this);
    more->setObjectName(u"postEditorMoreMenu"_s);
    more->addAction(m_actions->at(ActionId::SecondEditor));
    more->addSeparator();
    more->addAction(m_actions->at(ActionId::ToolsActionPermissions));
    m_header->setMoreMenu(more);
}

void PostEditorPage::makePosts()
{
    m_posts = new ListSection(u"postsView"_s, tr("Posts"), m_postsModel, ListSection::Header::Hidden, this);
    m_posts->view()->setSelectionMode(QAbstractItemView::SingleSelection);
    m_posts->view()->setColumnWidths({0, 36});
    m_posts->view()->setQuietColumns({PostListModel::NumberColumn});
}

void PostEditorPage::makeEditors(const PageParts &parts)
{
    auto *other = new PostSession(m_application, m_workspace, this);
    m_first = new EditorColumn(parts.session, EditorPlace::First, parts, this);
    m_second = new EditorColumn(other, EditorPlace::Second, parts, this);
    m_current = m_first;
    for (EditorColumn *editor : {m_first, m_second}) {
        connect(editor, &EditorColumn::used, this, [this, editor] { use(editor); });
        connect(editor, &EditorColumn::refused, this, &Page::refused);
        connect(editor, &EditorColumn::settled, this, &Page::settled);
        connect(editor, &EditorColumn::subjectChanged, this, [this, editor] {
            if (editor == m_current)
                m_panel->setSubject(editor->subject(), m_post);
        });
        connect(editor, &EditorColumn::postAsked, this, &PostEditorPage::showPost);
        connect(editor, &EditorColumn::editLeft, this, &PostEditorPage::focusView);
        // The window speaks of it: what can be done follows.
        connect(editor->session(), &PostSession::decisionsChanged, this, &Page::selectionChanged);
    }
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { useFocused(now); });
}

// What loses the focus on its way out finds no page any more.
PostEditorPage::~PostEditorPage()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void PostEditorPage::makeRequests()
{
    m_requests = new ListSection(u"requestsView"_s, tr("Requests"), m_requestsModel, ListSection::Header::Shown, this);
    DataTableView *view = m_requests->view();
    view->setColumnWidths({60, 48, 72, 64, 0});
    view->setFittedColumns({RequestListModel::StatusColumn, RequestListModel::TimeColumn, RequestListModel::UserColumn,
        RequestListModel::RequestColumn});
    view->setRowLines(true);
    view->setQuietColumns({RequestListModel::TimeColumn});
    view->setFixedPitchColumn(RequestListModel::RequestColumn);
    view->setBadgeColumn(RequestListModel::StatusColumn);
    m_requests->setEmptySentence(tr("No request was sent yet."));
    auto *clear = new QPushButton(tr("Clear"), this);
    clear->setObjectName(u"clearRequestsButton"_s);
    clear->setAccessibleName(tr("Clear the requests"));
    clear->setProperty("quiet", true);
    connect(clear, &QPushButton::clicked, m_application, &PostApplication::clearRequests);
    m_requests->addVerb(clear);
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        // The list hears last that requests are gone.
        const auto &requests = m_application->requests();
        if (current.isValid() && current.row() < requests.size())
            setSubject(requests[requests.size() - 1 - current.row()].action);
    });
}

void PostEditorPage::connectActions()
{
    for (const Action action : PostApplication::actions)
        connect(
            m_actions->at(actionIdOf(action)), &QAction::triggered, this, [this, action] { m_current->send(action); });
    connect(m_actions->at(ActionId::SendAnyway), &QAction::triggered, this, [this] { m_current->sendForbidden(); });
    connect(m_actions->at(ActionId::ToolsSignOut), &QAction::triggered, this,
        [this] { m_current->session()->signIn(std::nullopt); });
    connect(m_actions->at(ActionId::SecondEditor), &QAction::toggled, this, &PostEditorPage::showSecond);
    connect(m_actions->at(ActionId::SecondEditor), &QAction::triggered, this, [this](bool shown) {
        if (isVisible()) // who sits there is the next question
            (shown ? m_second : m_first)->focusUser();
    });
}

void PostEditorPage::connectTreatments()
{
    const std::pair<ActionId, ForbiddenTreatment> treatments[] = {{ActionId::ForbiddenHide, ForbiddenTreatment::Hide},
        {ActionId::ForbiddenDisable, ForbiddenTreatment::Disable},
        {ActionId::ForbiddenRefuse, ForbiddenTreatment::Refuse}};
    const int kept = m_settings->value(u"postEditor/forbidden"_s, int(ForbiddenTreatment::Disable)).toInt();
    for (const auto &[id, treatment] : treatments) {
        QAction *action = m_actions->at(id);
        connect(action, &QAction::toggled, this, [this, treatment = treatment](bool chosen) {
            if (chosen)
                setTreatment(treatment);
        });
        action->setChecked(kept == int(treatment));
    }
    if (!m_actions->at(ActionId::ForbiddenHide)->actionGroup()->checkedAction())
        m_actions->at(ActionId::ForbiddenDisable)->setChecked(true);
}

PostSession *PostEditorPage::session() const
{
    return m_current->session();
}

QStringList PostEditorPage::actingUsers() const
{
    QStringList names;
    for (const EditorColumn *editor : {m_first, m_second})
        if (const auto user = editor->session()->signedIn())
            names << m_workspace->graph().name(*user);
    return names;
}

void PostEditorPage::use(EditorColumn *editor)
{
    if (editor == m_current)
        return;
    m_current = editor;
    m_panel->setSession(editor->session());
    m_panel->setSubject(editor->subject(), m_post);
    Q_EMIT selectionChanged();
}

void PostEditorPage::useFocused(const QWidget *focused)
{
    for (EditorColumn *editor : {m_first, m_second})
        if (focused && editor->isAncestorOf(focused))
            use(editor);
}

void PostEditorPage::showSecond(bool shown)
{
    m_settings->setValue(u"postEditor/secondUser"_s, shown);
    if (!shown) { // nobody acts unseen
        m_second->session()->signIn(std::nullopt);
        use(m_first);
    }
    for (EditorColumn *editor : {m_first, m_second})
        editor->setCompact(shown);
    m_areas->setTwo(shown);
}

void PostEditorPage::setTreatment(ForbiddenTreatment treatment)
{
    m_treatment = treatment;
    m_settings->setValue(u"postEditor/forbidden"_s, int(treatment));
    for (EditorColumn *editor : {m_first, m_second})
        editor->setTreatment(treatment);
    Q_EMIT selectionChanged();
}

void PostEditorPage::setSubject(Action action)
{
    m_current->setSubject(action);
}

void PostEditorPage::choosePost(int row)
{
    m_post = row < 0 ? 0 : m_postsModel->postAt(row);
    for (EditorColumn *editor : {m_first, m_second})
        editor->setPost(m_post);
    m_panel->setSubject(m_current->subject(), m_post);
    Q_EMIT selectionChanged();
}

void PostEditorPage::showPost(int post)
{
    if (const qint64 row = m_postsModel->rowOf(post); row >= 0)
        m_posts->view()->setCurrentIndex(m_postsModel->index(int(row), 0));
}

// What was tried out with one database says nothing of another.
void PostEditorPage::followDatabase()
{
    const QString left = std::exchange(m_location, m_workspace->info().location);
    if (!left.isEmpty() && m_location != left)
        startAfresh();
}

void PostEditorPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !m_current->stepBack())
        Page::keyPressEvent(event);
}

void PostEditorPage::keepAPost()
{
    m_posts->setCount(grouped(m_postsModel->rowTotal()));
    if (!m_posts->view()->currentIndex().isValid() && m_postsModel->rowTotal() > 0)
        m_posts->view()->setCurrentIndex(m_postsModel->index(0, 0));
    choosePost(m_posts->view()->currentIndex().row());
}

void PostEditorPage::refreshMarks()
{
    m_afterSave->setVisible(m_workspace->hasPendingChanges());
    m_requests->setCount(grouped(m_requestsModel->rowTotal()));
    Q_EMIT statusChanged();
}

QAbstractItemView *PostEditorPage::view() const
{
    return m_posts->view();
}

void PostEditorPage::focusView()
{
    m_posts->view()->setFocus(Qt::OtherFocusReason);
}

void PostEditorPage::startAfresh()
{
    m_requests->view()->setCurrentIndex({});
    m_posts->view()->setCurrentIndex(m_postsModel->index(0, 0));
    m_posts->view()->scrollToTop();
    m_actions->at(ActionId::SecondEditor)->setChecked(false);
    m_actions->at(ActionId::ForbiddenDisable)->setChecked(true);
    use(m_first);
    for (EditorColumn *editor : {m_first, m_second}) {
        editor->session()->signIn(std::nullopt);
        editor->setSubject(Action::Edit);
    }
    choosePost(m_posts->view()->currentIndex().row());
}

QWidget *PostEditorPage::inspectorPanel() const
{
    return m_panel;
}

QString PostEditorPage::statusText() const
{
    const qint64 count = m_requestsModel->rowTotal();
    return count == 1 ? tr("1 request") : tr("%1 requests").arg(grouped(count));
}

void PostEditorPage::saveLayout()
{
    m_areas->saveLayout();
}

void PostEditorPage::resetLayout()
{
    m_areas->resetLayout();
}
