#include "goallist.h"
#include "progressdots.h"
#include "questionview.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using engine::Decision;

class TestWalkthroughParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGoalSaysInWordsWhetherItIsDone()
    {
        GoalList list;
        list.setGoals({{u"uma is signed in"_s, true}, {u"Edit is 403 forbidden"_s, false}});
        QCOMPARE(line(list, 1)->accessibleName(), u"Done: uma is signed in"_s);
        QVERIFY(line(list, 1)->text().contains(u"done"_s));
        QCOMPARE(line(list, 2)->accessibleName(), u"To do: Edit is 403 forbidden"_s);
    }

    void aGoalOutOfReachSaysWhy()
    {
        GoalList list;
        list.setGoals({{u"nick holds User"_s, false}}, u"the role User is gone"_s);
        QCOMPARE(line(list, 2)->accessibleName(), u"This step can no longer be done: the role User is gone"_s);
        list.setGoals({{u"nick holds User"_s, true}});
        QVERIFY(!line(list, 2));
    }

    void aPredictionIsRightOrWrongInWords_data()
    {
        QTest::addColumn<Decision::Status>("predicted");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("right") << Decision::Status::Forbidden << u"Right: 403 forbidden"_s;
        QTest::newRow("wrong") << Decision::Status::Allowed << u"Wrong: it is 403 forbidden, not 200"_s;
    }

    void aPredictionIsRightOrWrongInWords()
    {
        QFETCH(Decision::Status, predicted);
        QFETCH(QString, verdict);
        QuestionView view;
        view.ask(u"May ada view a post?"_s);
        view.show();
        QSignalSpy spy(&view, &QuestionView::predicted);
        auto *button = view.findChild<QPushButton *>(u"predict%1"_s.arg(int(predicted)));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.front().front().value<Decision::Status>(), predicted);

        view.tell(predicted, Decision::Status::Forbidden, u"ada lacks View Post."_s);
        QVERIFY(!button->isVisible());
        QCOMPARE(view.findChild<QLabel *>(u"walkthroughVerdict"_s)->text(), verdict);
        QCOMPARE(view.findChild<QLabel *>(u"walkthroughReason"_s)->text(), u"ada lacks View Post."_s);
    }

    void progressIsSaidInWords()
    {
        ProgressDots dots;
        dots.setProgress(2, 8);
        QCOMPARE(dots.accessibleName(), u"3 of 8"_s);
        const int eight = dots.sizeHint().width();
        dots.setProgress(8, 8);
        QCOMPARE(dots.accessibleName(), u"All 8 steps"_s);
        dots.setProgress(0, 300); // no room for so many
        QVERIFY(dots.sizeHint().width() < eight);
    }

private:
    static QLabel *line(const GoalList &list, int number)
    {
        return list.findChild<QLabel *>(u"walkthroughGoal%1"_s.arg(number));
    }
};

QTEST_MAIN(TestWalkthroughParts)
#include "tst_walkthroughparts.moc"
