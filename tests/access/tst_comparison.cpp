#include "comparison.h"
#include "editing.h"
#include "graphtext.h"

#include <QLocale>
#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

// "+Edit: ada, uma; -View: nick"
QString drawn(const AccessGraph &graph, const EffectDifference &difference)
{
    const auto names = [&graph](const QList<UserId> &users) {
        QStringList list;
        for (const UserId user : users)
            list << graph.name(user);
        return list.join(u", "_s);
    };
    QStringList parts;
    for (const auto &entry : difference.gained)
        parts << u'+' + entry.permission + u": "_s + names(entry.users);
    for (const auto &entry : difference.lost)
        parts << u'-' + entry.permission + u": "_s + names(entry.users);
    return parts.join(u"; "_s);
}

EffectDifference::ByPermission entry(const QString &permission, const QList<UserId> &users)
{
    return {permission, users};
}

// The users first … first + count - 1.
QList<UserId> people(std::uint32_t count, std::uint32_t first = 0)
{
    QList<UserId> users;
    for (std::uint32_t i = first; i < first + count; ++i)
        users << UserId(i);
    return users;
}

} // namespace

class TestComparison : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void saysWhoGainsAndLosesWhat_data();
    void saysWhoGainsAndLosesWhat();
    void looksOnlyAtUsersWhomTheEditsTouch_data();
    void looksOnlyAtUsersWhomTheEditsTouch();
    void comparesWithWhatWasSavedNotWithWhatWasLoaded();
    void sortsByCodePoint();
    void comparesWholeSetsWhenManyPermissionsDiffer();
    void stopsWhenCancelled();
    void tellsTheEffectInASentence_data();
    void tellsTheEffectInASentence();
};

void TestComparison::saysWhoGainsAndLosesWhat_data()
{
    using enum ObjectKind;
    QTest::addColumn<ChangeList>("changes");
    QTest::addColumn<QString>("effect");
    const auto row = [](const char *name, const ChangeList &changes, const QString &effect) {
        QTest::newRow(name) << changes << effect;
    };
    row("nothing", {}, {});
    row("grant to a role and its heirs", {Grant{u"User"_s, u"Wave"_s}}, u"+Wave: root, ulla, uma"_s);
    row("grant that some have already", {Grant{u"User"_s, u"Edit"_s}}, u"+Edit: uma"_s);
    row("revoke", {Grant{u"User"_s, u"View"_s, false}}, u"-View: root, ulla, uma"_s);
    row("assign", {Assignment{u"nick"_s, u"Editor"_s}}, u"+Edit: nick; +View: nick"_s);
    row("unassign", {Assignment{u"ulla"_s, u"Editor"_s, false}}, u"-Edit: ulla; -View: ulla"_s);
    row("direct grant", {DirectGrant{u"nick"_s, u"Wave"_s}}, u"+Wave: nick"_s);
    row("direct grant of what the role gives", {DirectGrant{u"uma"_s, u"View"_s}}, {});
    row("disinherit", {Inheritance{u"Editor"_s, u"User"_s, false}}, u"-View: root, ulla"_s);
    row("inherit", {Inheritance{u"User"_s, u"Waver"_s}}, u"+Wave: root, ulla, uma"_s);
    row("deactivate", {Activation{u"uma"_s, false}}, u"-View: uma"_s);
    row("activate", {Activation{u"ines"_s}}, u"+View: ines"_s);
    row("delete a role", {gone(Role, u"User"_s)}, u"-View: root, ulla, uma"_s);
    row("delete a user", {gone(User, u"ulla"_s)}, u"-Edit: ulla; -View: ulla"_s);
    row("delete a permission", {gone(Permission, u"View"_s)}, u"-View: root, ulla, uma"_s);
    row("create a permission", {Existence{Permission, u"Fly"_s}}, {});
    row("rename",
        {Rename{Permission, u"View"_s, u"See"_s}, Rename{User, u"uma"_s, u"una"_s},
            Rename{Role, u"User"_s, u"Reader"_s}},
        {});
    row("rename and lose", {Rename{Permission, u"View"_s, u"See"_s}, Grant{u"User"_s, u"See"_s, false}},
        u"-See: root, ulla, uma"_s);
    row("gain and lose at once",
        {Grant{u"User"_s, u"Wave"_s}, Grant{u"User"_s, u"View"_s, false}, DirectGrant{u"uma"_s, u"View"_s}},
        u"+Wave: root, ulla, uma; -View: root, ulla"_s);
}

void TestComparison::saysWhoGainsAndLosesWhat()
{
    const AccessGraph graph = graphFromText(R"(
        uma > User: View
        ulla > Editor > User
        root (superuser) > Editor: Edit
        ines (inactive) > User
        nick
        > Waver: Wave)");
    QFETCH(const ChangeList, changes);
    QFETCH(const QString, effect);
    const AccessGraph after = edited(graph, changes);
    QCOMPARE(drawn(after, effectOf(graph, after)), effect);
}

