#include "mainwindow.h"

#include "changecommands.h"
#include "columnsmenu.h"
#include "databasecommands.h"
#include "databasewords.h"
#include "filedrop.h"
#include "icons.h"
#include "notices.h"
#include "objectcommands.h"
#include "page.h"
#include "pagearea.h"
#include "pendingbar.h"
#include "pointerring.h"
#include "pointertarget.h"
#include "posteditorpage.h"
#include "postpermissions.h"
#include "postsession.h"
#include "presenternotes.h"
#include "recentmenu.h"
#include "startpage.h"
#include "statusline.h"
#include "theme.h"
#include "topbar.h"
#include "viewsupport.h"
#include "visibletext.h"
#include "walkthroughbar.h"
#include "walkthroughstage.h"
#include "workspace.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize leastSize(1024, 640);
constexpr QSize firstSize(1280, 800);

} // namespace

MainWindow::MainWindow()
    : m_ask(this)
    , m_workspace(new Workspace(this))
    , m_posts(new PostApplication(m_workspace, this))
    , m_session(new PostSession(m_posts, m_workspace, this))
    , m_actions(new Actions(this))
    , m_databases(new DatabaseCommands(m_workspace, &m_settings, &m_ask, this))
    , m_objects(new ObjectCommands(m_workspace, &m_ask, this))
    , m_permissions(new PostPermissions(m_posts, m_workspace, &m_settings, &m_ask, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(programIcon());
    setMinimumSize(leastSize);
    resize(firstSize);
    makeMenus();
    addToolBar(new TopBar(m_actions, this));
    makeMiddle();
    makeStage();
    connectWorkspace();
    connectFileActions();
    connectEditActions();
    connectViewActions();
    connectOtherActions();
    updateActions();
    updateTitle();
    if (!m_settings.notice().isEmpty())
        m_notices->showHint(m_settings.notice());
}

MainWindow::~MainWindow()
{
    // Pages look at the workspace until they are gone; left to Qt, the workspace would go first.
    disconnect(qApp, nullptr, this, nullptr);
    m_area->disconnect(this);
    delete takeCentralWidget();
}

void MainWindow::makeMenus()
{
    const std::vector<QMenu *> menus = m_actions->makeMenus(this);
    for (QMenu *menu : menus)
        menuBar()->addMenu(menu);
    menuBar()->setAccessibleName(tr("Menus"));
    auto *recent = new RecentMenu(&m_settings, this);
    menus.front()->insertMenu(m_actions->at(ActionId::FileDemo), recent);
    connect(recent, &RecentMenu::openAsked, m_databases,
        [this](const QString &location) { m_databases->open({.location = location}); });
}

void MainWindow::makeMiddle()
{
    auto *middle = new QWidget(this);
    m_startPage = new StartPage(&m_settings, m_actions, middle);
    m_area = new PageArea({m_workspace, m_session, &m_settings, m_actions, middle, &m_ask}, m_startPage);
    m_stage = new WalkthroughStage({m_workspace, m_session, m_databases, m_area, m_actions}, middle);
    m_pendingBar = new PendingBar(m_workspace, m_actions, middle);
    m_status = new StatusLine(m_workspace, this);
    m_notices = new Notices(m_workspace, m_actions, middle);
    setStatusBar(m_status);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_area, 1);
    layout->addWidget(new WalkthroughBar(m_stage, m_workspace, m_actions, middle));
    layout->addWidget(m_pendingBar);
    setCentralWidget(middle);
    findChild<QMenu *>(u"viewMenu"_s)
        ->insertMenu(m_actions->at(ActionId::ViewResetLayout), new ColumnsMenu(m_area, this));

    connect(m_startPage, &StartPage::openAsked, m_databases,
        [this](const QString &location) { m_databases->open({.location = location}); });
    connect(m_area, &PageArea::currentChanged, this, [this] {
        m_notices->moveTo(m_area->current()->stripPlace());
        m_status->setRows(m_area->current()->statusText());
        updateActions();
    });
    connect(m_area, &PageArea::selectionChanged, this, &MainWindow::updateActions);
    connect(m_area, &PageArea::statusChanged, this, [this] { m_status->setRows(m_area->current()->statusText()); });
    connect(m_area, &PageArea::refused, m_notices, &Notices::showError);
    connect(m_area, &PageArea::settled, m_notices, &Notices::settle);
    connect(m_area, &PageArea::contextMenuAsked, this, &MainWindow::showContextMenu);
    const auto *drop = new FileDrop(this);
    connect(
        drop, &FileDrop::dropped, m_databases, [this](const QString &file) { m_databases->open({.location = file}); });
    connect(drop, &FileDrop::tableDropped, m_objects, &ObjectCommands::importText);
    connect(drop, &FileDrop::changesDropped, this, [this](const QString &file) { m_changes->openFile(file); });
    connect(m_databases, &DatabaseCommands::refused, m_notices, &Notices::showError);
    connect(m_objects, &ObjectCommands::refused, m_notices, &Notices::showError);
    connect(m_objects, &ObjectCommands::created, m_area, &PageArea::showObject);
    // Not to whatever comes next in the order of Tab.
    connect(m_notices, &Notices::closed, this, [this] { m_area->current()->focusView(); });
    connect(m_notices, &Notices::saveBlockedChanged, this, [this] {
        m_pendingBar->setRemark(m_notices->saveBlocked());
        updateActions();
    });
    m_notices->moveTo(m_area->current()->stripPlace());
}

