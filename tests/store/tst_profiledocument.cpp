#include "profiledocument.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace store;

namespace {

constexpr const char *head = R"toml(name = "shop"
title = "Shop"
[detect]
roles = ["id", "name"]
[read]
roles = "SELECT id AS key, name FROM roles"
)toml";

Result<Profile> profileOf(const QByteArray &toml, const Profile &base = {})
{
    return ProfileDocument::parse(toml, u"shop.toml"_s).and_then([&base](const ProfileDocument &document) {
        return document.profile(base);
    });
}

} // namespace

class TestProfileDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAProfileSays();
    void mergesWhatItExtends();
    void dropsInheritedChangesThatItsOwnQueryMayNotShow();
    void keepsItsOwnChangesWithTheQueryOfAnEngine();
    void mergesWishesByName();
    void checksWhatItInherits();
    void namesTheLineOfEveryMistake_data();
    void namesTheLineOfEveryMistake();
};

void TestProfileDocument::readsWhatAProfileSays()
{
    const Result<Profile> profile = profileOf(R"toml(name = "shop"
title = "Shop"
source = "shop 2"
notes = ["one", "two"]
level = "generic"
offer = "by hand"
read_only = "Only looked at."
user_table = ["CREATE TABLE {{user}} (id)"]
[detect]
roles = ["id", "name"]
[discover.user]
table = ["user", "users"]
columns = ["id"]
optional = true
pick.name = ["username", "=''"]
[check]
inactive_users = "ignored"
superusers = "everything"
depth = 4
catalogue = "rows"
[limits]
roles_per_user = 2
[read]
roles = "SELECT id AS key, name FROM roles"
users = "SELECT id AS key, {{user.name}} AS name FROM {{user}}"
[write]
create_role = ["INSERT INTO roles (name) VALUES (:name)"]
[sqlite.write]
delete_role = ["DELETE FROM roles WHERE id = :role"]
[mysql.write]
delete_role = ["something else"]
)toml");
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().message));
    QCOMPARE(profile->name, u"shop"_s);
    QCOMPARE(profile->notes, (QStringList{u"one"_s, u"two"_s}));
    QVERIFY(profile->isGeneric && profile->isByHand && profile->namesLiveInRows);
    QCOMPARE(profile->readOnlyReason, u"Only looked at."_s);
    QCOMPARE(profile->semantics.inactiveUsers, engine::Semantics::InactiveUsers::Ignored);
    QCOMPARE(profile->semantics.superusers, engine::Semantics::Superusers::Everything);
    QCOMPARE(*profile->semantics.depth, 4);
    QCOMPARE(profile->rolesPerUser, 2);
    QCOMPARE(profile->discoveries.size(), std::size_t(1));
    QVERIFY(profile->discoveries[0].isOptional);
    QCOMPARE(profile->discoveries[0].picks[0].wishes, (QStringList{u"username"_s, u"=''"_s}));
    QCOMPARE(profile->writes.keys(), (QStringList{u"create-role"_s, u"delete-role"_s}));
    QCOMPARE(profile->writes[u"delete-role"_s], QStringList{u"DELETE FROM roles WHERE id = :role"_s});
}

void TestProfileDocument::mergesWhatItExtends()
{
    const Result<Profile> base = profileOf(QByteArray("offer = \"by hand\"\nread_only = \"no\"\n") + head);
    QVERIFY(base);
    const Result<Profile> heir = profileOf(R"toml(name = "shop-2"
extends = "shop"
[detect]
roles = ["id", "title"]
people = ["id"]
)toml",
        *base);
    QVERIFY(heir);
    QCOMPARE(heir->name, u"shop-2"_s);
    QCOMPARE(heir->title, u"Shop"_s);
    QCOMPARE(heir->readOnlyReason, u"no"_s);
    QVERIFY(!heir->isByHand); // the one thing that is not inherited
    QCOMPARE(heir->tables.size(), std::size_t(2));
    QCOMPARE(heir->reads, base->reads);
}

