#include "actionrules.h"

#include "postsession.h"
#include "walkthroughrun.h"
#include "workspace.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

QString selected(const ActionContext &context)
{
    if (const QString why = why::open(context); !why.isEmpty())
        return why;
    return context.selection.empty() ? tr("Nothing is selected") : QString();
}

QString oneSelected(const ActionContext &context)
{
    if (const QString why = selected(context); !why.isEmpty())
        return why;
    return context.selection.size() == 1 ? QString() : tr("Select a single one");
}

// "create-role", "delete-user": a verb of the change file.
QString whyNot(QLatin1StringView deed, ObjectKind kind, const ActionContext &context)
{
    return context.workspace->whyNot(deed + u'-' + engine::kindWord(kind));
}

QString whyNotSelected(QLatin1StringView deed, const ActionContext &context)
{
    const QString why = oneSelected(context);
    return why.isEmpty() ? whyNot(deed, context.selection.front().kind, context) : why;
}

QString activation(const ActionContext &context, bool active)
{
    if (const QString why = selected(context); !why.isEmpty())
        return why;
    if (context.selection.front().kind != ObjectKind::User)
        return tr("Only users can be active or inactive");
    const engine::AccessGraph &graph = context.workspace->graph();
    const bool isSo = std::all_of(context.selection.begin(), context.selection.end(),
        [&](ObjectRef user) { return graph.isActive(user.user()) == active; });
    if (isSo)
        return active ? tr("Already active") : tr("Already inactive");
    return context.workspace->whyNot(active ? u"activate-user"_s : u"deactivate-user"_s);
}

QString unfinished(const ActionContext &context)
{
    if (const QString why = why::walkthrough(context); !why.isEmpty())
        return why;
    return context.walkthrough->isFinished() ? tr("This is the end") : QString();
}

} // namespace

QString why::always(const ActionContext &)
{
    return {};
}

QString why::open(const ActionContext &context)
{
    return context.workspace->isOpen() ? QString() : tr("No database is open");
}

QString why::reload(const ActionContext &context)
{
    if (const QString why = open(context); !why.isEmpty())
        return why;
    return context.workspace->state() == Workspace::State::Saving ? tr("Saving") : QString();
}

QString why::consent(const ActionContext &context)
{
    if (const QString why = open(context); !why.isEmpty())
        return why;
    if (!context.workspace->info().readOnlyReason.isEmpty())
        return context.workspace->info().readOnlyReason;
    return context.workspace->isEditingAllowed() ? tr("Changes are allowed already") : QString();
}

QString why::userTable(const ActionContext &context)
{
    if (const QString why = open(context); !why.isEmpty())
        return why;
    if (context.workspace->info().hasUserTable)
        return tr("This database has a user table");
    return context.workspace->info().readOnlyReason;
}

QString why::change(const ActionContext &context)
{
    const QString why = open(context);
    return why.isEmpty() ? context.workspace->whyNot({}) : why;
}

QString why::compare(const ActionContext &context)
{
    if (const QString why = reload(context); !why.isEmpty())
        return why;
    return context.workspace->outside() ? QString() : tr("Nobody else has changed the database");
}

QString why::pending(const ActionContext &context)
{
    if (const QString why = reload(context); !why.isEmpty())
        return why;
    if (context.workspace->state() == Workspace::State::Loading)
        return tr("A database is being read");
    return context.workspace->hasPendingChanges() ? QString() : tr("Nothing is pending");
}

QString why::save(const ActionContext &context)
{
    for (const QString &why : {pending(context), context.saveBlocked}) {
        if (!why.isEmpty())
            return why;
    }
    return context.workspace->whyNotSave();
}

QString why::undo(const ActionContext &context)
{
    return context.workspace->canUndo() ? QString() : tr("Nothing to undo");
}

QString why::redo(const ActionContext &context)
{
    return context.workspace->canRedo() ? QString() : tr("Nothing to redo");
}

QString why::copy(const ActionContext &context)
{
    return context.canCopy ? QString() : tr("No row is selected");
}

QString why::filter(const ActionContext &context)
{
    if (const QString why = open(context); !why.isEmpty())
        return why;
    return context.canFilter ? QString() : tr("This page has no filter");
}

QString why::list(const ActionContext &context)
{
    if (const QString why = open(context); !why.isEmpty())
        return why;
    return context.listed ? QString() : tr("This page has no such list");
}

QString why::tree(const ActionContext &context)
{
    if (const QString why = list(context); !why.isEmpty())
        return why;
    return context.listed == ObjectKind::User ? tr("This page has no tree") : QString();
}

