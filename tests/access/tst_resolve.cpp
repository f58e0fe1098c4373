#include "editing.h"
#include "graphbuilder.h"
#include "graphtext.h"

#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

class TestResolve : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesInWordsWhatDoesNotFit_data();
    void refusesInWordsWhatDoesNotFit();
    void refusesNamesThatSeveralShare();
    void refusesToDeleteWhatIsLinkedWithANamesake();
    void fillsInWhatWasBefore();
    void fillsInTheLinksOfADeletion();
    void resolvesEachChangeAfterThoseBeforeIt();
    void bringsBackOddNamesThatWereLoaded();
    void bringsBackCirclesThatWereLoaded();
    void closesNoCircleThatWasNotLoadedWhole();
};

void TestResolve::refusesInWordsWhatDoesNotFit_data()
{
    using enum ObjectKind;
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("isUsage");
    QTest::addColumn<QString>("message");
    const auto usage = [](const Change &change, const QString &message) {
        QTest::newRow(qUtf8Printable(message)) << change << true << message;
    };
    const auto refused = [](const Change &change, const QString &message) {
        QTest::newRow(qUtf8Printable(message)) << change << false << message;
    };

    usage(Assignment{u"ada"_s, u"Editr"_s}, u"There is no role Editr. Did you mean Editor?"_s);
    usage(Assignment{u"ADA"_s, u"Editor"_s}, u"There is no user ADA. Did you mean ada?"_s);
    usage(Assignment{u"somebody else"_s, u"Editor"_s}, u"There is no user somebody else."_s);
    usage(Grant{u"User"_s, u"View Post "_s}, u"There is no permission “View Post␣”. Did you mean View Post?"_s);
    usage(gone(Role, u"x\u202E"_s), u"There is no role x⟦U+202E⟧."_s);
    usage(Activation{u"uma"_s + QChar(0xD800), false}, u"There is no user uma⟦U+D800⟧. Did you mean uma?"_s);
    usage(Rename{Role, u"Autor"_s, u"Writer"_s}, u"There is no role Autor. Did you mean Author?"_s);
    usage(Existence{Role, u"New"_s, {}, true, false, {.users = {u"nick"_s}}}, u"There is no user nick."_s);

    refused(Assignment{u"ada"_s, u"Admin"_s}, u"ada already has Admin."_s);
    refused(Assignment{u"ada"_s, u"User"_s, false}, u"ada does not have User."_s);
    refused(Grant{u"User"_s, u"View Post"_s}, u"User already has View Post."_s);
    refused(Grant{u"User"_s, u"Edit Post"_s, false}, u"User does not have Edit Post."_s);
    refused(Grant{u"Admin"_s, u"Edit Post"_s, false},
        u"Admin does not grant Edit Post itself; it inherits it from Author."_s);
    refused(DirectGrant{u"uma"_s, u"Publish"_s}, u"uma already has a direct grant of Publish."_s);
    refused(DirectGrant{u"uma"_s, u"View Post"_s, false}, u"uma has no direct grant of View Post."_s);
    refused(Inheritance{u"Admin"_s, u"Editor"_s}, u"Admin already inherits from Editor."_s);
    refused(Inheritance{u"User"_s, u"Editor"_s, false}, u"User does not inherit from Editor."_s);
    refused(Inheritance{u"User"_s, u"User"_s}, u"User cannot inherit from itself."_s);
    refused(Inheritance{u"Author"_s, u"Admin"_s},
        u"Author cannot inherit from Admin: that would close the circle Author > Admin > Editor > Author."_s);
    refused(Existence{Role, u"New"_s, {}, true, false, {.parents = {u"Author"_s}, .heirs = {u"Author"_s}}},
        u"Author cannot inherit from New: that would close the circle Author > New > Author."_s);
    refused(Existence{Role, u"New"_s, {}, true, false, {.parents = {u"New"_s}}}, u"New cannot inherit from itself."_s);
    refused(Existence{Role, u"Own"_s, {}, true, false, {.heirs = {u"Own"_s}}}, u"Own cannot inherit from itself."_s);
    refused(Existence{Role, u"User"_s}, u"There is already a role User."_s);
    refused(Existence{Role, u"User "_s},
        u"“User␣” cannot be the name of a role. A name may not begin or end with a blank."_s);
    refused(Existence{User, QString()}, u"“” cannot be the name of a user. A name may not be empty."_s);
    refused(Existence{Permission, u"a\nb"_s},
        u"a⟦U+000A⟧b cannot be the name of a permission. A name may not contain control, direction or invisible characters (⟦U+000A⟧)."_s);
    refused(Existence{Role, u"New"_s, u"x"_s + QChar(0xD800)},
        u"The text x⟦U+D800⟧ holds half a character and cannot be kept."_s);
    refused(Rename{Role, u"User"_s, u"User"_s}, u"The role is already called User."_s);
    refused(Rename{Role, u"User"_s, u"Admin"_s}, u"There is already a role Admin."_s);
    refused(Rename{User, u"uma"_s, u" uma"_s},
        u"“␣uma” cannot be the name of a user. A name may not begin or end with a blank."_s);
    refused(Description{Role, u"Author"_s, {}, u"Writes"_s}, u"Author already has this description."_s);
    refused(Description{User, u"ada"_s, {}, QString()}, u"ada already has this display name."_s);
    refused(Activation{u"ada"_s}, u"ada is already active."_s);
    refused(Activation{u"ines"_s, false}, u"ines is already inactive."_s);
}