void TestProfileDocument::dropsInheritedChangesThatItsOwnQueryMayNotShow()
{
    const Result<Profile> base =
        profileOf(QByteArray(head) + R"toml(grants = "SELECT role_id AS role, p AS permission FROM g"
[write]
grant = ["INSERT INTO g (role_id, p) VALUES (:role, :permission)"]
create_role = ["INSERT INTO roles (name) VALUES (:name)"]
)toml");
    QVERIFY(base);
    const Result<Profile> heir = profileOf(R"toml(name = "shop-2"
extends = "shop"
[read]
grants = "SELECT role_id AS role, p AS permission FROM g WHERE NOT denied"
)toml",
        *base);
    QVERIFY(heir);
    QCOMPARE(heir->writes.keys(), QStringList{u"create-role"_s});
}

void TestProfileDocument::keepsItsOwnChangesWithTheQueryOfAnEngine()
{
    const Result<Profile> base =
        profileOf(QByteArray(head) + "[write]\ndelete_role = [\"DELETE FROM roles WHERE id = :role\"]\n");
    QVERIFY(base);
    const Result<Profile> heir = profileOf(R"toml(name = "shop-2"
extends = "shop"
[write]
create_role = ["INSERT INTO roles (name) VALUES (:name)"]
[sqlite.read]
roles = "SELECT rowid AS key, name FROM roles"
)toml",
        *base);
    QVERIFY(heir);
    QCOMPARE(heir->writes.keys(), QStringList{u"create-role"_s});
}

void TestProfileDocument::mergesWishesByName()
{
    const Result<Profile> base = profileOf(QByteArray(head) + R"toml(
users = "SELECT id AS key, {{user.name}} AS name, {{user.active}} AS active FROM {{user}}"
[discover.user]
table = ["user"]
pick.name = ["name"]
pick.active = ["active", "=1"]
)toml");
    QVERIFY(base);
    const Result<Profile> heir = profileOf(R"toml(name = "shop-2"
extends = "shop"
[discover.user]
pick.name = ["login"]
)toml",
        *base);
    QVERIFY2(heir, heir ? "" : qPrintable(heir.error().message));
    QMap<QString, QStringList> wishes;
    for (const Profile::Pick &pick : heir->discoveries.front().picks)
        wishes[pick.name] = pick.wishes;
    QCOMPARE(wishes, (QMap<QString, QStringList>{{u"name"_s, {u"login"_s}}, {u"active"_s, {u"active"_s, u"=1"_s}}}));
}

void TestProfileDocument::checksWhatItInherits()
{
    Profile base = *profileOf(head);
    base.writes[u"create-role"_s] = QStringList{u"INSERT INTO {{role}} (name) VALUES (:name)"_s};
    const Result<Profile> heir = profileOf("name = \"shop-2\"\nextends = \"shop\"\n", base);
    QVERIFY(!heir);
    QVERIFY2(heir.error().message.contains(u"line 1: “{{role}}” stands for nothing in [discover]."_s),
        qPrintable(heir.error().message));
}

