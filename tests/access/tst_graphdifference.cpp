#include "editing.h"
#include "graphtext.h"

#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

class TestGraphDifference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsNoChangesWhereEditsCancelOut();
    void findsTheShortestListInItsOrder();
    void takesSwappedNamesThroughAFreeOne();
    void renamesAlongAChainFromItsFreeEnd();
    void givesDeletedLinksOnlyOnce();
    void replacesAUserWhoseSuperuserFlagDiffers();
    void reusesTheNameOfADeletedObject();
};

void TestGraphDifference::findsNoChangesWhereEditsCancelOut()
{
    const AccessGraph before = graphFromText(blogText);
    AccessGraph graph = before;
    mustApply(graph,
        {Assignment{u"uma"_s, u"Admin"_s}, Existence{ObjectKind::Role, u"Auditor"_s},
            Rename{ObjectKind::Role, u"User"_s, u"Reader"_s}});
    mustApply(graph,
        {Rename{ObjectKind::Role, u"Reader"_s, u"User"_s}, gone(ObjectKind::Role, u"Auditor"_s),
            Assignment{u"uma"_s, u"Admin"_s, false}});
    QVERIFY(changesBetween(before, graph).empty());
}

void TestGraphDifference::findsTheShortestListInItsOrder()
{
    const AccessGraph before = graphFromText(blogText);
    AccessGraph graph = before;
    mustApply(graph,
        {Grant{u"User"_s, u"Publish"_s}, Assignment{u"uma"_s, u"Admin"_s},
            Rename{ObjectKind::Role, u"User"_s, u"Temp"_s}, Activation{u"ines"_s},
            Description{ObjectKind::Role, u"Temp"_s, {}, u"Reads"_s}, Existence{ObjectKind::User, u"zoe"_s},
            Assignment{u"zoe"_s, u"Temp"_s}, Rename{ObjectKind::Role, u"Temp"_s, u"Reader"_s},
            Existence{ObjectKind::Role, u"Auditor"_s}, Grant{u"Auditor"_s, u"View Post"_s},
            gone(ObjectKind::Role, u"Editor"_s), Assignment{u"uma"_s, u"Reader"_s, false},
            gone(ObjectKind::User, u"root"_s)});
    const ChangeList changes = changesBetween(before, graph);
    const QStringList expected = {
        u"Delete user root"_s,
        u"Delete role Editor"_s,
        u"Rename role User to Reader"_s,
        u"Create user zoe"_s,
        u"Create role Auditor"_s,
        u"Describe role Reader"_s,
        u"Activate ines"_s,
        u"Unassign Reader from uma"_s,
        u"Assign Admin to uma"_s,
        u"Assign Reader to zoe"_s,
        u"Grant View Post to Auditor"_s,
        u"Grant Publish to Reader"_s,
    };
    QCOMPARE(sentences(changes), expected);
    AccessGraph again = before;
    mustApply(again, changes);
    QCOMPARE(textOf(again), textOf(graph));
}

void TestGraphDifference::takesSwappedNamesThroughAFreeOne()
{
    const AccessGraph before = graphFromText("> A: x\n > B: y\n > C: z\n > `swapping names 1`: w");
    AccessGraph graph = before;
    mustApply(graph,
        {Rename{ObjectKind::Role, u"A"_s, u"T"_s}, Rename{ObjectKind::Role, u"C"_s, u"A"_s},
            Rename{ObjectKind::Role, u"B"_s, u"C"_s}, Rename{ObjectKind::Role, u"T"_s, u"B"_s}});
    const ChangeList changes = changesBetween(before, graph);
    const QStringList expected = {
        u"Rename role A to swapping names 2"_s,
        u"Rename role C to A"_s,
        u"Rename role B to C"_s,
        u"Rename role swapping names 2 to B"_s,
    };
    QCOMPARE(sentences(changes), expected);
    AccessGraph again = before;
    mustApply(again, changes);
    QCOMPARE(textOf(again), textOf(graph));
    mustApply(again, inverse(changes));
    QCOMPARE(textOf(again), textOf(before));
}

void TestGraphDifference::renamesAlongAChainFromItsFreeEnd()
{
    const AccessGraph before = graphFromText("> A, B, C");
    AccessGraph graph = before;
    mustApply(graph,
        {Rename{ObjectKind::Role, u"C"_s, u"D"_s}, Rename{ObjectKind::Role, u"B"_s, u"C"_s},
            Rename{ObjectKind::Role, u"A"_s, u"B"_s}});
    const QStringList expected = {u"Rename role C to D"_s, u"Rename role B to C"_s, u"Rename role A to B"_s};
    QCOMPARE(sentences(changesBetween(before, graph)), expected);
}

void TestGraphDifference::givesDeletedLinksOnlyOnce()
{
    const AccessGraph before = graphFromText("uma > User > Base\n uma: View");
    AccessGraph graph = before;
    mustApply(graph,
        {gone(ObjectKind::Role, u"User"_s), gone(ObjectKind::User, u"uma"_s), gone(ObjectKind::Permission, u"View"_s)});
    const ChangeList changes = changesBetween(before, graph);
    QCOMPARE(
        sentences(changes), QStringList({u"Delete user uma"_s, u"Delete role User"_s, u"Delete permission View"_s}));
    const ObjectLinks linksOfUser{.roles = {u"User"_s}, .permissions = {u"View"_s}};
    QVERIFY(std::get<Existence>(changes[0]).links == linksOfUser);
    const ObjectLinks linksOfRole{.parents = {u"Base"_s}};
    QVERIFY(std::get<Existence>(changes[1]).links == linksOfRole);
}

void TestGraphDifference::replacesAUserWhoseSuperuserFlagDiffers()
{
    const AccessGraph before = graphFromText("root (superuser) > Admin");
    AccessGraph graph = before;
    mustApply(graph,
        {gone(ObjectKind::User, u"root"_s), Existence{ObjectKind::User, u"root"_s}, Assignment{u"root"_s, u"Admin"_s}});
    const ChangeList changes = changesBetween(before, graph);
    QCOMPARE(
        sentences(changes), QStringList({u"Delete user root"_s, u"Create user root"_s, u"Assign Admin to root"_s}));
    AccessGraph again = before;
    mustApply(again, changes);
    QCOMPARE(textOf(again), u"root > Admin\n> Admin"_s);
}

void TestGraphDifference::reusesTheNameOfADeletedObject()
{
    const AccessGraph before = graphFromText("uma > A: x\n > B: y");
    AccessGraph graph = before;
    mustApply(graph, {gone(ObjectKind::Role, u"A"_s), Rename{ObjectKind::Role, u"B"_s, u"A"_s}});
    const ChangeList changes = changesBetween(before, graph);
    QCOMPARE(sentences(changes), QStringList({u"Delete role A"_s, u"Rename role B to A"_s}));
    mustApply(graph, inverse(changes));
    QCOMPARE(textOf(graph), textOf(before));
    QVERIFY(changesBetween(before, graph).empty());
}

QTEST_APPLESS_MAIN(TestGraphDifference)
#include "tst_graphdifference.moc"