void TestComparison::looksOnlyAtUsersWhomTheEditsTouch_data()
{
    QTest::addColumn<ChangeList>("changes");
    QTest::addColumn<int>("userTotal");
    const auto row = [](const char *name, const ChangeList &changes, int count) {
        QTest::newRow(name) << changes << count;
    };
    row("nothing", {}, 0);
    row("an assigned user", {Assignment{u"d"_s, u"R"_s}}, 1);
    row("users of the role and of its heir", {Grant{u"R"_s, u"New"_s}}, 3);
    row("a grant that the role inherits anyway", {Grant{u"Heir"_s, u"View"_s}}, 0);
    row("a description",
        {Description{ObjectKind::Role, u"R"_s, {}, u"x"_s}, Description{ObjectKind::User, u"a"_s, {}, u"x"_s}}, 0);
    row("a rename", {Rename{ObjectKind::User, u"a"_s, u"z"_s}}, 0);
    row("undone", {Assignment{u"d"_s, u"R"_s}, Assignment{u"d"_s, u"R"_s, false}}, 0);
    row("superusers when a permission comes", {Existence{ObjectKind::Permission, u"Fly"_s}}, 1);
    row("nobody twice", {Grant{u"R"_s, u"New"_s}, Assignment{u"a"_s, u"Other"_s}}, 3);
}

void TestComparison::looksOnlyAtUsersWhomTheEditsTouch()
{
    const AccessGraph graph = graphFromText("a, b > R: View\n c > Heir > R\n d, e, root (superuser) > Other: New",
        {.superusers = Semantics::Superusers::Everything});
    QFETCH(const ChangeList, changes);
    QFETCH(const int, userTotal);
    QCOMPARE(affectedUserCount(graph, edited(graph, changes)), userTotal);
}

void TestComparison::comparesWithWhatWasSavedNotWithWhatWasLoaded()
{
    const AccessGraph saved = edited(graphFromText("uma > User: View\n nick"), {Assignment{u"nick"_s, u"User"_s}});
    const AccessGraph after = edited(saved, {DirectGrant{u"uma"_s, u"View"_s}});
    QCOMPARE(affectedUserCount(saved, after), 1);
    QCOMPARE(drawn(after, effectOf(saved, after)), QString());
}

void TestComparison::sortsByCodePoint()
{
    const AccessGraph graph = graphFromText("b, a, Z, ü, \uFF21, 🚀 > R: z, A");
    const AccessGraph after =
        edited(graph, {Rename{ObjectKind::User, u"Z"_s, u"zz"_s}, gone(ObjectKind::Role, u"R"_s)});
    QCOMPARE(drawn(after, effectOf(graph, after)), u"-A: a, b, zz, ü, \uFF21, 🚀; -z: a, b, zz, ü, \uFF21, 🚀"_s);
}

void TestComparison::comparesWholeSetsWhenManyPermissionsDiffer()
{
    std::string permissions = "p0";
    for (int i = 1; i < 200; ++i)
        permissions += ", p" + std::to_string(i);
    const AccessGraph graph = graphFromText("uma > User\n > Admin: " + permissions);
    const EffectDifference effect = effectOf(graph, edited(graph, {Inheritance{u"User"_s, u"Admin"_s}}));
    QCOMPARE(effect.gainedCount(), 200);
    QCOMPARE(effect.lostCount(), 0);
}

void TestComparison::stopsWhenCancelled()
{
    const AccessGraph graph = graphFromText("uma > User: View");
    const AccessGraph after = edited(graph, {Grant{u"User"_s, u"View"_s, false}});
    QVERIFY(effectOf(graph, after, [] { return true; }).isEmpty());
    QVERIFY(!effectOf(graph, after, [] { return false; }).isEmpty());
}

void TestComparison::tellsTheEffectInASentence_data()
{
    QTest::addColumn<EffectDifference>("difference");
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &text, const EffectDifference &difference) {
        QTest::newRow(qUtf8Printable(text)) << difference << text;
    };
    row(u"Nobody gains or loses a permission"_s, {});
    row(u"1 user gains Edit"_s, {.gained = {entry(u"Edit"_s, people(1))}});
    row(u"3 users gain Hide Comment and Delete Comment, 1 user loses View Reports"_s,
        {.gained = {entry(u"Hide Comment"_s, people(3)), entry(u"Delete Comment"_s, people(3))},
            .lost = {entry(u"View Reports"_s, people(1))}});
    row(u"3 users gain A, 2 users gain B"_s, {.gained = {entry(u"A"_s, people(3)), entry(u"B"_s, people(2))}});
    row(u"1 user gains A, 1 user gains B"_s, {.gained = {entry(u"A"_s, people(1)), entry(u"B"_s, people(1, 5))}});
    row(u"5 users lose 3 permissions"_s,
        {.lost = {entry(u"A"_s, people(3)), entry(u"B"_s, people(2)), entry(u"C"_s, people(5))}});
    row(u"1,200 users gain 4 permissions"_s,
        {.gained = {entry(u"A"_s, people(1200)), entry(u"B"_s, people(1200)), entry(u"C"_s, people(1200)),
             entry(u"D"_s, people(1200))}});
    row(u"1 user gains “viewers␣”"_s, {.gained = {entry(u"viewers "_s, people(1))}});
}

void TestComparison::tellsTheEffectInASentence()
{
    QFETCH(const EffectDifference, difference);
    QFETCH(const QString, text);
    QCOMPARE(effectSentence(difference), text);
}

QTEST_APPLESS_MAIN(TestComparison)
#include "tst_comparison.moc"
