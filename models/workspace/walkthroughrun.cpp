#include "walkthroughrun.h"

#include "goalplayer.h"
#include "postsession.h"
#include "workspace.h"

#include <algorithm>
#include <utility>

using namespace walkthrough;
using Status = engine::Decision::Status;

namespace {

// What became of a step.
struct Course {
    std::vector<bool> met; // a goal each: see GoalPlayer::isReached()
    std::optional<Status> prediction = {};
    std::optional<Status> answer = {};
    QString reason = {};
    bool isDone = false; // left by next()
    bool isLeft = false; // by next() or skip()
};

} // namespace

struct WalkthroughRun::Private {
    Private(WalkthroughRun *run, Walkthrough played, Workspace *of, PostSession *by);

    const Step &step() const { return walkthrough.steps[std::size_t(index)]; }
    Course &course() { return courses[std::size_t(index)]; }
    bool isFinished() const { return index == int(walkthrough.steps.size()); }
    bool isReached(std::size_t goal) const;
    std::size_t nextGoal() const; // the first that is not reached
    bool isAnswer(const Requested &goal) const;
    void follow();
    void enter(int to);
    void leave(bool isDone);
    Result<void> work();
    Result<void> answer();
    void goOn(bool isSaved);

    WalkthroughRun *q;
    Walkthrough walkthrough;
    Workspace *workspace;
    PostSession *session;
    GoalPlayer player;
    std::vector<Course> courses;
    int index = 0;
    qsizetype requestsBefore = 0; // those that were looked at
    bool isSaving = false; // for doIt(); the rest waits for the answer
    bool isSkipping = false;
};

WalkthroughRun::Private::Private(WalkthroughRun *run, Walkthrough played, Workspace *of, PostSession *by)
    : q(run), walkthrough(std::move(played)), workspace(of), session(by), player(of, by)
{
    for (const Step &step : walkthrough.steps)
        courses.push_back({.met = std::vector<bool>(step.goals.size())});
    requestsBefore = session->application()->requests().size();
    const auto hear = [this] { follow(); };
    connect(workspace, &Workspace::edited, q, hear);
    connect(workspace, &Workspace::pendingChanged, q, hear);
    connect(session, &PostSession::decisionsChanged, q, hear);
    connect(session->application(), &PostApplication::requestsChanged, q, hear);
    // Queued: everybody hears of the save before the next goal edits.
    connect(
        workspace, &Workspace::saved, q, [this] { goOn(true); }, Qt::QueuedConnection);
    connect(
        workspace, &Workspace::saveRefused, q, [this] { goOn(false); }, Qt::QueuedConnection);
}

bool WalkthroughRun::Private::isReached(std::size_t goal) const
{
    const Course &course = courses[std::size_t(index)];
    return course.isDone || player.isReached(step().goals[goal], course.met[goal]);
}

std::size_t WalkthroughRun::Private::nextGoal() const
{
    std::size_t goal = 0;
    while (goal < step().goals.size() && isReached(goal))
        ++goal;
    return goal;
}

bool WalkthroughRun::Private::isAnswer(const Requested &goal) const
{
    const auto &requests = session->application()->requests();
    return std::any_of(requests.begin() + requestsBefore, requests.end(), [&](const auto &request) {
        return request.action == goal.action && request.status == goal.status && !request.isPostMissing
            && (goal.action == PostApplication::Action::Create || request.post == goal.post);
    });
}

// Notes what passes: that a change is pending, that a request was answered.
void WalkthroughRun::Private::follow()
{
    if (isFinished())
        return;
    const qsizetype requestCount = session->application()->requests().size();
    requestsBefore = std::min(requestsBefore, requestCount); // they may have been cleared
    for (std::size_t i = 0; i < step().goals.size(); ++i) {
        const Goal &goal = step().goals[i];
        if (const auto *changed = std::get_if<Changed>(&goal); changed && player.isPending(changed->change))
            course().met[i] = true;
        if (const auto *requested = std::get_if<Requested>(&goal); requested && isAnswer(*requested))
            course().met[i] = true;
    }
    requestsBefore = requestCount;
    Q_EMIT q->progressed();
}

void WalkthroughRun::Private::enter(int to)
{
    index = to;
    isSaving = false;
    isSkipping = false;
    requestsBefore = session->application()->requests().size();
    Q_EMIT q->stepChanged();
    if (isFinished())
        Q_EMIT q->finished();
    else
        follow();
}

void WalkthroughRun::Private::leave(bool isDone)
{
    course().isLeft = true;
    course().isDone = course().isDone || isDone;
    enter(index + 1);
}

