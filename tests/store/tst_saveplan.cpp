#include "databasefiles.h"
#include "savecase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// More rows than a save reads whole.
constexpr auto manyUsers = R"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
    INSERT INTO users (name) SELECT 'user ' || i FROM n)";

} // namespace

// Two people at once: what the second one is told.
class TestSavePlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(temporaryPlace());
        const Result<void> created = store::createDatabase(path(), u"demo"_s);
        QVERIFY2(created, said(created).constData());
    }

    void keepsWhatOthersChangedElsewhere();
    void namesWhatNoLongerFits_data();
    void namesWhatNoLongerFits();
    void seesACircleInALargeDatabaseToo();
    void findsTheLinksOfWhatIsRenamedInALargeDatabase();
    void namesARoleThatMakesTooMany();
    void givesBackAPermissionThatWentWithItsLastRow();
    void namesObjectsThatShareAName();

private:
    QString path() const { return m_folder->filePath(u"x.db"_s); }
    // What somebody is told who saves `ours` after others did what `theirs` does.
    static Result<store::SaveOutcome> saveAfter(
        const QString &path, const QByteArray &ours, const std::function<void()> &theirs);
    static QStringList foundBy(const store::SaveOutcome &outcome);

    std::unique_ptr<QTemporaryDir> m_folder;
};

Result<store::SaveOutcome> TestSavePlan::saveAfter(
    const QString &path, const QByteArray &ours, const std::function<void()> &theirs)
{
    Result<store::Database> database = store::Database::open({.location = path});
    if (!database)
        return tl::unexpected(database.error());
    const auto shown = database->read();
    theirs();
    return database->save({.shown = shown.value_or(engine::AccessGraph()), .changes = changesOf(ours)});
}

QStringList TestSavePlan::foundBy(const store::SaveOutcome &outcome)
{
    QStringList words;
    for (const store::Conflict &conflict : outcome.conflicts)
        words << conflict.found;
    words.sort();
    return words;
}

void TestSavePlan::keepsWhatOthersChangedElsewhere()
{
    const auto outcome = saveAfter(path(), R"([{"do":"assign","user":"nick","role":"User"}])",
        [this] { QVERIFY(saveInto(path(), changesOf(R"([{"do":"assign","user":"nick","role":"Admin"}])"))); });
    QVERIFY2(outcome && outcome->saved, said(outcome).constData());
    QVERIFY(textOf(path()).contains(u"nick > Admin"_s));
    QVERIFY(textOf(path()).contains(u"nick > User"_s));
}

void TestSavePlan::namesWhatNoLongerFits_data()
{
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("ours");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const char *theirs, const char *ours, const QStringList &found) {
        QTest::newRow(name) << QByteArray(theirs) << QByteArray(ours) << found;
    };
    row("unassign twice", R"([{"do":"unassign","user":"uma","role":"User"}])",
        R"([{"do":"unassign","user":"uma","role":"User"}])", {u"uma no longer has User"_s});
    row("assign twice", R"([{"do":"assign","user":"nick","role":"User"}])",
        R"([{"do":"assign","user":"nick","role":"User"}])", {u"nick already has User"_s});
    row("revoke twice", R"([{"do":"revoke","role":"User","permission":"View Post"}])",
        R"([{"do":"revoke","role":"User","permission":"View Post"}])", {u"User no longer has View Post"_s});
    row("direct grant twice", R"([{"do":"grant-user","user":"nick","permission":"View Post"}])",
        R"([{"do":"grant-user","user":"nick","permission":"View Post"}])",
        {u"nick already has a direct grant of View Post"_s});
    row("inherit twice", R"([{"do":"inherit","role":"Admin","from":"User"}])",
        R"([{"do":"inherit","role":"Admin","from":"User"}])", {u"Admin already inherits from User"_s});
    row("both ends of a circle", R"([{"do":"inherit","role":"Admin","from":"User"}])",
        R"([{"do":"inherit","role":"User","from":"Admin"}])",
        {u"User would inherit from itself: User > Admin > User"_s});
    row("a circle through a new role",
        R"([{"do":"create-role","role":"Guest"},{"do":"inherit","role":"Guest","from":"User"},
            {"do":"inherit","role":"Admin","from":"Guest"}])",
        R"([{"do":"create-role","role":"Auditor"},{"do":"inherit","role":"Auditor","from":"Admin"},
            {"do":"inherit","role":"User","from":"Auditor"}])",
        {u"User would inherit from itself: User > Auditor > Admin > Guest > User"_s});
    row("role gone", R"([{"do":"delete-role","role":"User"}])", R"([{"do":"assign","user":"nick","role":"User"}])",
        {u"there is no role User any more"_s});
    row("role renamed", R"([{"do":"rename-role","role":"User","to":"Reader"}])",
        R"([{"do":"grant","role":"User","permission":"Edit Post"}])", {u"there is no role User any more"_s});
    row("user gone", R"([{"do":"delete-user","user":"nick"}])", R"([{"do":"deactivate-user","user":"nick"}])",
        {u"there is no user nick any more"_s});
    row("permission gone", R"([{"do":"delete-permission","permission":"View Post"}])",
        R"([{"do":"rename-permission","permission":"View Post","to":"Read"}])",
        {u"there is no permission View Post any more"_s});
    row("name taken", R"([{"do":"create-role","role":"Auditor"}])", R"([{"do":"create-role","role":"Auditor"}])",
        {u"there is a role Auditor already"_s});
    row("new name taken", R"([{"do":"create-user","user":"olga"}])",
        R"([{"do":"rename-user","user":"nick","to":"olga"}])", {u"there is a user olga already"_s});
    row("described twice", R"([{"do":"describe-role","role":"User","description":"Looks"}])",
        R"([{"do":"describe-role","role":"User","description":"Watches"}])",
        {u"the description of User is now “Looks”"_s});
    row("named twice", R"([{"do":"describe-user","user":"nick","display_name":"N"}])",
        R"([{"do":"describe-user","user":"nick","display_name":"Nick"}])", {u"the display name of nick is now “N”"_s});
    row("deactivated twice", R"([{"do":"deactivate-user","user":"nick"}])",
        R"([{"do":"deactivate-user","user":"nick"}])", {u"nick is inactive already"_s});
    row("deletes what others gave and took",
        R"([{"do":"assign","user":"nick","role":"User"},{"do":"revoke","role":"User","permission":"View Post"},
            {"do":"inherit","role":"Admin","from":"User"}])",
        R"([{"do":"delete-role","role":"User"}])",
        {u"Admin now inherits from User"_s, u"User no longer has View Post"_s, u"nick now has User"_s});
    row("names every one",
        R"([{"do":"unassign","user":"uma","role":"User"},{"do":"revoke","role":"Admin","permission":"Edit Post"}])",
        R"([{"do":"unassign","user":"uma","role":"User"},{"do":"assign","user":"nick","role":"User"},
            {"do":"revoke","role":"Admin","permission":"Edit Post"}])",
        {u"Admin no longer has Edit Post"_s, u"uma no longer has User"_s});
}