void MainWindow::makeStage()
{
    m_changes = new ChangeCommands({m_workspace, m_databases, &m_ask, m_actions, m_notices}, this);
    new PointerRing(this, m_stage);
    new PresenterNotes(m_stage, m_actions, &m_settings, this);
    m_stage->readLibrary(pointerTargets(*this));
    m_stage->fillMenu(findChild<QMenu *>(u"walkthroughMenu"_s));
    m_startPage->offerWalkthroughs(m_stage->library().all());
    connect(m_startPage, &StartPage::walkthroughAsked, m_stage,
        [this](const QString &name) { m_stage->play(name, WalkthroughStage::Ground::Demo); });
    connect(m_stage, &WalkthroughStage::refused, m_notices, &Notices::showError);
    connect(m_stage, &WalkthroughStage::runChanged, this, [this] {
        m_notices->clearErrors();
        m_status->clearMessage();
        updateActions();
    });
    connect(m_stage, &WalkthroughStage::told, m_status, &StatusLine::tell);
    connect(m_stage, &WalkthroughStage::progressed, this, &MainWindow::updateActions);
    if (!m_stage->library().errors().empty())
        m_notices->showHint(tr("A walkthrough cannot be played"), m_stage->libraryErrors());
}

void MainWindow::connectWorkspace()
{
    for (const auto &signal :
        {&Workspace::stateChanged, &Workspace::reset, &Workspace::historyChanged, &Workspace::pendingChanged,
            &Workspace::editingAllowedChanged, &Workspace::rulesChanged, &Workspace::outsideChanged})
        connect(m_workspace, signal, this, &MainWindow::updateActions);
    connect(m_session, &PostSession::decisionsChanged, this, &MainWindow::updateActions);
    connect(qApp, &QApplication::focusChanged, this, &MainWindow::updateActions);
    connect(m_workspace, &Workspace::reset, this, &MainWindow::updateTitle);
    connect(m_workspace, &Workspace::stateChanged, this, &MainWindow::updateTitle);
    connect(m_workspace, &Workspace::pendingChanged, this, &MainWindow::updateTitle);
    connect(m_workspace, &Workspace::saved, this, [this](int count, bool logged) {
        const QString words = tr("%1 saved to %2").arg(changeCount(count), databaseName(*m_workspace));
        m_status->tell(logged ? words : tr("%1, not logged").arg(words));
    });
    connect(m_workspace, &Workspace::failed, this, [this] { m_startup = {}; }); // meant for that database only
    connect(m_databases, &DatabaseCommands::opened, this, [this] {
        m_startPage->refresh();
        const Startup asked = std::exchange(m_startup, {});
        if (!asked.user.isEmpty())
            signIn(asked.user);
        if (!asked.walkthrough.isEmpty() && !asked.request.location.isEmpty())
            QMetaObject::invokeMethod( // when every page has read what is open
                m_stage, [this, asked] { m_stage->play(asked.walkthrough, WalkthroughStage::Ground::AsOpened); },
                Qt::QueuedConnection);
    });
}

