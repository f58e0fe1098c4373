#include "change.h"

#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

struct Row {
    Change change;
    QString verb;
    QString sentence;
    Direction direction;
};

const std::vector<Row> &rows()
{
    using enum ObjectKind;
    using enum Direction;
    static const std::vector<Row> all = {
        {Assignment{u"ulla.holm"_s, u"Reviewer"_s}, u"assign"_s, u"Assign Reviewer to ulla.holm"_s, Adds},
        {Assignment{u"ulla.holm"_s, u"Reviewer"_s, false}, u"unassign"_s, u"Unassign Reviewer from ulla.holm"_s,
            Removes},
        {Grant{u"User"_s, u"Edit Post"_s}, u"grant"_s, u"Grant Edit Post to User"_s, Adds},
        {Grant{u"User"_s, u"Edit Post"_s, false}, u"revoke"_s, u"Revoke Edit Post from User"_s, Removes},
        {DirectGrant{u"uma"_s, u"Edit Post"_s}, u"grant-user"_s, u"Grant Edit Post directly to uma"_s, Adds},
        {DirectGrant{u"uma"_s, u"Edit Post"_s, false}, u"revoke-user"_s,
            u"Revoke the direct grant of Edit Post from uma"_s, Removes},
        {Inheritance{u"Editor"_s, u"Author"_s}, u"inherit"_s, u"Let Editor inherit from Author"_s, Adds},
        {Inheritance{u"Editor"_s, u"Author"_s, false}, u"disinherit"_s, u"Stop Editor inheriting from Author"_s,
            Removes},
        {Existence{Role, u"Auditor"_s}, u"create-role"_s, u"Create role Auditor"_s, Adds},
        {Existence{.kind = Role, .name = u"Editor"_s, .exists = false}, u"delete-role"_s, u"Delete role Editor"_s,
            Removes},
        {Rename{Role, u"Auditor"_s, u"Reviewer"_s}, u"rename-role"_s, u"Rename role Auditor to Reviewer"_s, Alters},
        {Description{Role, u"Auditor"_s, {}, u"reads all"_s}, u"describe-role"_s, u"Describe role Auditor"_s, Alters},
        {Existence{Permission, u"Edit Post"_s}, u"create-permission"_s, u"Create permission Edit Post"_s, Adds},
        {Existence{.kind = Permission, .name = u"Edit Post"_s, .exists = false}, u"delete-permission"_s,
            u"Delete permission Edit Post"_s, Removes},
        {Rename{Permission, u"a"_s, u"b"_s}, u"rename-permission"_s, u"Rename permission a to b"_s, Alters},
        {Description{Permission, u"a"_s, {}, u"x"_s}, u"describe-permission"_s, u"Describe permission a"_s, Alters},
        {Existence{User, u"uma"_s}, u"create-user"_s, u"Create user uma"_s, Adds},
        {Existence{.kind = User, .name = u"uma"_s, .exists = false}, u"delete-user"_s, u"Delete user uma"_s, Removes},
        {Rename{User, u"uma"_s, u"ulla"_s}, u"rename-user"_s, u"Rename user uma to ulla"_s, Alters},
        {Description{User, u"uma"_s, u"Uma"_s, u"Uma T."_s}, u"describe-user"_s, u"Change the display name of uma"_s,
            Alters},
        {Activation{u"ines"_s}, u"activate-user"_s, u"Activate ines"_s, Adds},
        {Activation{u"ines"_s, false}, u"deactivate-user"_s, u"Deactivate ines"_s, Removes},
    };
    return all;
}

} // namespace

class TestChange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasAWordASentenceAndADirection_data();
    void hasAWordASentenceAndADirection();
    void hasAnInverseWhoseInverseIsTheChange_data() { hasAWordASentenceAndADirection_data(); }
    void hasAnInverseWhoseInverseIsTheChange();
    void listsEveryWordOfTheChangeFileOnce();
    void knowsAChangeByItsWord();
    void invertsAListFromItsEnd();
    void renamesBack();
    void restoresTheOldDescription();
    void revivesWithLinksWhatItDeleted();
    void visitsTheLinksOfEachKindAsChanges();
    void marksOddNamesInItsSentence();
};

