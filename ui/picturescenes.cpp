#include "picturescenes.h"

#include "change.h"
#include "database.h"
#include "importreader.h"
#include "mainwindow.h"
#include "page.h"
#include "pagearea.h"
#include "postsession.h"
#include "startup.h"
#include "workspace.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QEventLoop>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr int settleMs = 180; // longer than the motion of the pending bar
constexpr int openMs = 60000;

} // namespace

void PictureScenes::play(const Keep &keep)
{
    m_keep = keep;
    m_window->show();
    take(u"start"_s);
    Startup startup = m_startup;
    startup.demo = startup.request.location.isEmpty();
    if (!open(startup))
        return;
    playLists();
    playPostEditor();
    playTreatments();
    playActiveRoles();
    playTwoUsers();
    playPending();
    playDialogs();
    playImport();
    playLog();
    playRules();
    playSmall();
    m_window->workspace()->discard();
    playStrips();
    playOutside();
    m_window->close();
}

bool PictureScenes::open(const Startup &startup)
{
    m_error = openAndSettle(m_window, startup);
    return m_error.isEmpty();
}

void PictureScenes::playLists()
{
    goTo(PageId::Users);
    select(ObjectKind::User, u"uma"_s);
    take(u"users"_s);
    m_window->findChild<QLineEdit *>(u"usersFilter"_s)->setText(u"schm"_s);
    take(u"users-no-match"_s);
    m_window->findChild<QLineEdit *>(u"usersFilter"_s)->clear();
    goTo(PageId::Roles);
    m_window->actionTable()->at(ActionId::ViewExpandAll)->trigger();
    select(ObjectKind::Role, u"User"_s);
    take(u"roles"_s);
    goTo(PageId::Permissions);
    m_window->actionTable()->at(ActionId::ViewExpandAll)->trigger();
    select(ObjectKind::Permission, u"Edit Post"_s);
    take(u"permissions"_s);
}

void PictureScenes::playPostEditor()
{
    goTo(PageId::PostEditor);
    PostSession *session = m_window->session();
    session->send(PostApplication::Action::View, 3);
    if (const auto ada = m_window->workspace()->graph().user(u"ada"_s)) {
        session->signIn(*ada);
        session->send(PostApplication::Action::Edit, 3);
    }
    take(u"post-editor-allowed"_s);
    if (const auto uma = m_window->workspace()->graph().user(u"uma"_s))
        session->signIn(*uma);
    m_window->actionTable()->at(ActionId::ViewPost)->trigger();
    m_window->actionTable()->at(ActionId::SendAnyway)->trigger();
    take(u"post-editor"_s);
}

void PictureScenes::playTreatments()
{
    const std::pair<ActionId, QString> treatments[] = {{ActionId::ForbiddenHide, u"hide"_s},
        {ActionId::ForbiddenRefuse, u"refuse"_s}, {ActionId::ForbiddenDisable, u"disable"_s}};
    for (const auto &[id, name] : treatments) { // the usual one last: it stays
        m_window->actionTable()->at(id)->trigger();
        take(u"forbidden-%1"_s.arg(name));
    }
}

void PictureScenes::playActiveRoles()
{
    Workspace *workspace = m_window->workspace();
    PostSession *session = m_window->session();
    const auto ada = workspace->graph().user(u"ada"_s);
    const auto admin = workspace->graph().role(u"Admin"_s);
    if (!ada || !admin || !workspace->stage({engine::Assignment{u"ada"_s, u"User"_s}}))
        return;
    session->signIn(*ada);
    session->setRoleActive(*admin, false);
    m_window->actionTable()->at(ActionId::SendAnyway)->trigger();
    take(u"one-of-two-roles"_s);
    session->signIn(std::nullopt);
    workspace->undo();
}

void PictureScenes::playTwoUsers()
{
    QAction *second = m_window->actionTable()->at(ActionId::SecondEditor);
    second->trigger();
    for (const auto &[field, user] :
        {std::pair(u"actingUserName"_s, u"ada"_s), std::pair(u"secondEditorActingUserName"_s, u"uma"_s)}) {
        auto *name = m_window->findChild<QLineEdit *>(field);
        name->setText(user);
        Q_EMIT name->returnPressed();
    }
    m_window->findChild<QAbstractButton *>(u"editPostButton"_s)->click(); // of ada
    take(u"two-users"_s);
    second->trigger();
    m_window->session()->signIn(std::nullopt);
}

