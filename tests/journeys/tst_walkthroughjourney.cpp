#include "journey.h"
#include "mainwindow.h"
#include "walkthroughplayer.h"
#include "walkthroughrun.h"
#include "walkthroughstage.h"
#include "workspace.h"

#include <QAbstractButton>
#include <QLabel>

using namespace Qt::StringLiterals;

// Every walkthrough that is shipped, to its end. A step that can no longer be done fails with its name.
class TestWalkthroughJourney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void playsToItsEndWithClicksAndKeys_data() { walkthroughs(); }

    void playsToItsEndWithClicksAndKeys()
    {
        QFETCH(QString, name);
        Journey j;
        const WalkthroughPlayer player(j);
        start(j, name);
        int questions = 0;
        while (!player.run()->isFinished()) {
            const int index = player.run()->index();
            questions += player.run()->step().question ? 1 : 0;
            player.doStep();
            const QString why = player.whyNotDone();
            QVERIFY2(why.isEmpty(), qPrintable(why));
            j.press(u"walkthroughNextButton"_s);
            QCOMPARE(player.run()->index(), index + 1);
        }
        QCOMPARE(player.run()->rightCount(), questions);
        QVERIFY(j.find<QAbstractButton>(u"walkthroughFinishButton"_s)->isVisible());
        QVERIFY(questions == 0
            || j.find<QLabel>(u"walkthroughText"_s)->text().contains(u"%1 of %1 predicted right"_s.arg(questions)));
        j.press(u"walkthroughFinishButton"_s);
        QVERIFY(!j.find<QWidget>(u"walkthroughBar"_s)->isVisible());
    }

    void doesItselfWhenAsked_data() { walkthroughs(); }

    void doesItselfWhenAsked()
    {
        QFETCH(QString, name);
        Journey j;
        const WalkthroughPlayer player(j);
        start(j, name);
        while (!player.run()->isFinished()) {
            const int index = player.run()->index();
            if (!player.run()->isStepDone())
                j.keys(Qt::Key_F9);
            const QString why = player.whyNotDone();
            QVERIFY2(why.isEmpty(), qPrintable(why));
            j.keys(Qt::Key_F8);
            QCOMPARE(player.run()->index(), index + 1);
        }
    }

    void isSkippedToItsEnd_data() { walkthroughs(); }

    void isSkippedToItsEnd()
    {
        QFETCH(QString, name);
        Journey j;
        const WalkthroughPlayer player(j);
        start(j, name);
        for (int presses = 0; presses < 100 && !player.run()->isFinished(); ++presses) {
            const int index = player.run()->index();
            j.keys(Qt::Key_F9, Qt::ShiftModifier);
            QTRY_COMPARE(player.run()->index(), index + 1);
        }
        QVERIFY(player.run()->isFinished());
    }

private:
    static void walkthroughs()
    {
        QTest::addColumn<QString>("name");
        const walkthrough::Library library;
        QVERIFY(library.errors().empty());
        for (const walkthrough::Walkthrough &each : library.all())
            QTest::newRow(qPrintable(each.name)) << each.name;
    }

    static void start(Journey &journey, const QString &name)
    {
        Startup startup;
        startup.walkthrough = name;
        journey.startAgain(startup);
        QVERIFY(journey.window()->stage()->run());
    }
};

QTEST_MAIN(TestWalkthroughJourney)
#include "tst_walkthroughjourney.moc"
