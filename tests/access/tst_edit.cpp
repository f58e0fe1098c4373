#include "editing.h"
#include "graphbuilder.h"
#include "graphtext.h"

#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

template <typename Id>
QStringList names(const AccessGraph &graph, const std::vector<Id> &ids)
{
    QStringList list;
    for (const Id id : ids)
        list << graph.name(id);
    list.sort();
    return list;
}

// "users: a; roles: b, c"
QString drawn(const AccessGraph &graph, const EditScope &scope)
{
    QStringList parts;
    if (!scope.users.empty())
        parts << u"users: "_s + names(graph, scope.users).join(u", "_s);
    if (!scope.roles.empty())
        parts << u"roles: "_s + names(graph, scope.roles).join(u", "_s);
    if (!scope.permissions.empty())
        parts << u"permissions: "_s + names(graph, scope.permissions).join(u", "_s);
    if (scope.objectsChanged)
        parts << u"objects"_s;
    return parts.join(u"; "_s);
}

} // namespace

class TestEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesWhatItSaysAndNothingElse_data();
    void changesWhatItSaysAndNothingElse();
    void isUndoneByItsInverse_data() { changesWhatItSaysAndNothingElse_data(); }
    void isUndoneByItsInverse();
    void inheritsWhatARoleGainsLater();
    void appliesAllOrNothing();
    void namesEveryChangeThatDoesNotFit();
    void namesWhatItTouched_data();
    void namesWhatItTouched();
    void unitesScopes();
    void leavesCopiesAlone();
    void takesARoleFromManyUsersAndGivesItBack();
};

void TestEdit::changesWhatItSaysAndNothingElse_data()
{
    using enum ObjectKind;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("before"); // a line that goes
    QTest::addColumn<QString>("after"); // what comes in its place; empty lines are none
    const auto row = [](const Change &change, const QString &before, const QString &after) {
        QTest::newRow(qUtf8Printable(sentence(change))) << change << before << after;
    };
    row(Assignment{u"ada"_s, u"User"_s}, u"ada > Admin"_s, u"ada > Admin, User"_s);
    row(Assignment{u"ada"_s, u"Admin"_s, false}, u"ada > Admin"_s, u"ada"_s);
    row(Grant{u"User"_s, u"Publish"_s}, u"> User: View Post"_s, u"> User: Publish, View Post"_s);
    row(Grant{u"Author"_s, u"Create Post"_s, false}, u"> Author: Create Post, Edit Post"_s,
        u"> Author: Edit Post\n: Create Post"_s);
    row(DirectGrant{u"uma"_s, u"Edit Post"_s}, u"uma: Publish"_s, u"uma: Edit Post, Publish"_s);
    row(DirectGrant{u"uma"_s, u"Publish"_s, false}, u"uma: Publish"_s, QString());
    row(Inheritance{u"Admin"_s, u"User"_s}, u"> Admin > Editor"_s, u"> Admin > Editor, User"_s);
    row(Inheritance{u"Editor"_s, u"Author"_s, false}, u"> Editor > Author"_s, u"> Editor"_s);
    row(Existence{Role, u"Auditor"_s, u"reads all"_s}, u"> Author \"Writes\""_s,
        u"> Auditor \"reads all\"\n> Author \"Writes\""_s);
    row(gone(Role, u"Editor"_s), u"ada > Admin\nines (inactive) > Editor\n> Admin > Editor\n> Editor > Author"_s,
        u"ada > Admin\nines (inactive)\n> Admin"_s);
    row(Existence{Permission, u"Fly"_s}, u": Publish \"Makes it public\""_s, u": Fly\n: Publish \"Makes it public\""_s);
    row(gone(Permission, u"Publish"_s), u"uma: Publish\n: Publish \"Makes it public\""_s, QString());
    row(Existence{User, u"zoe"_s, u"Zoë"_s, false, true, {.roles = {u"User"_s}, .permissions = {u"Publish"_s}}},
        u"uma: Publish"_s, u"uma: Publish\nzoe (inactive, superuser) \"Zoë\" > User\nzoe: Publish"_s);
    row(gone(User, u"root"_s), u"root (superuser) \"The root\""_s, QString());
    row(Rename{Role, u"Editor"_s, u"Corrector"_s}, u"ines (inactive) > Editor\n> Admin > Editor\n> Editor > Author"_s,
        u"ines (inactive) > Corrector\n> Admin > Corrector\n> Corrector > Author"_s);
    row(Rename{Permission, u"View Post"_s, u"Read Post"_s}, u"> User: View Post"_s, u"> User: Read Post"_s);
    row(Rename{User, u"uma"_s, u"ulla"_s}, u"uma \"Uma Berg\" > User\numa: Publish"_s,
        u"ulla \"Uma Berg\" > User\nulla: Publish"_s);
    row(Description{Role, u"User"_s, {}, u"Reads"_s}, u"> User"_s, u"> User \"Reads\""_s);
    row(Description{User, u"uma"_s, {}, {}}, u"uma \"Uma Berg\" > User"_s, u"uma > User"_s);
    row(Activation{u"ines"_s}, u"ines (inactive) > Editor"_s, u"ines > Editor"_s);
    row(Activation{u"ada"_s, false}, u"ada > Admin"_s, u"ada (inactive) > Admin"_s);
}