void PictureScenes::playPending()
{
    goTo(PageId::Roles);
    select(ObjectKind::Role, u"User"_s);
    tick(u"roleGrantsView"_s, u"Edit Post"_s);
    tick(u"roleGrantsView"_s, u"View Post"_s);
    take(u"roles-pending"_s);
    goTo(PageId::Users);
    select(ObjectKind::User, u"uma"_s);
    auto *users = m_window->findChild<QAbstractItemView *>(u"usersView"_s);
    for (int row = 0; row < std::min(3, users->model()->rowCount()); ++row)
        users->selectionModel()->select(
            users->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    tick(u"userRolesView"_s, u"User"_s);
    take(u"users-pending"_s);
    takeMenu(u"menu"_s);
    goTo(PageId::PostEditor);
    take(u"post-editor-pending"_s);
}

void PictureScenes::playDialogs()
{
    takeDialog(u"review"_s, ActionId::FileReview);
    if (!m_window->workspace()->isDemo()) // that is left without a question
        takeDialog(u"leaving"_s, ActionId::FileClose);
    takeDialog(u"post-permissions"_s, ActionId::ToolsActionPermissions);
    goTo(PageId::Roles);
    select(ObjectKind::Role, u"Admin"_s);
    takeDialog(u"delete-role"_s, ActionId::EditDelete);
    takeDialog(u"new-role"_s, ActionId::EditNew);
    takeDialog(u"describe-role"_s, ActionId::EditDescribe);
    takeDialog(u"new-database"_s, ActionId::FileNew);
    takeDialog(u"keys"_s, ActionId::HelpKeys);
    takeDialog(u"about"_s, ActionId::HelpAbout);
}

void PictureScenes::playImport()
{
    QAction *action = m_window->actionTable()->at(ActionId::FileImport);
    takeDialog(u"import"_s, action);
    const auto paste = [](const QString &text) {
        return [text](QDialog *dialog) { dialog->findChild<QPlainTextEdit *>(u"importText"_s)->setPlainText(text); };
    };
    takeDialog(u"import-right"_s, action, paste(u"user,role\nana,User\nben,User\numa,User\n"_s));
    takeDialog(u"import-wrong"_s, action,
        paste(u"user,role,display_name,active\nana,User,Ana Berg,yes\nben,Usr,Ben Holm,yes\numa,User,,\n"
              "ada,User,Ada Lovelace,\n nick,User,,\nines,,,no\n"_s));
    takeDialog(u"import-list"_s, action, [](QDialog *dialog) {
        dialog->findChild<QComboBox *>(u"importKind"_s)->setCurrentIndex(int(ImportKind::GrantsOfRole));
        dialog->findChild<QLineEdit *>(u"importRole"_s)->setText(u"User"_s);
        dialog->findChild<QPlainTextEdit *>(u"importText"_s)->setPlainText(u"Edit Post\nView Post\nDelete Posts\n"_s);
    });
}

void PictureScenes::playRules()
{
    goTo(PageId::Rules);
    settle();
    take(u"rules-none"_s);
    takeDialog(u"new-rule"_s, m_window->findChild<QAction *>(u"newRule"_s));
    using namespace engine;
    m_window->workspace()->keepRules(
        {{.condition = HoldersRule{ObjectKind::Permission, u"Delete Post"_s, 1},
             .note = u"Somebody must be able to give access back."_s},
            {.condition = SeparationRule{ObjectKind::Role, {u"Admin"_s, u"User"_s}, 1}, .note = u"Four eyes."_s},
            {.condition = AccessRule{ObjectKind::Role, u"User"_s, u"View Post"_s, false},
                .weight = Rule::Weight::Warning}},
        store::RulePlace::Table);
    settle();
    auto *rules = m_window->findChild<QAbstractItemView *>(u"rulesView"_s);
    rules->setCurrentIndex(rules->model()->index(1, 0));
    take(u"rules"_s);
}

void PictureScenes::playLog()
{
    m_window->workspace()->save(u"ticket 4711"_s);
    settle();
    goTo(PageId::Log);
    settle();
    auto *log = m_window->findChild<QAbstractItemView *>(u"logView"_s);
    log->setCurrentIndex(log->model()->index(2, 0));
    take(u"log"_s);
    goTo(PageId::Roles);
    select(ObjectKind::Role, u"User"_s);
    const auto *history = m_window->findChild<QWidget *>(u"roleHistoryView"_s);
    for (QTabBar *tabs : m_window->findChildren<QTabBar *>(u"inspectorTabs"_s)) {
        const int before = tabs->currentIndex();
        for (int tab = 0; tab < tabs->count() && tabs->isVisible() && !history->isVisible(); ++tab)
            tabs->setCurrentIndex(tab);
        if (!history->isVisible())
            continue;
        take(u"history"_s);
        tabs->setCurrentIndex(before);
        break;
    }
}

void PictureScenes::playSmall()
{
    const QSize size = m_window->size();
    m_window->resize(m_window->minimumSize());
    goTo(PageId::Users);
    take(u"small-window"_s);
    goTo(PageId::PostEditor);
    take(u"small-post-editor"_s);
    m_window->resize(size);
}

void PictureScenes::playStrips()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"roles_permissions.db"_s);
    if (!store::createDatabase(path, u"tutorial"_s))
        return;
    goTo(PageId::Users);
    open({.request = {.location = path}});
    take(u"not-ours"_s);
    open({.request = {.location = path, .readOnly = true}});
    take(u"read-only"_s);
    open({.request = {.location = folder.path()}});
    take(u"not-a-database"_s);
    m_error.clear(); // that was meant to fail
}

