#include "walkthroughscenes.h"

#include "actions.h"
#include "mainwindow.h"
#include "picturescenes.h"
#include "startup.h"
#include "walkthroughrun.h"
#include "walkthroughstage.h"

#include <QAction>
#include <QEventLoop>
#include <QTimer>

namespace {

constexpr int patienceMs = 20000;

// A save answers later.
bool waitUntilDone(const WalkthroughRun *run)
{
    QEventLoop loop;
    QObject::connect(run, &WalkthroughRun::progressed, &loop, [&] {
        if (run->isStepDone())
            loop.quit();
    });
    QTimer::singleShot(patienceMs, &loop, &QEventLoop::quit);
    if (!run->isStepDone())
        loop.exec();
    return run->isStepDone();
}

} // namespace

void WalkthroughScenes::play(const Startup &startup, const Keep &keep)
{
    if (const auto found = m_window->stage()->library().find(startup.walkthrough); !found) {
        m_error = found.error().message;
        return;
    }
    m_window->show();
    m_error = openAndSettle(m_window, startup);
    WalkthroughRun *run = m_window->stage()->run();
    if (!m_error.isEmpty() || !run)
        return;
    while (!run->isFinished()) {
        if (!playStep(run))
            return;
        settle();
        keep(run->index() + 1, m_window->grab());
        run->next();
    }
    m_window->close();
}

bool WalkthroughScenes::playStep(WalkthroughRun *run)
{
    const QString title = run->step().title;
    if (run->step().question)
        run->predict(engine::Decision::Status::Allowed);
    else
        m_window->actionTable()->at(ActionId::WalkthroughDoIt)->trigger(); // what was changed is selected
    if (waitUntilDone(run))
        return true;
    m_error = QStringLiteral("%1: %2").arg(title, run->whyStuck());
    return false;
}
