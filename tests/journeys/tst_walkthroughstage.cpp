#include "change.h"
#include "databasefiles.h"
#include "journey.h"
#include "mainwindow.h"
#include "pagearea.h"
#include "pagelist.h"
#include "postsession.h"
#include "walkthroughplayer.h"
#include "walkthroughrun.h"
#include "walkthroughstage.h"
#include "windowtext.h"
#include "workspace.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScreen>
#include <QTimer>

#include <random>

using namespace Qt::StringLiterals;

// The bar, the ring, the presenter's notes and the way back to the start.
class TestWalkthroughStage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_journey = std::make_unique<Journey>();
        m_journey->startAgain({.walkthrough = u"tutorial"_s});
    }
    void cleanup() { m_journey.reset(); }

    void theBarStandsWhileAWalkthroughIsPlayed()
    {
        Journey &j = *m_journey;
        QWidget *bar = j.find<QWidget>(u"walkthroughBar"_s);
        QVERIFY(bar->isVisible());
        QVERIFY(bar->accessibleName().contains(run()->step().title));
        QCOMPARE(j.find<QLabel>(u"walkthroughStepTitle"_s)->text(), run()->step().title);
        QVERIFY(j.workspace()->isDemo());
        j.press(u"walkthroughCloseButton"_s);
        QVERIFY(!bar->isVisible());
        QVERIFY(!j.action(u"walkthroughNext"_s)->isEnabled());
        QVERIFY(j.action(u"walkthroughNext"_s)->toolTip().contains(u"No walkthrough"_s));
    }

    void isStartedFromTheStartPageAndFromTheMenu()
    {
        Journey &j = *m_journey;
        j.startAgain();
        j.press(u"walkthroughStart-tutorial"_s);
        QTRY_VERIFY(run());
        QCOMPARE(run()->walkthrough().name, u"tutorial"_s);
        j.press(u"walkthroughCloseButton"_s);
        j.action(u"walkthrough-tutorial"_s)->trigger();
        QTRY_VERIFY(run());
    }

    void isPlayedOnADatabaseThatIsNamed()
    {
        Journey &j = *m_journey;
        const QString path = j.newDatabase(u"class.db"_s, u"demo"_s);
        j.startAgain({.request = {.location = path}, .walkthrough = u"tutorial"_s});
        QTRY_VERIFY(run());
        QCOMPARE(j.workspace()->info().location, path);
        QVERIFY(j.workspace()->stage({engine::Assignment{u"nick"_s, u"User"_s}}));
        j.action(u"walkthroughReset"_s)->trigger();
        QVERIFY(!j.workspace()->hasPendingChanges());
        QCOMPARE(j.workspace()->info().location, path);
    }

    void leavingTheDemoAsksNothing_data()
    {
        QTest::addColumn<QString>("leave");
        QTest::addColumn<bool>("isWindowLeft");
        QTest::newRow("closed") << u"fileClose"_s << true;
        QTest::newRow("begun again") << u"fileDemo"_s << true;
        QTest::newRow("quit") << u"fileQuit"_s << false;
    }
    void leavingTheDemoAsksNothing()
    {
        QFETCH(QString, leave);
        QFETCH(bool, isWindowLeft);
        Journey &j = *m_journey;
        QVERIFY(j.workspace()->stage({engine::Assignment{u"nick"_s, u"User"_s}}));
        j.save();
        QVERIFY(j.workspace()->stage({engine::Assignment{u"nick"_s, u"Admin"_s}}));
        bool hasAsked = false;
        QTimer::singleShot(0, j.window(), [&] {
            if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget())) {
                hasAsked = true;
                dialog->reject();
            }
        });
        j.action(leave)->trigger();
        QCoreApplication::processEvents();
        QVERIFY(!hasAsked);
        QCOMPARE(j.window()->isVisible(), isWindowLeft);
        if (!isWindowLeft)
            return;
        j.waitUntilRead();
        QVERIFY(!j.workspace()->hasPendingChanges());
        QVERIFY(!run());
    }

    void whoSavedTheDemoElsewhereIsAsked()
    {
        Journey &j = *m_journey;
        QVERIFY(QFile::copy(j.workspace()->info().location, j.file(u"kept.db"_s)));
        j.open(j.file(u"kept.db"_s));
        QVERIFY(j.workspace()->stage({engine::Assignment{u"nick"_s, u"User"_s}}));
        j.answer(
            u"leavingDialog"_s, [](QDialog *dialog) { dialog->reject(); },
            [&] { j.action(u"fileClose"_s)->trigger(); });
        QVERIFY(j.workspace()->hasPendingChanges());
        j.keys(Qt::Key_Z, Qt::ControlModifier);
    }

    void nextSaysWhatIsStillToDoUntilItIsDone()
    {
        Journey &j = *m_journey;
        playToAStepWithGoals();
        const QAction *next = j.action(u"walkthroughNext"_s);
        QVERIFY(!next->isEnabled());
        QVERIFY2(next->toolTip().contains(u": "_s), qPrintable(next->toolTip()));
        QTRY_VERIFY(!j.find<QLabel>(u"walkthroughGoal1"_s)->accessibleName().isEmpty());
        j.keys(Qt::Key_F9);
        QTRY_VERIFY(run()->isStepDone());
        QVERIFY(next->isEnabled());
        QVERIFY(j.find<QLabel>(u"walkthroughGoal1"_s)->accessibleName().startsWith(u"Done: "_s));
    }

    void whatWasDoneForOneIsSeen()
    {
        Journey &j = *m_journey;
        for (int steps = 0; !run()->isFinished() && steps < 50; ++steps) {
            const auto goals = run()->step().goals;
            j.keys(Qt::Key_1, Qt::ControlModifier); // somewhere else
            j.keys(Qt::Key_F9);
            if (!goals.empty()) {
                QTRY_VERIFY(run()->isStepDone());
                const bool isOfTheBlog = std::holds_alternative<walkthrough::Decided>(goals.back())
                    || std::holds_alternative<walkthrough::Requested>(goals.back());
                QVERIFY2(
                    j.find<QWidget>(u"postEditorPage"_s)->isVisible() == isOfTheBlog, qPrintable(run()->step().title));
            }
            j.keys(Qt::Key_F9, Qt::ShiftModifier);
        }
    }

    void oneButtonIsPrimary()
    {
        Journey &j = *m_journey;
        QCOMPARE(primaryButtons(), QStringList{u"walkthroughNextButton"_s});
        QVERIFY(j.workspace()->stage({engine::Assignment{u"nick"_s, u"User"_s}}));
        QTRY_COMPARE(primaryButtons(), QStringList{u"saveButton"_s});
        j.keys(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(primaryButtons(), QStringList{u"walkthroughNextButton"_s});
    }

    void theRingStandsAroundWhatTheStepSpeaksOf()
    {
        Journey &j = *m_journey;
        const QWidget *ring = j.find<QWidget>(u"walkthroughPointer"_s);
        for (int steps = 0; !run()->isFinished() && steps < 50; ++steps) {
            const auto *target = j.window()->findChild<QWidget *>(run()->step().pointAt);
            if (target && target->isVisible()) {
                QTRY_VERIFY(ring->isVisible());
                const QRect place(target->mapTo(j.window(), QPoint()), target->size());
                QTRY_VERIFY(ring->geometry().intersects(place));
            }
            j.keys(Qt::Key_F9, Qt::ShiftModifier);
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(!ring->isVisible());
    }

    void theRingShowsTheWayToAnotherPage()
    {
        Journey &j = *m_journey;
        const QWidget *ring = j.find<QWidget>(u"walkthroughPointer"_s);
        const QWidget *target = nullptr;
        while (!run()->isFinished() && !target) {
            target = j.window()->findChild<QWidget *>(run()->step().pointAt);
            if (!target || !j.find<QWidget>(u"postEditorPage"_s)->isAncestorOf(target)) {
                target = nullptr;
                j.keys(Qt::Key_F9, Qt::ShiftModifier);
            }
        }
        QVERIFY(target);
        j.keys(Qt::Key_1, Qt::ControlModifier);
        const PageList *list = j.window()->pageArea()->pageList();
        const QRect row = list->rowRect(PageId::PostEditor).translated(list->viewport()->mapTo(j.window(), QPoint()));
        QTRY_VERIFY(ring->geometry().contains(row.center()));
        j.window()->resize(1024, 640);
        QTRY_VERIFY(ring->geometry().contains(
            list->rowRect(PageId::PostEditor).translated(list->viewport()->mapTo(j.window(), QPoint())).center()));
        j.keys(Qt::Key_0, Qt::ControlModifier);
        QTRY_VERIFY(!ring->geometry().contains(row.center()));
    }

    void theBarCoversNothingAndItsTextIsWhole_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(1024, 640), QSize(1280, 800), QSize(1920, 1080)})
            QTest::addRow("%d", size.width()) << size;
    }

    void theBarCoversNothingAndItsTextIsWhole()
    {
        QFETCH(QSize, size);
        Journey &j = *m_journey;
        j.window()->resize(size);
        const QWidget *bar = j.find<QWidget>(u"walkthroughBar"_s);
        const QWidget *text = j.find<QWidget>(u"walkthroughText"_s);
        for (int steps = 0; !run()->isFinished() && steps < 50; ++steps) {
            QTRY_VERIFY(text->height() >= text->heightForWidth(text->width()));
            QVERIFY(bar->rect().contains(QRect(text->mapTo(bar, QPoint()), text->size())));
            QCOMPARE(j.window()->size(), size);
            const QWidget *area = j.window()->pageArea();
            QVERIFY(area->geometry().bottom() < bar->geometry().top());
            QVERIFY(area->height() > 200);
            for (const QWidget *button : bar->findChildren<QAbstractButton *>())
                if (button->isVisible())
                    QVERIFY2(bar->rect().contains(QRect(button->mapTo(bar, QPoint()), button->size())),
                        qPrintable(button->objectName()));
            j.keys(Qt::Key_F9, Qt::ShiftModifier);
        }
    }

    void thePendingBarHasItsRoomInASmallWindow()
    {
        Journey &j = *m_journey;
        j.window()->resize(1024, 640);
        QVERIFY(j.workspace()->stage({engine::Assignment{u"nick"_s, u"User"_s}}));
        const QWidget *pending = j.find<QWidget>(u"pendingBar"_s);
        for (const Qt::Key page : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_0}) {
            j.keys(page, Qt::ControlModifier);
            QTRY_COMPARE(pending->height(), pending->sizeHint().height());
            QCOMPARE(j.window()->size(), QSize(1024, 640));
        }
    }

    void aDecisionIsTickedOnlyWhenWhatBringsItAboutHolds()
    {
        Journey &j = *m_journey;
        while (run()->step().title != "Grant Edit Post to User"_L1)
            j.keys(Qt::Key_F9, Qt::ShiftModifier);
        const auto goal = [&j](int number) {
            return j.find<QLabel>(u"walkthroughGoal%1"_s.arg(number))->accessibleName().section(u':', 0, 0);
        };
        QVERIFY(j.window()->session()->decide(PostApplication::Action::Edit).isAllowed()); // for ada
        QCOMPARE(goal(3), u"To do"_s);
        j.keys(Qt::Key_0, Qt::ControlModifier);
        j.signInAs(u"uma"_s);
        QCOMPARE(goal(1), u"Done"_s);
        QCOMPARE(goal(3), u"To do"_s);
        QVERIFY(j.workspace()->stage({engine::Grant{u"User"_s, u"Edit Post"_s}}));
        QCOMPARE(goal(3), u"Done"_s);
    }

    void theEndHasNoEmptyNotes()
    {
        Journey &j = *m_journey;
        j.keys(Qt::Key_F7);
        while (!run()->isFinished()) {
            j.press(u"notesSkipButton"_s);
            QTest::qWait(1); // a save answers later
        }
        QCOMPARE(j.find<QLabel>(u"notesTitle"_s)->text(), u"The end"_s);
        QVERIFY(!j.find<QPlainTextEdit>(u"notesText"_s)->toPlainText().isEmpty());
    }

    void aWalkthroughWithoutMinutesPromisesNone()
    {
        walkthrough::Walkthrough entry;
        entry.title = u"Who & why"_s;
        QCOMPARE(walkthroughMenuText(entry, 2), u"&2 Who && why"_s);
        entry.minutes = 3;
        QCOMPARE(walkthroughMenuText(entry, 2), u"&2 Who && why (3 min)"_s);
    }

    void thePresentersNotesAreAWindowThatGoesWithTheWalkthrough()
    {
        Journey &j = *m_journey;
        j.keys(Qt::Key_F7);
        const QWidget *notes = j.find<QWidget>(u"presenterNotes"_s);
        QVERIFY(notes->isVisible());
        QVERIFY(notes->isWindow());
        QCOMPARE(j.find<QLabel>(u"notesTitle"_s)->text(), run()->step().title);
        QVERIFY(j.find<QLabel>(u"notesNext"_s)->text().contains(run()->walkthrough().steps[1].title));
        QVERIFY(!j.find<QPlainTextEdit>(u"notesText"_s)->toPlainText().isEmpty());
        j.press(u"notesSkipButton"_s);
        QTRY_COMPARE(j.find<QLabel>(u"notesTitle"_s)->text(), run()->step().title);
        j.action(u"walkthroughClose"_s)->trigger();
        QVERIFY(!notes->isVisible());
    }

    void anotherDatabaseEndsTheWalkthrough()
    {
        Journey &j = *m_journey;
        j.open(j.newDatabase(u"other.db"_s, u"demo"_s));
        QVERIFY(!run());
        QVERIFY(!j.find<QWidget>(u"walkthroughBar"_s)->isVisible());
    }

    void theWholeStoryByKeyboard()
    {
        Journey &j = *m_journey;
        j.startAgain();
        j.tabTo(u"walkthroughStart-tutorial"_s);
        j.keys(Qt::Key_Space);
        QTRY_VERIFY(run());
        j.signInByKeys(u"uma"_s);
        j.keys(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(lastStatus(), engine::Decision::Status::Forbidden);

        j.keys(Qt::Key_2, Qt::ControlModifier);
        j.keys(Qt::Key_Down);
        j.tabTo(u"roleGrantsView"_s);
        const QAbstractItemView *grants = j.view(u"roleGrantsView"_s);
        for (int i = 0; i < 10 && grants->currentIndex().data().toString() != u"Edit Post"_s; ++i)
            j.keys(Qt::Key_Down);
        j.keys(Qt::Key_Space);
        j.keys(Qt::Key_0, Qt::ControlModifier);
        j.keys(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(lastStatus(), engine::Decision::Status::Allowed);

        j.keys(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!j.workspace()->hasPendingChanges());
        const QPointer<WalkthroughRun> before = run(); // another may come to lie in its place
        j.keys(Qt::Key_F12);
        QTRY_VERIFY(!before && run());
        QVERIFY(j.window()->posts()->requests().isEmpty());
        QCOMPARE(j.find<QLineEdit>(u"actingUserName"_s)->text(), u"nobody"_s);
    }

    void resetAtAnyMomentGivesBackTheSameWindowAndDatabase()
    {
        Journey &j = *m_journey;
        const QStringList window = settledWindow();
        const QStringList database = textOf(j.workspace()->info().location);
        std::mt19937 random(4711);
        for (int presses = 0; presses < 20; ++presses) {
            const int moments = 1 + int(random() % 12);
            for (int i = 0; i < moments; ++i)
                doSomething(random);
            QElapsedTimer clock;
            clock.start();
            const QPointer<WalkthroughRun> before = run(); // another may come to lie in its place
            j.action(u"walkthroughReset"_s)->trigger();
            QTRY_VERIFY(!before && run() && j.workspace()->state() == Workspace::State::Open);
            QVERIFY2(clock.elapsed() < 2000, qPrintable(u"%1 ms"_s.arg(clock.elapsed())));
            const QByteArray difference = windowDifference(settledWindow(), window);
            QVERIFY2(difference.isEmpty(), difference.constData());
            QCOMPARE(textOf(j.workspace()->info().location), database);
        }
    }

    void resetTwiceIsResetOnce()
    {
        Journey &j = *m_journey;
        const QStringList window = settledWindow();
        j.keys(Qt::Key_F9);
        j.action(u"fileSave"_s)->trigger();
        j.action(u"walkthroughReset"_s)->trigger();
        j.action(u"walkthroughReset"_s)->trigger();
        QTRY_COMPARE(j.workspace()->state(), Workspace::State::Open);
        const QByteArray difference = windowDifference(settledWindow(), window);
        QVERIFY2(difference.isEmpty(), difference.constData());
    }

private:
    WalkthroughRun *run() const { return m_journey->window()->stage()->run(); }

    // The window once nothing moves any more: the pending bar has slid away, everything is laid out.
    QStringList settledWindow() const
    {
        const QWidget *pending = m_journey->find<QWidget>(u"pendingBar"_s);
        if (!QTest::qWaitFor([pending] { return !pending->isVisible(); }))
            qFatal("The pending bar stays");
        QStringList before;
        QStringList now = windowText(*m_journey->window());
        for (int rounds = 0; rounds < 100 && now != before; ++rounds) {
            before = now;
            QTest::qWait(1);
            now = windowText(*m_journey->window());
        }
        return now;
    }

    engine::Decision::Status lastStatus() const { return m_journey->window()->posts()->requests().constLast().status; }

    void playToAStepWithGoals() const
    {
        while (run()->step().goals.empty() || run()->isStepDone())
            m_journey->keys(Qt::Key_F9, Qt::ShiftModifier);
    }

    QStringList primaryButtons() const
    {
        QStringList names;
        for (const auto *button : m_journey->window()->findChildren<QAbstractButton *>())
            if (button->isVisible() && button->window() == m_journey->window() && button->property("primary").toBool())
                names << button->objectName();
        return names;
    }

    // What people do between two resets.
    void doSomething(std::mt19937 &random) const
    {
        const Journey &j = *m_journey;
        switch (random() % 10) {
        case 0:
            j.keys(Qt::Key(Qt::Key_1 + random() % 3), Qt::ControlModifier);
            break;
        case 1:
            j.keys(Qt::Key_0, Qt::ControlModifier);
            j.signInAs(random() % 2 ? u"uma"_s : u"ada"_s);
            break;
        case 2:
            j.keys(Qt::Key_2, Qt::ControlModifier);
            j.find<QLineEdit>(u"rolesFilter"_s)->setText(u"user"_s);
            j.click(u"rolesView"_s, u"User"_s);
            j.tick(u"roleGrantsView"_s, u"Edit Post"_s);
            break;
        case 3:
            j.action(u"fileSave"_s)->trigger();
            break;
        case 4:
            j.keys(Qt::Key_0, Qt::ControlModifier);
            j.action(u"createPost"_s)->trigger();
            j.action(u"sendAnyway"_s)->trigger();
            break;
        case 5:
            j.action(u"viewExpandAll"_s)->trigger();
            break;
        case 6:
            j.keys(Qt::Key_F4);
            break;
        case 7:
            j.action(u"viewHeirs"_s)->trigger();
            break;
        default:
            j.keys(Qt::Key_F9, random() % 2 ? Qt::KeyboardModifiers() : Qt::ShiftModifier);
            break;
        }
        if (random() % 2)
            QCoreApplication::processEvents();
    }

    std::unique_ptr<Journey> m_journey;
};

QTEST_MAIN(TestWalkthroughStage)
#include "tst_walkthroughstage.moc"
