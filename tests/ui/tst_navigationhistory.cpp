#include "navigationhistory.h"

#include <QTest>

class TestNavigationHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsWithNowhereToGo()
    {
        const NavigationHistory history;
        QVERIFY(!history.canGoBack());
        QVERIFY(!history.canGoForward());
    }

    void goesBackAndForwardOverPagesAndObjects()
    {
        NavigationHistory history;
        history.visit(uma);
        history.visit(editor);
        QCOMPARE(history.back(), uma);
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.forward(), editor);
        QVERIFY(!history.canGoForward());
    }

    void theSamePlaceTwiceIsOnce()
    {
        NavigationHistory history;
        history.visit(uma);
        history.visit(uma);
        QVERIFY(!history.canGoBack());
    }

    void comingToAPageAndChoosingTheFirstObjectIsOneStep()
    {
        NavigationHistory history;
        history.visit(uma);
        history.visit({PageId::Roles, {}});
        history.visit(editor);
        QCOMPARE(history.back(), uma);
    }

    void aNewPlaceCutsOffWhatWasForward()
    {
        NavigationHistory history;
        history.visit(uma);
        history.visit(editor);
        history.back();
        history.visit({PageId::Permissions, {}});
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.back(), uma);
    }

    void forgetsTheOldestOfManyPlaces()
    {
        NavigationHistory history;
        for (std::uint32_t i = 0; i < 250; ++i)
            history.visit({PageId::Users, ObjectRef(UserId(i))});
        int steps = 0;
        for (; history.canGoBack(); ++steps)
            history.back();
        QCOMPARE(steps, 99);
    }

    void clearsWhenIdsLoseTheirMeaning()
    {
        NavigationHistory history;
        history.visit(uma);
        history.visit(editor);
        history.clear();
        QVERIFY(!history.canGoBack());
        history.visit(uma);
        QVERIFY(!history.canGoBack());
    }

private:
    const NavigationHistory::Place uma{PageId::Users, ObjectRef(UserId(3))};
    const NavigationHistory::Place editor{PageId::Roles, ObjectRef(RoleId(1))};
};

QTEST_APPLESS_MAIN(TestNavigationHistory)
#include "tst_navigationhistory.moc"
