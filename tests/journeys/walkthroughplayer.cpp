#include "walkthroughplayer.h"

#include "journey.h"
#include "mainwindow.h"
#include "pagearea.h"
#include "pagelist.h"
#include "postsession.h"
#include "walkthroughrun.h"
#include "walkthroughstage.h"
#include "workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;
using walkthrough::Changed;

namespace {

constexpr int patienceMs = 20000;

struct PageOfKind {
    QString view;
    Qt::Key key; // with Ctrl
};

PageOfKind pageOf(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::User:
        return {u"usersView"_s, Qt::Key_1};
    case ObjectKind::Role:
        return {u"rolesView"_s, Qt::Key_2};
    case ObjectKind::Permission:
        return {u"permissionsView"_s, Qt::Key_3};
    }
    return {};
}

QString nameOf(PostApplication::Action action)
{
    switch (action) {
    case PostApplication::Action::Create:
        return u"createPost"_s;
    case PostApplication::Action::View:
        return u"viewPost"_s;
    case PostApplication::Action::Edit:
        return u"editPost"_s;
    case PostApplication::Action::Delete:
        return u"deletePost"_s;
    }
    return {};
}

} // namespace

WalkthroughRun *WalkthroughPlayer::run() const
{
    return m_journey.window()->stage()->run();
}

void WalkthroughPlayer::doStep() const
{
    if (run()->step().question) {
        answer();
        return;
    }
    const std::vector<walkthrough::Goal> goals = run()->step().goals;
    for (std::size_t i = 0; i < goals.size(); ++i)
        if (!run()->isGoalReached(int(i)))
            std::visit([this](const auto &goal) { reach(goal); }, goals[i]);
}

QString WalkthroughPlayer::whyNotDone() const
{
    if (QTest::qWaitFor([this] { return run()->isStepDone(); }, patienceMs / 10))
        return {};
    const walkthrough::Step &step = run()->step();
    const QString where = u"Step %1, “%2”: "_s.arg(run()->index() + 1).arg(step.title);
    for (std::size_t i = 0; i < step.goals.size(); ++i)
        if (!run()->isGoalReached(int(i)))
            return where + walkthrough::goalText(step.goals[i]) + u"; "_s + run()->whyStuck();
    return where + u"the question is not answered"_s;
}

void WalkthroughPlayer::answer() const
{
    const walkthrough::Question question = *run()->step().question;
    const engine::AccessGraph &graph = m_journey.workspace()->graph();
    const auto user = graph.user(question.user);
    const auto permission = graph.permission(question.permission);
    const auto status = engine::decide(
        graph, user ? std::optional(*user) : std::nullopt, permission ? std::optional(*permission) : std::nullopt)
                            .status;
    m_journey.press(u"predict%1"_s.arg(int(status)));
}

void WalkthroughPlayer::reach(const walkthrough::PageShown &goal) const
{
    const PageArea *area = m_journey.window()->pageArea();
    PageList *list = area->pageList();
    const QRect row = list->rowRect(area->pageNamed(goal.page).value());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
}

void WalkthroughPlayer::reach(const walkthrough::SignedIn &goal) const
{
    m_journey.keys(Qt::Key_0, Qt::ControlModifier);
    if (goal.user.isEmpty())
        m_journey.action(u"toolsSignOut"_s)->trigger();
    else
        m_journey.signInAs(goal.user);
}

void WalkthroughPlayer::reach(const walkthrough::ActiveRoles &goal) const
{
    m_journey.keys(Qt::Key_0, Qt::ControlModifier);
    auto *menu = m_journey.find<QMenu>(u"activeRolesMenu"_s);
    menu->popup(m_journey.window()->mapToGlobal(m_journey.window()->rect().center()));
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        const QString name = action->text().remove(u'&');
        const bool isWanted = action->isCheckable() ? goal.roles && goal.roles->contains(name) != action->isChecked()
                                                    : !goal.roles && !action->isSeparator();
        if (isWanted)
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    }
    menu->close();
}

void WalkthroughPlayer::reach(const walkthrough::Decided &) const
{
    // Follows from what was done before.
}

