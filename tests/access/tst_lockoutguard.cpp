#include "graphtext.h"
#include "lockoutguard.h"

#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

class TestLockoutGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offers_data();
    void offers();
};

void TestLockoutGuard::offers_data()
{
    QTest::addColumn<QByteArray>("graph");
    QTest::addColumn<QString>("guard"); // empty: none
    QTest::newRow("by its name") << QByteArray("ada > Boss: Edit Post, Delete Post, Manage Roles")
                                 << u"At least 1 active user holds Manage Roles"_s;
    QTest::newRow("of roles rather than of users")
        << QByteArray("ada > Boss: user.update, role.update") << u"At least 1 active user holds role.update"_s;
    QTest::newRow("the deletion, as in the tutorial") << QByteArray("ada > Admin: Create Post, Edit Post, Delete Post")
                                                      << u"At least 1 active user holds Delete Post"_s;
    QTest::newRow("what fewest are granted")
        << QByteArray("ada > Boss: Read, Sign\n uma > Clerk: Read") << u"At least 1 active user holds Sign"_s;
    QTest::newRow("not what the inactive alone hold")
        << QByteArray("ines (inactive) > Boss: Administer\n uma > Clerk: Read")
        << u"At least 1 active user holds Read"_s;
    QTest::newRow("nobody holds anything") << QByteArray("ada > Boss\n > Other: Read") << QString();
    QTest::newRow("empty") << QByteArray("") << QString();
}

void TestLockoutGuard::offers()
{
    QFETCH(QByteArray, graph);
    const auto guard = lockoutGuard(graphFromText(graph.toStdString()));
    QTEST(guard ? sentence(*guard) : QString(), "guard");
    if (guard)
        QVERIFY(guard->weight == Rule::Weight::RefusesSave);
}

QTEST_GUILESS_MAIN(TestLockoutGuard)
#include "tst_lockoutguard.moc"