void TestProfileDocument::namesTheLineOfEveryMistake_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("message");
    const QByteArray known(head); // six lines
    QTest::newRow("no TOML") << QByteArray("name = \"shop\ntitle = 1") << u"shop.toml, line 1: "_s;
    QTest::newRow("twice") << known + "roles = \"SELECT 1\"" << u"shop.toml, line 7: "_s;
    QTest::newRow("unknown key") << "probe = [\"SELECT 1\"]\n" + known
                                 << u"shop.toml, line 1: This version of Rolewright does not understand “probe”."_s;
    QTest::newRow("unknown table") << known + "[packed.grants]\nselect = \"SELECT 1\""
                                   << u"line 7: This version of Rolewright does not understand “packed”."_s;
    QTest::newRow("unknown check")
        << known + "[check]\nunknown_permissions = \"ask\""
        << u"line 8: This version of Rolewright does not understand “check.unknown_permissions”."_s;
    QTest::newRow("unknown limit") << known + "[limits]\nusers = 3" << u"does not understand “limits.users”."_s;
    QTest::newRow("unknown query") << known + "implies = \"SELECT 1\""
                                   << u"line 7: This version of Rolewright does not understand “read.implies”."_s;
    QTest::newRow("unknown change") << known + "[write]\nsack_user = [\"DELETE FROM u\"]"
                                    << u"line 8: “write.sack_user” is not a change."_s;
    QTest::newRow("unknown condition") << known + "[discover.u]\ntable = [\"u\"]\nreferences = [\"r\"]"
                                       << u"does not understand “discover.u.references”."_s;
    QTest::newRow("unknown wish") << known + "[discover.u]\ntable = [\"u\"]\npick.n = [\"unique:*\"]"
                                  << u"does not understand the wish “unique:*”."_s;
    QTest::newRow("no table names") << known + "[discover.u]\ncolumns = [\"id\"]" << u"must name its possible tables"_s;
    QTest::newRow("number for a text") << "source = 3\n" + known << u"line 1: “source” must be a text in quotes."_s;
    QTest::newRow("text for a list") << "notes = \"x\"\n" + known << u"line 1: “notes” must be a list of texts"_s;
    QTest::newRow("number in a list") << "notes = [\"x\",\n 4]\n" + known
                                      << u"line 2: “notes” must be a text in quotes."_s;
    QTest::newRow("text for a table") << "check = \"x\"\n" + known << u"line 1: “check” must be a table"_s;
    QTest::newRow("not a choice") << known + "[check]\ninactive_users = \"visitors\""
                                  << u"line 8: “inactive_users” must be \"denied\" or \"ignored\"."_s;
    QTest::newRow("not a truth") << known + "[discover.u]\ntable = [\"u\"]\noptional = \"yes\""
                                 << u"line 9: “optional” must be true or false."_s;
    QTest::newRow("too small") << known + "[limits]\nroles_per_user = 0"
                               << u"line 8: “roles_per_user” must be a number from 1 to 1000."_s;
    QTest::newRow("value in a query") << known + "users = \"SELECT :user AS key, name FROM u\""
                                      << u"line 7: A query of [read] gets no values, but asks for “:user”."_s;
    QTest::newRow("unknown value") << known + "[write]\nassign = [\"INSERT INTO l VALUES (:user, :permission)\"]"
                                   << u"line 8: The value “:permission” is not known here."_s;
    QTest::newRow("unknown placeholder") << known + "users = \"SELECT id AS key, name FROM {{user}}\""
                                         << u"line 7: “{{user}}” stands for nothing in [discover]."_s;
    QTest::newRow("unknown table of users") << "user_table = [\"CREATE TABLE {{users}} (id)\"]\n" + known
                                            << u"line 1: “{{users}}” stands for nothing in [discover]."_s;
    QTest::newRow("value in the table of users") << "user_table = [\"CREATE TABLE u (id DEFAULT :user)\"]\n" + known
                                                 << u"line 1: “user_table” gets no values, but asks for “:user”."_s;
    QTest::newRow("no name") << QByteArray("title = \"Shop\"\n[detect]\nroles = []\n[read]\nroles = \"SELECT 1\"")
                             << u"A profile must have a name and a title."_s;
    QTest::newRow("no tables") << QByteArray("name = \"a\"\ntitle = \"A\"\n[read]\nroles = \"SELECT 1\"")
                               << u"which tables it is for"_s;
    QTest::newRow("no roles") << QByteArray("name = \"a\"\ntitle = \"A\"\n[detect]\nroles = []")
                              << u"A profile must read roles at least."_s;
    QTest::newRow("too large") << QByteArray(2 << 20, '#') << u"shop.toml is larger than 1 MiB"_s;
}

void TestProfileDocument::namesTheLineOfEveryMistake()
{
    QFETCH(const QByteArray, toml);
    QFETCH(const QString, message);
    const Result<Profile> profile = profileOf(toml);
    QVERIFY(!profile);
    QVERIFY2(profile.error().message.contains(message), qPrintable(profile.error().message));
    QVERIFY(profile.error().message.startsWith("shop.toml"_L1));
    QCOMPARE(profile.error().kind, ErrorKind::Unreadable);
}

QTEST_GUILESS_MAIN(TestProfileDocument)
#include "tst_profiledocument.moc"