void WalkthroughPlayer::reach(const walkthrough::Requested &goal) const
{
    m_journey.keys(Qt::Key_0, Qt::ControlModifier);
    const auto &posts = m_journey.window()->posts()->posts();
    const auto post = std::find_if(
        posts.begin(), posts.end(), [&](const PostApplication::Post &each) { return each.number == goal.post; });
    if (goal.action != PostApplication::Action::Create && post != posts.end())
        m_journey.click(u"postsView"_s, post->title);
    auto *button = m_journey.find<QAbstractButton>(nameOf(goal.action) + u"Button"_s);
    const bool isEnabled = button->isEnabled();
    QTest::mouseClick(button, Qt::LeftButton); // a disabled one is asked about
    if (!isEnabled)
        m_journey.press(u"sendAnywayButton"_s);
}

bool WalkthroughPlayer::isPending(const engine::Change &change) const
{
    const engine::ChangeList &pending = m_journey.workspace()->pendingChanges();
    return std::find(pending.begin(), pending.end(), change) != pending.end();
}

void WalkthroughPlayer::reach(const Changed &goal) const
{
    if (goal.state == Changed::State::Undone) {
        while (isPending(goal.change) && m_journey.workspace()->canUndo())
            m_journey.keys(Qt::Key_Z, Qt::ControlModifier);
        return;
    }
    if (!isPending(goal.change))
        std::visit([this](const auto &change) { make(change); }, goal.change);
    if (goal.state == Changed::State::Saved) {
        m_journey.keys(Qt::Key_S, Qt::ControlModifier);
        if (!QTest::qWaitFor([this] { return m_journey.workspace()->state() != Workspace::State::Saving; }, patienceMs))
            qFatal("Saving did not end");
    }
}

void WalkthroughPlayer::choose(ObjectKind kind, const QString &name) const
{
    const PageOfKind page = pageOf(kind);
    m_journey.keys(page.key, Qt::ControlModifier);
    m_journey.click(page.view, name);
}

void WalkthroughPlayer::make(const engine::Assignment &change) const
{
    choose(ObjectKind::User, change.user);
    m_journey.tick(u"userRolesView"_s, change.role);
}

void WalkthroughPlayer::make(const engine::Grant &change) const
{
    choose(ObjectKind::Role, change.role);
    m_journey.tick(u"roleGrantsView"_s, change.permission);
}

void WalkthroughPlayer::make(const engine::DirectGrant &change) const
{
    qFatal("No walkthrough asks for a direct grant yet: %s", qPrintable(change.permission));
}

void WalkthroughPlayer::make(const engine::Inheritance &change) const
{
    choose(ObjectKind::Role, change.role);
    m_journey.tick(u"roleParentsView"_s, change.from);
}

void WalkthroughPlayer::make(const engine::Existence &change) const
{
    m_journey.keys(pageOf(change.kind).key, Qt::ControlModifier);
    if (!change.exists) {
        choose(change.kind, change.name);
        m_journey.answer(
            u"deletionDialog"_s, [](QDialog *dialog) { Journey::pressIn(dialog, u"deleteButton"_s); },
            [this] { m_journey.keys(Qt::Key_Delete); });
        return;
    }
    m_journey.answer(
        u"objectDialog"_s,
        [&](QDialog *dialog) {
            QTest::keyClicks(dialog->findChild<QLineEdit *>(u"objectName"_s), change.name);
            QTest::keyClicks(dialog->findChild<QLineEdit *>(u"objectText"_s), change.text);
            Journey::pressIn(dialog, u"createButton"_s);
        },
        [this] { m_journey.keys(Qt::Key_N, Qt::ControlModifier); });
}

void WalkthroughPlayer::make(const engine::Rename &change) const
{
    choose(change.kind, change.before);
    m_journey.keys(Qt::Key_F2);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    if (!field)
        qFatal("F2 did not open a field");
    field->selectAll();
    m_journey.type(change.after);
    m_journey.keys(Qt::Key_Return);
}

void WalkthroughPlayer::make(const engine::Description &change) const
{
    qFatal("No walkthrough asks for a description yet: %s", qPrintable(change.name));
}

void WalkthroughPlayer::make(const engine::Activation &change) const
{
    choose(ObjectKind::User, change.user);
    m_journey.action(change.active ? u"editActivate"_s : u"editDeactivate"_s)->trigger();
}