void TestEdit::changesWhatItSaysAndNothingElse()
{
    QFETCH(const Change, change);
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    AccessGraph graph = graphFromText(blogText);
    QStringList expected = textOf(graph).split(u'\n');
    for (const QString &line : before.split(u'\n'))
        QVERIFY2(expected.removeOne(line), qUtf8Printable(line));
    expected << after.split(u'\n', Qt::SkipEmptyParts);
    const Result<EditScope> scope = engine::apply(graph, change);
    QVERIFY2(scope, scope ? "" : qUtf8Printable(scope.error().message));
    QStringList found = textOf(graph).split(u'\n');
    found.sort();
    expected.sort();
    QCOMPARE(found, expected);
}

void TestEdit::isUndoneByItsInverse()
{
    QFETCH(const Change, change);
    AccessGraph graph = graphFromText(blogText);
    const AccessGraph before = graph;
    const Change fitting = *resolved(graph, change);
    mustApply(graph, {fitting});
    QVERIFY(!graph.isEquivalentTo(before));
    mustApply(graph, {inverse(fitting)});
    QCOMPARE(textOf(graph), textOf(before));
    QVERIFY(changesBetween(before, graph).empty());
}

void TestEdit::inheritsWhatARoleGainsLater()
{
    AccessGraph graph = graphFromText(blogText);
    mustApply(graph, {Existence{ObjectKind::Permission, u"Fly"_s}, Grant{u"Author"_s, u"Fly"_s}});
    QVERIFY(graph.holds(*graph.user(u"ada"_s), *graph.permission(u"Fly"_s)));
    mustApply(graph, {Inheritance{u"Admin"_s, u"Editor"_s, false}});
    QVERIFY(!graph.holds(*graph.user(u"ada"_s), *graph.permission(u"Fly"_s)));
    QVERIFY(graph.holds(*graph.role(u"Editor"_s), *graph.permission(u"Fly"_s)));
}

void TestEdit::appliesAllOrNothing()
{
    AccessGraph graph = graphFromText(blogText);
    const QString before = textOf(graph);
    const Result<EditScope> scope = engine::apply(graph,
        ChangeList{Existence{ObjectKind::Role, u"Auditor"_s}, Assignment{u"uma"_s, u"Auditor"_s},
            Assignment{u"uma"_s, u"User"_s}});
    QVERIFY(!scope);
    QCOMPARE(scope.error().message, u"uma already has User."_s);
    QCOMPARE(textOf(graph), before);
}

void TestEdit::namesEveryChangeThatDoesNotFit()
{
    const AccessGraph graph = graphFromText(blogText);
    const std::vector<Misfit> found = misfits(graph,
        {Assignment{u"uma"_s, u"User"_s}, Assignment{u"uma"_s, u"Admin"_s}, Assignment{u"uma"_s, u"Admin"_s},
            gone(ObjectKind::Role, u"Nothing"_s)});
    QCOMPARE(found.size(), std::size_t(3));
    QCOMPARE(found[0].index, std::size_t(0));
    QCOMPARE(found[0].error.message, u"uma already has User."_s);
    QCOMPARE(found[1].index, std::size_t(2));
    QCOMPARE(found[1].error.message, u"uma already has Admin."_s);
    QCOMPARE(found[2].index, std::size_t(3));
    QCOMPARE(found[2].error.message, u"There is no role Nothing."_s);
}