template <typename Deed>
void MainWindow::when(ActionId id, Deed deed)
{
    connect(m_actions->at(id), &QAction::triggered, this, deed);
}

void MainWindow::connectFileActions()
{
    when(ActionId::FileNew, [this] { m_databases->create(); });
    when(ActionId::FileOpen, [this] { m_databases->chooseAndOpen(DatabaseCommands::Access::AsAllowed); });
    when(ActionId::FileOpenReadOnly, [this] { m_databases->chooseAndOpen(DatabaseCommands::Access::ReadOnly); });
    when(ActionId::FileDemo, [this] { m_databases->openDemo(); });
    when(ActionId::FileReload, [this] { m_databases->reload(); });
    when(ActionId::FileAllowChanges, [this] { m_databases->allowChanges(); });
    when(ActionId::FileAddUserTable, [this] { m_databases->addUserTable(); });
    when(ActionId::FileImport, [this] { m_objects->importText(); });
    when(ActionId::FileSave, [this] { m_databases->save(); });
    when(ActionId::FileReview, [this] { m_databases->review(m_notices->saveBlocked()); });
    when(ActionId::FileDiscard, [this] { m_databases->discard(); });
    when(ActionId::FileClose, [this] { m_databases->close(); });
    when(ActionId::FileQuit, [this] { close(); });
}

void MainWindow::connectEditActions()
{
    when(ActionId::EditUndo, [this] { m_workspace->undo(); });
    when(ActionId::EditRedo, [this] { m_workspace->redo(); });
    when(ActionId::EditCopy, [this] { copyRows(m_area->viewToCopy()); });
    when(ActionId::EditSelectAll, [this] { m_area->focusedView()->selectAll(); });
    when(ActionId::EditFind, [this] { m_area->current()->focusFilter(); });
    when(ActionId::EditNew, [this] { m_objects->create(*m_area->current()->listed()); });
    when(ActionId::EditRename, [this] { m_area->current()->startRename(); });
    when(ActionId::EditDescribe, [this] { m_objects->describe(m_area->current()->selection().front()); });
    when(ActionId::EditDuplicate, [this] { m_objects->duplicate(m_area->current()->selection().front()); });
    when(ActionId::EditActivate, [this] { m_objects->setActive(m_area->current()->selection(), true); });
    when(ActionId::EditDeactivate, [this] { m_objects->setActive(m_area->current()->selection(), false); });
    when(ActionId::EditDelete, [this] { deleteSelected(); });
    when(ActionId::EditRevert, [this] { m_objects->revert(m_area->current()->removedSelection()); });
}

void MainWindow::connectViewActions()
{
    when(ActionId::ViewInspector, [this](bool shown) { m_area->setInspectorShown(shown); });
    connect(m_area, &PageArea::inspectorShownChanged, m_actions->at(ActionId::ViewInspector), &QAction::setChecked);
    when(ActionId::ViewExpandAll, [this] { m_area->current()->setExpanded(true); });
    when(ActionId::ViewCollapseAll, [this] { m_area->current()->setExpanded(false); });
    when(ActionId::ViewResetLayout, [this] { resetLayout(); });
    const std::pair<ActionId, Theme> themes[] = {{ActionId::ViewSystemTheme, Theme::System},
        {ActionId::ViewLightTheme, Theme::Light}, {ActionId::ViewDarkTheme, Theme::Dark}};
    const int kept = m_settings.value(u"theme"_s, int(Theme::System)).toInt();
    for (const auto &[action, chosen] : themes) {
        m_actions->at(action)->setChecked(kept == int(chosen));
        when(action, [this, chosen = chosen] {
            m_settings.setValue(u"theme"_s, int(chosen));
            setTheme(chosen);
        });
    }
}