Result<void> WalkthroughRun::Private::work()
{
    if (step().question) {
        const auto answered = answer();
        Q_EMIT q->progressed();
        return answered;
    }
    const auto showPage = [this](const QString &page) { Q_EMIT q->pageAsked(page); };
    for (std::size_t i = 0; i < step().goals.size(); ++i) {
        if (isReached(i))
            continue;
        if (const auto reached = player.reach(step().goals[i], showPage); !reached)
            return reached;
        isSaving = workspace->state() == Workspace::State::Saving;
        if (isSaving)
            return {};
    }
    return {};
}

Result<void> WalkthroughRun::Private::answer()
{
    const Question &question = *step().question;
    const engine::AccessGraph &graph = workspace->graph();
    std::optional<UserId> user;
    if (!question.user.isEmpty()) {
        const auto found = graph.user(question.user);
        if (!found)
            return tl::unexpected(found.error());
        user = *found;
    }
    const auto permission = graph.permission(question.permission);
    const auto decision = engine::decide(graph, user, permission ? std::optional(*permission) : std::nullopt);
    course().answer = decision.status;
    course().reason = engine::reasonText(graph, user, question.permission, decision);
    return {};
}

// A save has answered. When it was refused, the window says why.
void WalkthroughRun::Private::goOn(bool isSaved)
{
    if (workspace->state() == Workspace::State::Saving)
        return; // that was the answer to an earlier one
    if (std::exchange(isSaving, false) && isSaved) {
        if (const auto worked = work(); !worked && !isSkipping)
            Q_EMIT q->refused(worked.error());
    }
    if (isSkipping && !isSaving)
        leave(false);
}

WalkthroughRun::WalkthroughRun(Walkthrough walkthrough, Workspace *workspace, PostSession *session, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(walkthrough), workspace, session))
{
    d->follow();
}

WalkthroughRun::~WalkthroughRun() = default;

const Walkthrough &WalkthroughRun::walkthrough() const
{
    return d->walkthrough;
}

int WalkthroughRun::index() const
{
    return d->index;
}

const Step &WalkthroughRun::step() const
{
    Q_ASSERT(!isFinished());
    return d->step();
}

bool WalkthroughRun::isFinished() const
{
    return d->isFinished();
}

bool WalkthroughRun::isGoalReached(int goal) const
{
    return d->isReached(std::size_t(goal));
}

bool WalkthroughRun::isStepDone() const
{
    if (isFinished() || d->course().isLeft)
        return true;
    return step().question ? d->course().answer.has_value() : d->nextGoal() == step().goals.size();
}

QString WalkthroughRun::whyStuck() const
{
    if (isFinished() || d->course().isLeft)
        return {};
    if (const std::size_t goal = d->nextGoal(); goal < step().goals.size())
        return d->player.whyStuck(step().goals[goal], goal > 0);
    if (step().question && !step().question->user.isEmpty() && !d->course().answer) {
        const auto user = d->workspace->graph().user(step().question->user);
        return user ? QString() : user.error().message;
    }
    return {};
}

bool WalkthroughRun::canGoBack() const
{
    return d->index > 0;
}

void WalkthroughRun::back()
{
    if (canGoBack())
        d->enter(d->index - 1);
}

void WalkthroughRun::next()
{
    if (!isFinished() && isStepDone())
        d->leave(!d->course().isLeft);
}

void WalkthroughRun::skip()
{
    if (isFinished() || d->isSkipping)
        return;
    const auto done = doIt(); // what cannot be done is what the person wants to get past
    if (done && d->isSaving)
        d->isSkipping = true;
    else
        d->leave(isStepDone());
}

Result<void> WalkthroughRun::doIt()
{
    if (isFinished() || isStepDone())
        return {};
    if (d->workspace->state() != Workspace::State::Open)
        return failure(ErrorKind::Refused, d->workspace->whyNot({}));
    return d->work();
}

void WalkthroughRun::setPage(const QString &page)
{
    d->player.setPage(page);
    Q_EMIT progressed();
}

std::optional<Status> WalkthroughRun::prediction() const
{
    return isFinished() ? std::nullopt : d->course().prediction;
}

std::optional<Status> WalkthroughRun::answer() const
{
    return isFinished() ? std::nullopt : d->course().answer;
}

QString WalkthroughRun::answerReason() const
{
    return isFinished() ? QString() : d->course().reason;
}

void WalkthroughRun::predict(Status status)
{
    if (isFinished() || !step().question || d->course().answer)
        return;
    d->course().prediction = status;
    if (!d->answer()) // whyStuck() says why
        d->course().prediction.reset();
    Q_EMIT progressed();
}

int WalkthroughRun::rightCount() const
{
    return int(std::count_if(d->courses.begin(), d->courses.end(),
        [](const Course &course) { return course.answer && course.prediction == course.answer; }));
}

int WalkthroughRun::questionCount() const
{
    return int(std::count_if(
        d->courses.begin(), d->courses.end(), [](const Course &course) { return course.prediction.has_value(); }));
}