void TestEdit::namesWhatItTouched_data()
{
    using enum ObjectKind;
    QTest::addColumn<ChangeList>("changes");
    QTest::addColumn<QString>("scope");
    const auto row = [](const char *name, const ChangeList &changes, const QString &scope) {
        QTest::newRow(name) << changes << scope;
    };
    row("assignment", {Assignment{u"uma"_s, u"Author"_s}}, u"users: uma; roles: Author"_s);
    row("grant, with heirs", {Grant{u"Author"_s, u"Publish"_s}},
        u"roles: Admin, Author, Editor; permissions: Publish"_s);
    row("direct grant", {DirectGrant{u"uma"_s, u"Publish"_s, false}}, u"users: uma; permissions: Publish"_s);
    row("inheritance, with heirs", {Inheritance{u"Editor"_s, u"Author"_s, false}}, u"roles: Admin, Author, Editor"_s);
    row("description", {Description{Role, u"User"_s, {}, u"x"_s}}, u"roles: User"_s);
    row("activation", {Activation{u"ines"_s}}, u"users: ines"_s);
    row("rename", {Rename{Role, u"User"_s, u"Reader"_s}}, u"roles: Reader; objects"_s);
    row("creation", {Existence{Permission, u"Fly"_s}}, u"permissions: Fly; objects"_s);
    row("deletion", {gone(Role, u"Author"_s)},
        u"roles: Admin, Author, Editor; permissions: Create Post, Edit Post; objects"_s);
    row("deletion of a user", {gone(User, u"uma"_s)}, u"users: uma; roles: User; permissions: Publish; objects"_s);
    row("heirs gained and lost on the way",
        {Inheritance{u"User"_s, u"Editor"_s}, Grant{u"Author"_s, u"Publish"_s},
            Inheritance{u"User"_s, u"Editor"_s, false}},
        u"roles: Admin, Author, Editor, User; permissions: Publish"_s);
}

void TestEdit::namesWhatItTouched()
{
    QFETCH(const ChangeList, changes);
    QFETCH(const QString, scope);
    AccessGraph graph = graphFromText(blogText);
    const Result<EditScope> touched = engine::apply(graph, changes);
    QVERIFY2(touched, touched ? "" : qUtf8Printable(touched.error().message));
    QCOMPARE(drawn(graph, *touched), scope);
}

void TestEdit::unitesScopes()
{
    EditScope scope{.users = {UserId(3)}, .roles = {RoleId(1), RoleId(2)}};
    scope.add({.users = {UserId(1), UserId(3)}, .permissions = {PermissionId(0)}, .objectsChanged = true});
    scope.add({});
    QVERIFY(scope.users == std::vector({UserId(1), UserId(3)}));
    QVERIFY(scope.roles == std::vector({RoleId(1), RoleId(2)}));
    QVERIFY(scope.permissions == std::vector({PermissionId(0)}));
    QVERIFY(scope.objectsChanged);
}

void TestEdit::leavesCopiesAlone()
{
    AccessGraph graph = graphFromText(blogText);
    mustApply(graph, {Existence{ObjectKind::Role, u"Auditor"_s}});
    const AccessGraph copy = graph;
    const QString before = textOf(copy);
    mustApply(graph,
        {Assignment{u"uma"_s, u"Auditor"_s}, gone(ObjectKind::Role, u"Author"_s),
            Rename{ObjectKind::User, u"ada"_s, u"eva"_s}});
    QCOMPARE(textOf(copy), before);
    QVERIFY(copy.holds(*copy.user(u"ada"_s), *copy.permission(u"Edit Post"_s)));
}

void TestEdit::takesARoleFromManyUsersAndGivesItBack()
{
    constexpr int total = 20'000;
    GraphBuilder builder;
    builder.addRole(0, "Staff");
    ChangeList changes;
    for (int i = 0; i < total; ++i) {
        const QString name = u"user %1"_s.arg(i, 6, 10, QChar(u'0'));
        builder.addUser(i, name.toStdString());
        builder.addAssignment(i, 0);
        changes.push_back(Assignment{name, u"Staff"_s, false});
    }
    AccessGraph graph = builder.build();
    const RoleId staff = *graph.role(u"Staff"_s);
    QVERIFY(engine::apply(graph, changes));
    QVERIFY(graph.usersOf(staff).empty());
    QVERIFY(engine::apply(graph, inverse(changes)));
    QCOMPARE(graph.usersOf(staff).size(), std::size_t(total));
    QCOMPARE(graph.assignmentCount(), std::int64_t(total));
}

QTEST_APPLESS_MAIN(TestEdit)
#include "tst_edit.moc"