QString why::roles(const ActionContext &context)
{
    if (const QString why = open(context); !why.isEmpty())
        return why;
    return context.listed == ObjectKind::Role ? QString() : tr("On the page Roles");
}

QString why::create(const ActionContext &context)
{
    const QString why = list(context);
    return why.isEmpty() ? whyNot("create"_L1, *context.listed, context) : why;
}

QString why::rename(const ActionContext &context)
{
    return whyNotSelected("rename"_L1, context);
}

QString why::describe(const ActionContext &context)
{
    return whyNotSelected("describe"_L1, context);
}

QString why::duplicate(const ActionContext &context)
{
    return whyNotSelected("create"_L1, context);
}

QString why::remove(const ActionContext &context)
{
    if (!context.links.empty())
        return context.workspace->whyNot(engine::verb(context.links.front()));
    const QString why = selected(context);
    return why.isEmpty() ? whyNot("delete"_L1, context.selection.front().kind, context) : why;
}

QString why::revert(const ActionContext &context)
{
    if (const QString why = open(context); !why.isEmpty())
        return why;
    return context.removed.empty() ? tr("Nothing that is about to be deleted is selected")
                                   : context.workspace->whyNot({});
}

QString why::activate(const ActionContext &context)
{
    return activation(context, true);
}

QString why::deactivate(const ActionContext &context)
{
    return activation(context, false);
}

QString why::back(const ActionContext &context)
{
    return context.canGoBack ? QString() : tr("There is nothing further back");
}

QString why::forward(const ActionContext &context)
{
    return context.canGoForward ? QString() : tr("There is nothing further on");
}

QString why::signedIn(const ActionContext &context)
{
    if (const QString why = open(context); !why.isEmpty())
        return why;
    return context.session->signedIn() ? QString() : tr("Nobody is signed in");
}

QString why::request(PostApplication::Action action, const ActionContext &context)
{
    if (const QString why = open(context); !why.isEmpty())
        return why;
    if (const QString why = context.session->whyNot(action); !why.isEmpty())
        return why;
    return action == PostApplication::Action::Create || context.post != 0 ? QString() : tr("No post is selected");
}

QString why::createPost(const ActionContext &context)
{
    return request(PostApplication::Action::Create, context);
}

QString why::viewPost(const ActionContext &context)
{
    return request(PostApplication::Action::View, context);
}

QString why::editPost(const ActionContext &context)
{
    return request(PostApplication::Action::Edit, context);
}

QString why::deletePost(const ActionContext &context)
{
    return request(PostApplication::Action::Delete, context);
}

QString why::sendAnyway(const ActionContext &context)
{
    if (const QString why = open(context); !why.isEmpty())
        return why;
    const bool isAllAllowed = std::all_of(std::begin(PostApplication::actions), std::end(PostApplication::actions),
        [&](PostApplication::Action action) { return context.session->decide(action).isAllowed(); });
    return isAllAllowed ? tr("Nothing is forbidden: the buttons themselves send the requests") : QString();
}

QString why::walkthrough(const ActionContext &context)
{
    return context.walkthrough ? QString() : tr("No walkthrough is being played");
}

QString why::walkthroughNext(const ActionContext &context)
{
    if (const QString why = unfinished(context); !why.isEmpty())
        return why;
    const WalkthroughRun &run = *context.walkthrough;
    if (run.isStepDone())
        return {};
    if (const QString stuck = run.whyStuck(); !stuck.isEmpty())
        return tr("This step can no longer be done: %1").arg(stuck);
    if (run.step().question)
        return tr("Answer the question first, or skip it");
    for (std::size_t goal = 0; goal < run.step().goals.size(); ++goal)
        if (!run.isGoalReached(int(goal)))
            return tr("Still to do: %1").arg(::walkthrough::goalText(run.step().goals[goal]));
    return {};
}

QString why::walkthroughBack(const ActionContext &context)
{
    if (const QString why = walkthrough(context); !why.isEmpty())
        return why;
    return context.walkthrough->canGoBack() ? QString() : tr("This is the first step");
}

QString why::walkthroughDoIt(const ActionContext &context)
{
    if (const QString why = unfinished(context); !why.isEmpty())
        return why;
    return context.walkthrough->isStepDone() ? tr("The step is done: go on to the next") : QString();
}

QString why::walkthroughSkip(const ActionContext &context)
{
    return unfinished(context);
}

QString why::walkthroughReset(const ActionContext &context)
{
    const bool hasStart = context.walkthrough || context.workspace->isDemo();
    return hasStart ? QString() : tr("Only the demo and walkthroughs have a start to go back to");
}