void TestSavePlan::namesWhatNoLongerFits()
{
    QFETCH(const QByteArray, theirs);
    QFETCH(const QByteArray, ours);
    QByteArray before;
    const auto outcome = saveAfter(path(), ours, [&] {
        const auto first = saveInto(path(), changesOf(theirs));
        QVERIFY2(first && first->saved, said(first).constData());
        before = contentOf(path());
    });
    QVERIFY2(outcome, said(outcome).constData());
    QVERIFY(!outcome->saved && !outcome->logged);
    QTEST(foundBy(*outcome), "found");
    QCOMPARE(contentOf(path()), before);
}

void TestSavePlan::seesACircleInALargeDatabaseToo()
{
    runSql(path(), "INSERT INTO roles (name) VALUES ('Guest')");
    runSql(path(), manyUsers);
    const auto outcome = saveAfter(path(), R"([{"do":"inherit","role":"User","from":"Admin"}])", [this] {
        runSql(path(), R"(INSERT INTO role_parents SELECT heir.id, parent.id FROM roles heir, roles parent
            WHERE heir.name || '>' || parent.name IN ('Admin>Guest', 'Guest>User'))");
    });
    QVERIFY2(outcome, said(outcome).constData());
    QVERIFY(!outcome->saved);
    QCOMPARE(foundBy(*outcome), QStringList{u"User would inherit from itself: User > Admin > Guest > User"_s});
}

void TestSavePlan::findsTheLinksOfWhatIsRenamedInALargeDatabase()
{
    runSql(path(), manyUsers);
    const auto outcome = saveInto(path(),
        changesOf(R"([{"do":"rename-user","user":"uma","to":"ute"}, {"do":"rename-role","role":"User","to":"Reader"},
            {"do":"unassign","user":"ute","role":"Reader"}, {"do":"assign","user":"ute","role":"Admin"},
            {"do":"revoke","role":"Reader","permission":"View Post"}])"));
    QVERIFY2(outcome, said(outcome).constData());
    QCOMPARE(foundBy(*outcome), QStringList());
    QVERIFY(outcome->saved);
}

void TestSavePlan::namesARoleThatMakesTooMany()
{
    const QString file = m_folder->filePath(u"tutorial.db"_s);
    QVERIFY(store::createDatabase(file, u"tutorial"_s));
    const auto outcome = saveAfter(file, R"([{"do":"assign","user":"nick","role":"User"}])",
        [&] { QVERIFY(saveInto(file, changesOf(R"([{"do":"assign","user":"nick","role":"Admin"}])"))); });
    QVERIFY2(outcome, said(outcome).constData());
    QCOMPARE(foundBy(*outcome), QStringList{u"nick now has Admin"_s});
}

void TestSavePlan::givesBackAPermissionThatWentWithItsLastRow()
{
    const QString file = m_folder->filePath(u"tutorial.db"_s);
    QVERIFY(store::createDatabase(file, u"tutorial"_s));
    const auto outcome = saveAfter(file, R"([{"do":"grant","role":"Admin","permission":"View Post"}])", [&] {
        runSql(file, "DELETE FROM permission WHERE name = 'View Post'"); // as the application itself does
    });
    QVERIFY2(outcome && outcome->saved, said(outcome).constData());
    QVERIFY(textOf(file).contains(u"Admin : View Post"_s));
}

void TestSavePlan::namesObjectsThatShareAName()
{
    const QString file = m_folder->filePath(u"tutorial.db"_s);
    QVERIFY(store::createDatabase(file, u"tutorial"_s));
    const auto outcome = saveAfter(file, R"([{"do":"create-permission","permission":"Hide Post"},
            {"do":"grant","role":"User","permission":"Edit Post"}])",
        [&] {
            runSql(file,
                "CREATE TABLE again AS SELECT * FROM role; INSERT INTO again VALUES (3, 'User');"
                "DROP TABLE role; ALTER TABLE again RENAME TO role;");
        });
    QVERIFY2(outcome, said(outcome).constData());
    QCOMPARE(foundBy(*outcome), QStringList{u"there are 2 roles called User now"_s});
}

QTEST_GUILESS_MAIN(TestSavePlan)
#include "tst_saveplan.moc"