void MainWindow::connectOtherActions()
{
    for (const PageRow &row : pageTable())
        when(row.action, [this, id = row.id] { m_area->goTo(id); });
    for (const ActionId id :
        {ActionId::CreatePost, ActionId::ViewPost, ActionId::EditPost, ActionId::DeletePost, ActionId::SendAnyway})
        when(id, [this] {
            if (m_area->current()->id() != PageId::PostEditor) // else the focus stays in the post that is edited
                m_area->goTo(PageId::PostEditor);
        });
    when(ActionId::GoBack, [this] { m_area->back(); });
    when(ActionId::GoForward, [this] { m_area->forward(); });
    when(ActionId::ToolsActionPermissions, [this] { m_permissions->choose(); });
    when(ActionId::HelpKeys, [this] { m_ask.keys(m_actions->keyLines()); });
    when(ActionId::HelpAbout, [this] { m_ask.about(); });
}

void MainWindow::updateActions()
{
    const Page *page = m_area->current();
    const auto *editor = qobject_cast<const PostEditorPage *>(m_area->page(PageId::PostEditor));
    m_actions->update({.workspace = m_workspace,
        .listed = page->listed(),
        .selection = page->selection(),
        .removed = page->removedSelection(),
        .links = page->selectedLinks(),
        .saveBlocked = m_notices->saveBlocked(),
        .canFilter = page->hasFilter(),
        .canCopy = hasSelectedRows(m_area->viewToCopy()),
        .canGoBack = m_area->canGoBack(),
        .canGoForward = m_area->canGoForward(),
        .session = editor->session(),
        .post = editor->post(),
        .walkthrough = m_stage->run(),
        .treatment = editor->treatment()});
    m_status->setActingUsers(editor->actingUsers());
}

void MainWindow::updateTitle()
{
    setWindowTitle(titleOfWindow(*m_workspace));
    setWindowModified(m_workspace->hasPendingChanges());
}

void MainWindow::showContextMenu(const QPoint &globalPosition)
{
    QMenu *menu = m_actions->makeContextMenu(*m_area->current()->listed(), this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(globalPosition);
}

void MainWindow::deleteSelected()
{
    const engine::ChangeList links = m_area->current()->selectedLinks();
    if (links.empty()) {
        m_objects->remove(m_area->current()->selection());
        return;
    }
    // A link comes back by undo: no question.
    if (const auto staged = m_workspace->stage(links); !staged)
        m_notices->showError(staged.error());
}

void MainWindow::signIn(const QString &user)
{
    const auto found = m_workspace->graph().user(user);
    if (!found) {
        m_notices->showError(found.error());
        return;
    }
    m_session->signIn(*found);
    m_area->goTo(PageId::PostEditor);
}

void MainWindow::start(const Startup &startup)
{
    m_startup = startup;
    m_changes->offerUnsaved();
    if (!startup.request.location.isEmpty())
        m_databases->open(startup.request);
    else if (!startup.walkthrough.isEmpty())
        m_stage->play(startup.walkthrough, WalkthroughStage::Ground::Demo);
    else if (startup.demo)
        m_databases->openDemo();
    else
        m_startPage->focusView();
}

void MainWindow::restoreLayout()
{
    restoreGeometry(m_settings.value(u"layout/window"_s).toByteArray());
    m_area->restoreLayout();
    setTheme(Theme(m_settings.value(u"theme"_s, int(Theme::System)).toInt()));
}

void MainWindow::showOnScreen()
{
    constexpr QSize frame(16, 48); // about; the window manager tells how much only afterwards
    const QSize room = screen()->availableSize() - frame;
    if (width() > room.width() || height() > room.height())
        setWindowState(windowState() | Qt::WindowMaximized);
    show();
}

void MainWindow::resetLayout()
{
    m_area->resetLayout();
    if (!isMaximized())
        resize(firstSize);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayClose && m_workspace->hasPendingChanges() && !m_workspace->isDemo()) {
        event->ignore();
        m_databases->leaveThen([this] {
            m_mayClose = true;
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
        });
        return;
    }
    m_settings.setValue(u"layout/window"_s, saveGeometry());
    m_area->saveLayout();
    event->accept();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const QString why = m_actions->whyNot(event->keyCombination());
    if (why.isEmpty())
        QMainWindow::keyPressEvent(event);
    else
        m_status->tell(why);
}
