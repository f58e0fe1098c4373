#include "walkthroughrun.h"

#include "walkthroughlibrary.h"

// Not played yet: no walkthrough is known, so that none is begun.

namespace walkthrough {

Library::Library() = default;

Result<Walkthrough> Library::find(const QString &name) const
{
    return failure(ErrorKind::Usage, QStringLiteral("There is no walkthrough “%1”.").arg(name));
}

QString goalText(const Goal &)
{
    return {};
}

} // namespace walkthrough

struct WalkthroughRun::Private {
    walkthrough::Walkthrough walkthrough = {};
};

WalkthroughRun::WalkthroughRun(walkthrough::Walkthrough, Workspace *, PostSession *, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>())
{
}

WalkthroughRun::~WalkthroughRun() = default;

const walkthrough::Walkthrough &WalkthroughRun::walkthrough() const
{
    return d->walkthrough;
}

const walkthrough::Step &WalkthroughRun::step() const
{
    return d->walkthrough.steps.front();
}

int WalkthroughRun::index() const
{
    return 0;
}

bool WalkthroughRun::isFinished() const
{
    return true;
}

bool WalkthroughRun::isGoalReached(int) const
{
    return false;
}

bool WalkthroughRun::isStepDone() const
{
    return false;
}

QString WalkthroughRun::whyStuck() const
{
    return {};
}

bool WalkthroughRun::canGoBack() const
{
    return false;
}

void WalkthroughRun::back() { }

void WalkthroughRun::next() { }

void WalkthroughRun::skip() { }

Result<void> WalkthroughRun::doIt()
{
    return {};
}

void WalkthroughRun::setPage(const QString &) { }

std::optional<engine::Decision::Status> WalkthroughRun::prediction() const
{
    return std::nullopt;
}

std::optional<engine::Decision::Status> WalkthroughRun::answer() const
{
    return std::nullopt;
}

QString WalkthroughRun::answerReason() const
{
    return {};
}

void WalkthroughRun::predict(engine::Decision::Status) { }

int WalkthroughRun::rightCount() const
{
    return 0;
}

int WalkthroughRun::questionCount() const
{
    return 0;
}