void TestChange::hasAWordASentenceAndADirection_data()
{
    QTest::addColumn<std::size_t>("row");
    for (std::size_t i = 0; i < rows().size(); ++i)
        QTest::newRow(qUtf8Printable(rows()[i].verb)) << i;
}

void TestChange::hasAWordASentenceAndADirection()
{
    QFETCH(const std::size_t, row);
    const Row &expected = rows()[row];
    QCOMPARE(verb(expected.change), expected.verb);
    QCOMPARE(sentence(expected.change), expected.sentence);
    QVERIFY(direction(expected.change) == expected.direction);
}

void TestChange::hasAnInverseWhoseInverseIsTheChange()
{
    QFETCH(const std::size_t, row);
    const Change &change = rows()[row].change;
    QVERIFY(inverse(change) != change);
    QVERIFY(inverse(inverse(change)) == change);
}

void TestChange::listsEveryWordOfTheChangeFileOnce()
{
    QStringList expected;
    for (const Row &row : rows())
        expected << row.verb;
    QCOMPARE(verbs(), expected);
}

void TestChange::knowsAChangeByItsWord()
{
    for (const QString &word : verbs())
        QCOMPARE(verb(*changeWithVerb(word)), word);
    QVERIFY(!changeWithVerb(u"Assign"_s));
    QVERIFY(!changeWithVerb(QString()));
}

void TestChange::invertsAListFromItsEnd()
{
    const ChangeList changes = {Existence{ObjectKind::Role, u"Auditor"_s}, Assignment{u"uma"_s, u"Auditor"_s}};
    const ChangeList expected = {Assignment{u"uma"_s, u"Auditor"_s, false},
        Existence{.kind = ObjectKind::Role, .name = u"Auditor"_s, .exists = false}};
    QVERIFY(inverse(changes) == expected);
}

void TestChange::renamesBack()
{
    QVERIFY(inverse(Rename{ObjectKind::Role, u"a"_s, u"b"_s}) == Change(Rename{ObjectKind::Role, u"b"_s, u"a"_s}));
}

void TestChange::restoresTheOldDescription()
{
    QVERIFY(inverse(Description{ObjectKind::Role, u"a"_s, u"old"_s, u"new"_s})
        == Change(Description{ObjectKind::Role, u"a"_s, u"new"_s, u"old"_s}));
}

void TestChange::revivesWithLinksWhatItDeleted()
{
    Existence deleted{ObjectKind::User, u"root"_s, u"Root"_s, false, true, {.roles = {u"Admin"_s}}, false};
    const Change back = inverse(deleted);
    deleted.exists = true;
    QVERIFY(back == Change(deleted));
}

void TestChange::visitsTheLinksOfEachKindAsChanges()
{
    const ObjectLinks links{
        .users = {u"u"_s}, .roles = {u"r"_s}, .permissions = {u"p"_s}, .parents = {u"up"_s}, .heirs = {u"down"_s}};
    const auto sentencesOf = [&links](ObjectKind kind, bool exists) {
        QStringList sentences;
        forEachLink({.kind = kind, .name = u"x"_s, .links = links, .exists = exists},
            [&sentences](const Change &link) { sentences << sentence(link); });
        return sentences.join(u"; "_s);
    };
    QCOMPARE(sentencesOf(ObjectKind::User, true), u"Assign r to x; Grant p directly to x"_s);
    QCOMPARE(sentencesOf(ObjectKind::Role, true),
        u"Assign x to u; Grant p to x; Let x inherit from up; Let down inherit from x"_s);
    QCOMPARE(sentencesOf(ObjectKind::Permission, false), u"Revoke the direct grant of x from u; Revoke x from r"_s);
}

void TestChange::marksOddNamesInItsSentence()
{
    QCOMPARE(sentence(Assignment{u"bob\u202E"_s, u"viewers "_s}), u"Assign “viewers␣” to bob⟦U+202E⟧"_s);
    QCOMPARE(sentence(Rename{ObjectKind::Role, u"%1"_s, u"%2"_s}), u"Rename role %1 to %2"_s);
}

QTEST_APPLESS_MAIN(TestChange)
#include "tst_change.moc"
