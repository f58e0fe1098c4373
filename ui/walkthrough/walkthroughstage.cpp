#include "walkthroughstage.h"

#include "actions.h"
#include "databasecommands.h"
#include "overloaded.h"
#include "page.h"
#include "pagearea.h"
#include "plainlabel.h"
#include "posteditorpage.h"
#include "postsession.h"
#include "walkthroughrun.h"
#include "workspace.h"

#include <QMenu>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

// The pretend blog, unless the first step asks to go there. Without a story one stays where one is.
PageId firstPage(const walkthrough::Walkthrough &walkthrough, const PageArea &area)
{
    if (walkthrough.steps.empty())
        return area.current()->id();
    const auto &goals = walkthrough.steps.front().goals;
    const bool isAsked = std::any_of(goals.begin(), goals.end(), [&](const walkthrough::Goal &goal) {
        const auto *shown = std::get_if<walkthrough::PageShown>(&goal);
        return shown && area.pageNamed(shown->page) == PageId::PostEditor;
    });
    return isAsked ? PageId::Users : PageId::PostEditor;
}

std::optional<ObjectRef> refOf(const engine::AccessGraph &graph, ObjectKind kind, const QString &name)
{
    const auto found = graph.object(kind, name);
    return found ? std::optional(*found) : std::nullopt;
}

// The user or role that a link belongs to, or what a change is about as a whole; nothing when it is gone.
std::optional<ObjectRef> subjectOf(const engine::Change &change, const engine::AccessGraph &graph)
{
    return std::visit(Overloaded{
                          [&](const engine::Assignment &c) { return refOf(graph, ObjectKind::User, c.user); },
                          [&](const engine::DirectGrant &c) { return refOf(graph, ObjectKind::User, c.user); },
                          [&](const engine::Activation &c) { return refOf(graph, ObjectKind::User, c.user); },
                          [&](const engine::Grant &c) { return refOf(graph, ObjectKind::Role, c.role); },
                          [&](const engine::Inheritance &c) { return refOf(graph, ObjectKind::Role, c.role); },
                          [&](const engine::Existence &c) { return refOf(graph, c.kind, c.name); },
                          [&](const engine::Description &c) { return refOf(graph, c.kind, c.name); },
                          [&](const engine::Rename &c) { return refOf(graph, c.kind, c.after); },
                      },
        change);
}

} // namespace

QString walkthroughMenuText(const walkthrough::Walkthrough &entry, int number)
{
    const QString text = WalkthroughStage::tr("&%1 %2").arg(number).arg(plainButtonText(entry.title));
    return entry.minutes > 0 ? WalkthroughStage::tr("%1 (%2 min)").arg(text, QString::number(entry.minutes)) : text;
}

