#include "postsession.h"
#include "walkthroughlibrary.h"
#include "walkthroughrun.h"
#include "workspace.h"

#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using Status = engine::Decision::Status;

namespace {

const walkthrough::Library &library()
{
    static const walkthrough::Library library;
    return library;
}

// "tutorial, step 3 “Look at the roles”: The page Roles is shown; …"
QString whatIsMissing(const WalkthroughRun &run)
{
    QString text =
        u"%1, step %2 “%3”: "_s.arg(run.walkthrough().name, QString::number(run.index() + 1), run.step().title);
    for (std::size_t i = 0; i < run.step().goals.size(); ++i) {
        if (!run.isGoalReached(int(i)))
            text += walkthrough::goalText(run.step().goals[i]) + u"; "_s;
    }
    return text + run.whyStuck();
}

} // namespace

// Each walkthrough of resources/walkthroughs on a demo, without a window.
class TestShippedWalkthroughs : public QObject {
    Q_OBJECT

private:
    void playToItsEnd(const walkthrough::Walkthrough &walkthrough)
    {
        WalkthroughRun run(walkthrough, &m_workspace, m_session.get(), nullptr);
        connect(&run, &WalkthroughRun::pageAsked, &run, &WalkthroughRun::setPage);
        while (!run.isFinished()) {
            const bool isFree = run.step().goals.empty() && !run.step().question;
            QVERIFY2(isFree || !run.isStepDone(),
                qPrintable(u"%1, step %2 is done before it is begun"_s.arg(walkthrough.name).arg(run.index() + 1)));
            QVERIFY2(run.whyStuck().isEmpty(), qPrintable(whatIsMissing(run)));
            const auto done = run.doIt();
            QVERIFY2(done, qPrintable(whatIsMissing(run) + (done ? QString() : done.error().message)));
            QVERIFY2(QTest::qWaitFor([&run] { return run.isStepDone(); }), qPrintable(whatIsMissing(run)));
            run.next();
        }
    }

    Workspace m_workspace;
    std::unique_ptr<PostApplication> m_posts = std::make_unique<PostApplication>(&m_workspace);
    std::unique_ptr<PostSession> m_session = std::make_unique<PostSession>(m_posts.get(), &m_workspace);

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void threeAreShippedInTheirOrder()
    {
        QVERIFY(library().errors().empty());
        QStringList titles;
        for (const auto &walkthrough : library().all())
            titles << walkthrough.title;
        QCOMPARE(titles,
            QStringList({u"The tutorial in eight steps"_s, u"An administrator's Monday"_s, u"Lock-out and rescue"_s}));
        QCOMPARE(library().all().front().steps.size(), std::size_t(8));
    }

    void eachIsCompleteForPresenterAndAudience_data() { walkthroughs(); }

    void eachIsCompleteForPresenterAndAudience()
    {
        QFETCH(int, index);
        const walkthrough::Walkthrough &walkthrough = library().all()[std::size_t(index)];
        QVERIFY(walkthrough.minutes > 0 && !walkthrough.summary.isEmpty());
        int questionCount = 0;
        for (const auto &step : walkthrough.steps) {
            QVERIFY2(!step.notes.isEmpty(), qPrintable(step.title));
            QVERIFY2(step.text.size() <= 140, qPrintable(step.title)); // the bar has two lines for it
            QVERIFY2(step.question || !step.pointAt.isEmpty(), qPrintable(step.title));
            questionCount += step.question ? 1 : 0;
        }
        QVERIFY(questionCount >= 1);
    }

    void eachIsPlayedToItsEndTwice_data() { walkthroughs(); }

    void eachIsPlayedToItsEndTwice()
    {
        QFETCH(int, index);
        for (int i = 0; i < 2; ++i) {
            m_workspace.openDemo();
            QTRY_COMPARE(m_workspace.state(), Workspace::State::Open);
            playToItsEnd(library().all()[std::size_t(index)]);
        }
    }

private:
    static void walkthroughs()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < library().all().size(); ++i)
            QTest::newRow(qPrintable(library().all()[i].name)) << int(i);
    }
};

QTEST_GUILESS_MAIN(TestShippedWalkthroughs)
#include "tst_shippedwalkthroughs.moc"