void TestResolve::refusesInWordsWhatDoesNotFit()
{
    QFETCH(const Change, change);
    QFETCH(const bool, isUsage);
    QFETCH(const QString, message);
    AccessGraph graph = graphFromText(blogText);
    const QString before = textOf(graph);
    const Result<EditScope> scope = engine::apply(graph, change);
    QVERIFY(!scope);
    QCOMPARE(scope.error().message, message);
    QVERIFY(scope.error().kind == (isUsage ? ErrorKind::Usage : ErrorKind::Refused));
    QCOMPARE(textOf(graph), before);
}

void TestResolve::refusesNamesThatSeveralShare()
{
    GraphBuilder builder;
    builder.addRole("1", "twin");
    builder.addRole("2", "twin");
    builder.addUser("1", "uma");
    const AccessGraph graph = builder.build();
    const Result<Change> change = resolved(graph, Assignment{u"uma"_s, u"twin"_s});
    QVERIFY(!change);
    QVERIFY(change.error().kind == ErrorKind::Usage);
    QCOMPARE(change.error().message, u"2 roles are called twin; give them different names first."_s);
}

void TestResolve::refusesToDeleteWhatIsLinkedWithANamesake()
{
    GraphBuilder builder;
    builder.addRole("1", "twin");
    builder.addRole("2", "twin");
    builder.addUser("1", "uma");
    builder.addAssignment("1", "2");
    const Result<Change> change = resolved(builder.build(), gone(ObjectKind::User, u"uma"_s));
    QVERIFY(!change);
    QCOMPARE(
        change.error().message, u"uma cannot be deleted: it is linked with a role twin, and several are called so."_s);
}

void TestResolve::fillsInWhatWasBefore()
{
    const AccessGraph graph = graphFromText(blogText);
    QVERIFY(*resolved(graph, Description{ObjectKind::User, u"uma"_s, u"wrong"_s, u"new"_s})
        == Change(Description{ObjectKind::User, u"uma"_s, u"Uma Berg"_s, u"new"_s}));
}

void TestResolve::fillsInTheLinksOfADeletion()
{
    const AccessGraph graph = graphFromText(blogText);
    const Existence editor{.kind = ObjectKind::Role,
        .name = u"Editor"_s,
        .links = {.users = {u"ines"_s}, .parents = {u"Author"_s}, .heirs = {u"Admin"_s}},
        .exists = false};
    QVERIFY(*resolved(graph, gone(ObjectKind::Role, u"Editor"_s)) == Change(editor));
    QVERIFY(deletion(graph, *graph.role(u"Editor"_s)) == Change(editor));
    const Existence root{ObjectKind::User, u"root"_s, u"The root"_s, true, true, {}, false};
    QVERIFY(*resolved(graph, gone(ObjectKind::User, u"root"_s)) == Change(root));
}

void TestResolve::resolvesEachChangeAfterThoseBeforeIt()
{
    const AccessGraph graph = graphFromText(blogText);
    const Result<ChangeList> changes = resolved(graph,
        ChangeList{Rename{ObjectKind::Role, u"User"_s, u"Reader"_s}, gone(ObjectKind::User, u"uma"_s),
            gone(ObjectKind::Role, u"Reader"_s)});
    QVERIFY(changes);
    QCOMPARE(std::get<Existence>(changes->at(1)).links.roles, QStringList{u"Reader"_s});
    QCOMPARE(std::get<Existence>(changes->at(2)).links.users, QStringList());
    const Result<ChangeList> wrong =
        resolved(graph, ChangeList{gone(ObjectKind::User, u"uma"_s), Activation{u"uma"_s, false}});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().message, u"There is no user uma."_s);
}

void TestResolve::bringsBackOddNamesThatWereLoaded()
{
    AccessGraph graph = graphFromText("jörg > `viewers `: `a\u202Eb`");
    const AccessGraph before = graph;
    const ChangeList changes = *resolved(graph,
        ChangeList{gone(ObjectKind::Role, u"viewers "_s), Rename{ObjectKind::Permission, u"a\u202Eb"_s, u"ab"_s},
            Rename{ObjectKind::Permission, u"ab"_s, u"b"_s}});
    mustApply(graph, changes);
    QCOMPARE(textOf(graph), u"jörg\n: b"_s);
    mustApply(graph, inverse(changes));
    QVERIFY(graph.isEquivalentTo(before));
}

void TestResolve::bringsBackCirclesThatWereLoaded()
{
    AccessGraph graph = graphFromText("> A > B > C > A\n > Self > Self");
    const AccessGraph before = graph;
    const ChangeList changes = *resolved(graph,
        ChangeList{
            gone(ObjectKind::Role, u"B"_s), Inheritance{u"C"_s, u"A"_s, false}, gone(ObjectKind::Role, u"Self"_s)});
    mustApply(graph, changes);
    QCOMPARE(textOf(graph), u"> A\n> C"_s);
    mustApply(graph, inverse(changes));
    QVERIFY(graph.isEquivalentTo(before));
}

void TestResolve::closesNoCircleThatWasNotLoadedWhole()
{
    AccessGraph graph = graphFromText("> A > B");
    mustApply(graph, {Inheritance{u"A"_s, u"B"_s, false}, Inheritance{u"B"_s, u"A"_s}});
    const Result<EditScope> scope = engine::apply(graph, Inheritance{u"A"_s, u"B"_s});
    QVERIFY(!scope);
    QCOMPARE(scope.error().message, u"A cannot inherit from B: that would close the circle A > B > A."_s);
}

QTEST_APPLESS_MAIN(TestResolve)
#include "tst_resolve.moc"