void PictureScenes::playOutside()
{
    using namespace engine;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"editorial.db"_s);
    if (!store::createDatabase(path, u"demo"_s))
        return;
    open({.request = {.location = path}});
    Workspace *workspace = m_window->workspace();
    const ChangeList theirs = {Assignment{u"uma"_s, u"User"_s, false}, Grant{u"User"_s, u"Edit Post"_s}};
    auto other = store::Database::open({.location = path});
    if (!other || !other->save({.shown = workspace->savedGraph(), .changes = theirs})
        || !workspace->stage({theirs.front(), Assignment{u"nick"_s, u"User"_s}}))
        return;
    workspace->lookOutside();
    settle();
    take(u"changed-outside"_s);
    takeDialog(u"compare"_s, ActionId::FileCompare);
    workspace->discard();
}

void PictureScenes::take(const QString &scene)
{
    settle();
    m_keep(scene, m_window->grab());
}

void PictureScenes::takeDialog(const QString &scene, ActionId action)
{
    takeDialog(scene, m_window->actionTable()->at(action));
}

void PictureScenes::takeDialog(const QString &scene, QAction *deed, const std::function<void(QDialog *)> &prepare)
{
    if (!deed->isEnabled())
        return;
    QTimer::singleShot(settleMs, m_window, [this, scene, prepare] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        if (prepare) {
            prepare(dialog);
            settle();
        }
        m_keep(scene, dialog->grab());
        auto *tabs = dialog->findChild<QTabBar *>();
        for (int tab = 1; tabs && tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            settle(); // the statements come from the database
            m_keep(u"%1-%2"_s.arg(scene).arg(tab + 1), dialog->grab());
        }
        dialog->reject();
    });
    deed->trigger();
}

void PictureScenes::takeMenu(const QString &scene)
{
    QMenu *menu = m_window->actionTable()->makeContextMenu(ObjectKind::User, m_window);
    menu->popup(m_window->mapToGlobal(m_window->rect().center()));
    settle();
    m_keep(scene, menu->grab());
    menu->close();
    menu->deleteLater();
}

void PictureScenes::goTo(PageId page)
{
    m_window->pageArea()->goTo(page);
}

// The first there is, where the database has none of that name.
void PictureScenes::select(ObjectKind kind, const QString &name)
{
    const engine::AccessGraph &graph = m_window->workspace()->graph();
    const auto found = graph.object(kind, name);
    const std::vector<std::uint32_t> all = found ? std::vector<std::uint32_t>() : graph.objects(kind).byName();
    if (found || !all.empty())
        m_window->pageArea()->showObject(found ? *found : ObjectRef(kind, all.front()));
}

void PictureScenes::tick(const QString &view, const QString &row)
{
    QAbstractItemModel *model = m_window->findChild<QAbstractItemView *>(view)->model();
    const QModelIndexList found = model->match(model->index(0, 0), Qt::DisplayRole, row, 1, Qt::MatchExactly);
    if (found.isEmpty())
        return;
    const bool isTicked = found.front().data(Qt::CheckStateRole).toInt() == Qt::Checked;
    model->setData(found.front(), isTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void settle()
{
    QEventLoop loop;
    QTimer::singleShot(settleMs, &loop, &QEventLoop::quit);
    loop.exec();
}

QString openAndSettle(MainWindow *window, const Startup &startup)
{
    QString error = QCoreApplication::translate("Pictures", "Reading took too long.");
    QEventLoop loop;
    QObject::connect(window->workspace(), &Workspace::reset, &loop, [&] {
        error.clear();
        loop.quit();
    });
    QObject::connect(window->workspace(), &Workspace::failed, &loop, [&](const Error &failed) {
        error = failed.message;
        loop.quit();
    });
    QTimer::singleShot(openMs, &loop, &QEventLoop::quit);
    window->start(startup);
    loop.exec();
    settle();
    return error;
}