WalkthroughStage::WalkthroughStage(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_workspace(parts.workspace)
    , m_session(parts.session)
    , m_databases(parts.databases)
    , m_area(parts.area)
    , m_actions(parts.actions)
{
    connectActions();
    connect(m_workspace, &Workspace::reset, this, &WalkthroughStage::followDatabase);
    connect(m_workspace, &Workspace::failed, this, [this] { m_isSetting = false; });
    connect(m_area, &PageArea::currentChanged, this, [this] {
        if (m_run)
            m_run->setPage(m_area->current()->objectName());
    });
}

void WalkthroughStage::readLibrary(const QStringList &targets)
{
    m_library = walkthrough::Library({.pages = m_area->pageNames(), .targets = targets});
}

void WalkthroughStage::connectActions()
{
    const auto when = [this](ActionId id, auto deed) { connect(m_actions->at(id), &QAction::triggered, this, deed); };
    when(ActionId::WalkthroughNext, [this] { m_run->next(); });
    when(ActionId::WalkthroughBack, [this] { m_run->back(); });
    when(ActionId::WalkthroughSkip, [this] { m_run->skip(); });
    when(ActionId::WalkthroughDoIt, [this] { doIt(); });
    when(ActionId::WalkthroughReset, [this] { reset(); });
    when(ActionId::WalkthroughClose, [this] { close(); });
    when(ActionId::WalkthroughNotes, [this] { Q_EMIT notesAsked(); });
}

qint64 WalkthroughStage::elapsedMs() const
{
    return m_clock.isValid() ? m_clock.elapsed() : 0;
}

void WalkthroughStage::play(const QString &name, Ground ground)
{
    auto found = m_library.find(name);
    if (!found) {
        Q_EMIT refused(found.error());
        return;
    }
    const auto go = [this, ground, chosen = std::move(*found)] {
        close();
        m_walkthrough = chosen;
        m_ground = ground;
        m_hadInspector.reset();
        m_isSetting = true;
        setScene();
    };
    if (ground == Ground::AsOpened)
        go();
    else
        m_databases->leaveThen(go);
}

void WalkthroughStage::reset()
{
    if (m_isSetting)
        return;
    if (!m_run) { // the demo has a start without a story too
        m_walkthrough = {};
        m_ground = Ground::Demo;
        m_hadInspector.reset();
    }
    m_isSetting = true;
    setScene();
}

void WalkthroughStage::setScene()
{
    if (m_workspace->state() == Workspace::State::Saving) {
        connect(m_workspace, &Workspace::stateChanged, this, &WalkthroughStage::setScene,
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
        return;
    }
    m_workspace->discard();
    if (m_ground == Ground::Demo)
        m_workspace->openDemo();
    else
        begin();
}

void WalkthroughStage::followDatabase()
{
    if (m_isSetting && (m_ground == Ground::AsOpened || m_workspace->isDemo()))
        begin();
    else if (m_run && (!m_workspace->isOpen() || m_workspace->info().location != m_location))
        close(); // of another database it tells nothing
}

void WalkthroughStage::begin()
{
    m_isSetting = false;
    m_location = m_workspace->info().location;
    delete std::exchange(m_run, nullptr);
    m_session->application()->startAfresh();
    m_session->signIn(std::nullopt);
    m_area->startAfresh(firstPage(m_walkthrough, *m_area));
    if (m_hadInspector)
        m_area->setInspectorShown(*m_hadInspector);
    if (!m_walkthrough.steps.empty())
        startStory();
    Q_EMIT runChanged();
    if (!m_run)
        Q_EMIT told(tr("The demo is back at its start"));
}

void WalkthroughStage::startStory()
{
    m_hadInspector = m_area->isInspectorShown();
    m_run = new WalkthroughRun(m_walkthrough, m_workspace, m_session, this);
    m_run->setPage(m_area->current()->objectName());
    connect(m_run, &WalkthroughRun::stepChanged, this, &WalkthroughStage::progressed);
    connect(m_run, &WalkthroughRun::progressed, this, &WalkthroughStage::progressed);
    connect(m_run, &WalkthroughRun::finished, this, &WalkthroughStage::progressed);
    connect(m_run, &WalkthroughRun::refused, this, &WalkthroughStage::refused);
    connect(m_run, &WalkthroughRun::pageAsked, this, [this](const QString &page) {
        if (const auto id = m_area->pageNamed(page))
            m_area->goTo(*id);
    });
    m_clock.start();
}

void WalkthroughStage::close()
{
    if (!m_run)
        return;
    std::exchange(m_run, nullptr)->deleteLater(); // it may be the one that speaks
    m_clock.invalidate();
    Q_EMIT runChanged();
}

void WalkthroughStage::doIt()
{
    const walkthrough::Step step = m_run->step();
    if (const auto done = m_run->doIt(); !done)
        Q_EMIT refused(done.error());
    if (!step.goals.empty())
        showPlaceOf(step.goals.back());
}

// One sees what became of it: whoever was changed is selected, and what the guard says stands at the post editor.
void WalkthroughStage::showPlaceOf(const walkthrough::Goal &goal)
{
    if (std::holds_alternative<walkthrough::PageShown>(goal))
        return; // shown already
    if (const auto *changed = std::get_if<walkthrough::Changed>(&goal)) {
        if (const auto subject = subjectOf(changed->change, m_workspace->graph()))
            m_area->showObject(*subject);
        return;
    }
    m_area->goTo(PageId::PostEditor);
    if (const auto *decided = std::get_if<walkthrough::Decided>(&goal))
        static_cast<PostEditorPage *>(m_area->page(PageId::PostEditor))->setSubject(decided->action);
}

QString WalkthroughStage::libraryErrors() const
{
    QStringList lines;
    for (const Error &error : m_library.errors())
        lines << error.message;
    return lines.join(u'\n');
}

void WalkthroughStage::fillMenu(QMenu *menu)
{
    QAction *first = menu->actions().value(0);
    int number = 0;
    for (const walkthrough::Walkthrough &entry : m_library.all()) {
        auto *action = new QAction(walkthroughMenuText(entry, ++number), menu);
        action->setObjectName("walkthrough-"_L1 + entry.name);
        action->setToolTip(plainToolTip(entry.summary));
        action->setStatusTip(entry.summary);
        connect(action, &QAction::triggered, this, [this, name = entry.name] { play(name, Ground::Demo); });
        menu->insertAction(first, action);
    }
    menu->insertSeparator(first);
}
