#include "posteditorpage.h"

#include "actinguserbox.h"
#include "actions.h"
#include "datatableview.h"
#include "decisionpanel.h"
#include "listsection.h"
#include "metrics.h"
#include "pageheader.h"
#include "pagetable.h"
#include "plainlabel.h"
#include "postactionrow.h"
#include "postlistmodel.h"
#include "postsession.h"
#include "posttext.h"
#include "requestlistmodel.h"
#include "settings.h"
#include "splitter.h"
#include "statebadge.h"
#include "visibletext.h"
#include "words.h"
#include "workspace.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using Action = PostApplication::Action;

namespace {

constexpr int usualPostsWidth = 232;

} // namespace

PostEditorPage::PostEditorPage(const PageParts &parts)
    : Page(PageId::PostEditor, u"postEditorPage"_s, parts.parent)
    , m_application(parts.session->application())
    , m_session(parts.session)
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
    m_actionRow = new PostActionRow(m_session, m_actions, this);
    m_text = new PostText(m_session, this);
    makeRequests();
    m_panel = new DecisionPanel(m_session, m_workspace, this);
    addParts();

    connectActions();
    connect(m_posts->view()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) { choosePost(current.row()); });
    connect(m_actionRow, &PostActionRow::asked, this, &PostEditorPage::setSubject);
    connect(m_panel, &DecisionPanel::asked, this, &PostEditorPage::setSubject);
    connect(m_panel, &DecisionPanel::refused, this, &Page::refused);
    connect(m_application, &PostApplication::postsChanged, this, &PostEditorPage::keepAPost);
    connect(m_application, &PostApplication::requestsChanged, this, &PostEditorPage::refreshMarks);
    connect(m_workspace, &Workspace::pendingChanged, this, &PostEditorPage::refreshMarks);
    restoreLayout();
    keepAPost();
    refreshMarks();
}

void PostEditorPage::addParts()
{
    auto *upper = new QWidget(this);
    auto *upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins(0, 0, 0, 0);
    upperLayout->setSpacing(0);
    upperLayout->addWidget(m_actionRow);
    upperLayout->addWidget(m_text, 1);
    m_rows = new Splitter(Qt::Vertical, this);
    m_rows->addWidget(upper);
    m_rows->addWidget(m_requests);
    m_rows->setChildrenCollapsible(false);
    m_columns = new Splitter(Qt::Horizontal, this);
    m_columns->addWidget(m_posts);
    m_columns->addWidget(m_rows);
    m_columns->setChildrenCollapsible(false);
    m_columns->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_stripPlace);
    layout->addWidget(horizontalLine(this));
    layout->addWidget(m_columns, 1);
}

void PostEditorPage::makeHeader()
{
    m_afterSave->setObjectName(u"asAfterSave"_s);
    m_afterSave->setState(Meaning::Added, tr("as after Save"));
    setPlainToolTip(m_afterSave, tr("The guard decides as it would after Save: pending changes count already"));
    auto *box = new ActingUserBox(m_workspace, m_session, this);
    box->setMinimumWidth(grown(this, 216));
    QLabel *caption = plainLabel(tr("Signed in as"), this);
    caption->setForegroundRole(QPalette::PlaceholderText);
    caption->setBuddy(box);
    m_header->addField(m_afterSave);
    m_header->addField(caption);
    m_header->addField(box);
    m_header->addVerb(m_actions->at(ActionId::ToolsSignOut));
    auto *more = new QMenu(this);
    more->setObjectName(u"postEditorMoreMenu"_s);
    more->addAction(m_actions->at(ActionId::ToolsActionPermissions));
    m_header->setMoreMenu(more);
    connect(box, &ActingUserBox::notFound, this, [this](const QString &typed) {
        Q_EMIT refused({ErrorKind::Usage,
            tr("No single user fits %1. Type more of the name, or choose from the list.")
                .arg(engine::inSentence(typed))});
    });
}

void PostEditorPage::makePosts()
{
    m_posts = new ListSection(u"postsView"_s, tr("Posts"), m_postsModel, ListSection::Header::Hidden, this);
    m_posts->view()->setSelectionMode(QAbstractItemView::SingleSelection);
    m_posts->view()->setColumnWidths({0, 40});
    m_posts->view()->setQuietColumns({PostListModel::NumberColumn});
}

void PostEditorPage::makeRequests()
{
    m_requests = new ListSection(u"requestsView"_s, tr("Requests"), m_requestsModel, ListSection::Header::Shown, this);
    DataTableView *view = m_requests->view();
    view->setColumnWidths({80, 60, 132, 144, 0});
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
        if (current.isValid())
            setSubject(m_application->requests()[m_application->requests().size() - 1 - current.row()].action);
    });
}

void PostEditorPage::connectActions()
{
    for (const Action action : PostApplication::actions)
        connect(m_actions->at(actionIdOf(action)), &QAction::triggered, this, [this, action] { send(action); });
    connect(m_actions->at(ActionId::SendAnyway), &QAction::triggered, this, [this] { send(m_actionRow->forbidden()); });
    connect(
        m_actions->at(ActionId::ToolsSignOut), &QAction::triggered, this, [this] { m_session->signIn(std::nullopt); });
}

void PostEditorPage::send(Action action)
{
    const PostApplication::Request request = m_session->send(action, m_post);
    setSubject(action);
    if (request.status != engine::Decision::Status::Allowed)
        return;
    if (action == Action::Create)
        m_posts->view()->setCurrentIndex(m_postsModel->index(int(m_postsModel->rowOf(request.post)), 0));
    if (action == Action::Create || action == Action::Edit)
        m_text->startEditing();
}

void PostEditorPage::setSubject(Action action)
{
    m_subject = action;
    m_actionRow->setSubject(action);
    m_panel->setSubject(action, m_post);
}

void PostEditorPage::choosePost(int row)
{
    m_post = row < 0 ? 0 : m_postsModel->postAt(row);
    m_text->show(m_post);
    m_panel->setSubject(m_subject, m_post);
    Q_EMIT selectionChanged();
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
    setSubject(Action::Edit);
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

void PostEditorPage::restoreLayout()
{
    m_hasOwnSizes = m_columns->restoreState(m_settings->value(u"layout/postEditorColumns"_s).toByteArray())
        && m_rows->restoreState(m_settings->value(u"layout/postEditorRows"_s).toByteArray());
    for (QSplitter *splitter : {m_columns, m_rows})
        connect(splitter, &QSplitter::splitterMoved, this, [this] { m_hasOwnSizes = true; });
}

void PostEditorPage::saveLayout()
{
    m_settings->setValue(u"layout/postEditorColumns"_s, m_hasOwnSizes ? m_columns->saveState() : QByteArray());
    m_settings->setValue(u"layout/postEditorRows"_s, m_hasOwnSizes ? m_rows->saveState() : QByteArray());
}

void PostEditorPage::resetLayout()
{
    m_hasOwnSizes = false;
    useUsualSizes();
}

void PostEditorPage::useUsualSizes()
{
    const int posts = std::min(grown(this, usualPostsWidth), width() / 4);
    m_columns->setSizes({posts, width() - posts});
    m_rows->setSizes({height() * 7 / 10, height() * 3 / 10});
}

void PostEditorPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (!m_hasOwnSizes)
        useUsualSizes();
}
