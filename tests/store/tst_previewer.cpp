#include "databasefiles.h"
#include "savecase.h"
#include "sqlvalue.h"
#include "stepvalues.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(store::SqlValue)

namespace {

Result<store::SavePreview> previewOf(const QString &path, const engine::ChangeList &changes, bool readOnly = false)
{
    auto database = store::Database::open({.location = path, .readOnly = readOnly});
    if (!database)
        return tl::unexpected(database.error());
    return database->read().and_then(
        [&](const engine::AccessGraph &shown) { return database->preview({.shown = shown, .changes = changes}); });
}

QStringList statementsOf(const store::SavePreview &preview)
{
    QStringList lines;
    for (const store::PlannedStatement &statement : preview.statements)
        lines << statement.sql;
    return lines;
}

} // namespace

class TestPreviewer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTheStatementsWithTheirValues();
    void namesWhatOnlyTheSaveWillKnow();
    void writesOneListForEachChangeInTheOrderOfSaving();
    void runByHandTheyDoWhatASaveDoes();
    void writesNothingItself();
    void namesConflictsInsteadOfStatements();
    void refusesWhatCannotBeSaved();
    void showsValuesAsAPersonReadsThem_data();
    void showsValuesAsAPersonReadsThem();

private:
    QString created(const QString &templateName = u"demo"_s)
    {
        const QString path = m_folder.filePath(u"%1.db"_s.arg(++m_count));
        return store::createDatabase(path, templateName) ? path : QString();
    }

    QTemporaryDir m_folder{temporaryPlace()};
    int m_count = 0;
};

void TestPreviewer::givesTheStatementsWithTheirValues()
{
    const auto preview = previewOf(created(), changesOf(R"([{"do":"assign","user":"nick","role":"User"},
        {"do":"describe-user","user":"uma","display_name":"O'Hara; DROP TABLE users"}])"));
    QVERIFY2(preview, said(preview).constData());
    QCOMPARE(statementsOf(*preview),
        (QStringList{u"UPDATE users SET display_name = 'O''Hara; DROP TABLE users' WHERE id = 2"_s,
            u"INSERT INTO user_roles (user_id, role_id) VALUES (3, 2)"_s}));
    QVERIFY(preview->isLogged);
    QVERIFY(preview->conflicts.empty());
}

void TestPreviewer::namesWhatOnlyTheSaveWillKnow()
{
    const auto preview = previewOf(created(), changesOf(R"([{"do":"create-role","role":"Night shift"},
        {"do":"grant","role":"Night shift","permission":"Edit Post"}])"));
    QVERIFY2(preview, said(preview).constData());
    QCOMPARE(statementsOf(*preview),
        (QStringList{u"INSERT INTO roles (name, description) VALUES ('Night shift', '')"_s,
            u"INSERT INTO role_permissions (role_id, permission_id) VALUES (‹key of role Night shift›, 2)"_s}));
}

void TestPreviewer::writesOneListForEachChangeInTheOrderOfSaving()
{
    const auto preview = previewOf(created(), changesOf(R"([{"do":"assign","user":"nick","role":"Admin"},
        {"do":"delete-role","role":"User"},{"do":"unassign","user":"nick","role":"Admin"}])"));
    QVERIFY2(preview, said(preview).constData());
    QCOMPARE(preview->changes.size(), std::size_t(1)); // the other two cancel out
    QCOMPARE(preview->statements.size(), std::size_t(4));
    for (const store::PlannedStatement &statement : preview->statements)
        QCOMPARE(statement.change, std::size_t(0));
}

void TestPreviewer::runByHandTheyDoWhatASaveDoes()
{
    const engine::ChangeList changes = changesOf(R"([{"do":"assign","user":"nick","role":"User"},
        {"do":"unassign","user":"ada","role":"Admin"},{"do":"grant-user","user":"ada","permission":"View Post"},
        {"do":"inherit","role":"Admin","from":"User"},{"do":"rename-role","role":"User","to":"Re'ader"},
        {"do":"describe-role","role":"Admin","description":"all; \"of\" it"},
        {"do":"delete-permission","permission":"Delete Post"},{"do":"deactivate-user","user":"uma"},
        {"do":"rename-user","user":"uma","to":"größe"}])");
    const QString saved = created();
    const QString byHand = created();
    const auto preview = previewOf(byHand, changes);
    QVERIFY2(preview, said(preview).constData());
    runSql(byHand, statementsOf(*preview).join(u";\n"_s).toUtf8());
    const auto outcome = saveInto(saved, changes);
    QVERIFY2(outcome && outcome->saved, said(outcome).constData());
    QCOMPARE(textOf(byHand), textOf(saved));
}

void TestPreviewer::writesNothingItself()
{
    const QString path = created(u"tutorial"_s);
    const QByteArray before = contentOf(path);
    const auto preview = previewOf(path, changesOf(R"([{"do":"assign","user":"nick","role":"User"}])"));
    QVERIFY2(preview, said(preview).constData());
    QVERIFY(!preview->statements.empty());
    QVERIFY(!preview->isLogged);
    QCOMPARE(contentOf(path), before);
}

void TestPreviewer::namesConflictsInsteadOfStatements()
{
    const QString path = created();
    auto database = store::Database::open({.location = path});
    QVERIFY2(database, said(database).constData());
    const auto shown = database->read();
    QVERIFY2(shown, said(shown).constData());
    const engine::ChangeList changes = changesOf(R"([{"do":"assign","user":"nick","role":"User"}])");
    QVERIFY(saveInto(path, changes));
    const auto preview = database->preview({.shown = *shown, .changes = changes});
    QVERIFY2(preview, said(preview).constData());
    QCOMPARE(preview->conflicts.size(), std::size_t(1));
    QCOMPARE(preview->conflicts.front().found, u"nick already has User"_s);
    QVERIFY(preview->statements.empty());
}

void TestPreviewer::refusesWhatCannotBeSaved()
{
    const auto preview = previewOf(created(), changesOf(R"([{"do":"assign","user":"nick","role":"User"}])"), true);
    QVERIFY(!preview);
    QCOMPARE(preview.error().kind, ErrorKind::Refused);
}

void TestPreviewer::showsValuesAsAPersonReadsThem_data()
{
    QTest::addColumn<store::SqlValue>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << store::SqlValue() << u"NULL"_s;
    QTest::newRow("number") << store::SqlValue(qint64(-7)) << u"-7"_s;
    QTest::newRow("fraction") << store::SqlValue(0.1) << u"0.1"_s;
    QTest::newRow("text") << store::SqlValue(std::string(" it's ")) << u"' it''s '"_s;
    QTest::newRow("hidden") << store::SqlValue(std::string("a\u202Eb")) << u"'a⟦U+202E⟧b'"_s;
    QTest::newRow("bytes") << store::SqlValue(store::Blob{std::string("\x00\xff", 2)}) << u"x'00ff'"_s;
}

void TestPreviewer::showsValuesAsAPersonReadsThem()
{
    QFETCH(const store::SqlValue, value);
    QTEST(store::visibleLiteral(value), "text");
}

QTEST_GUILESS_MAIN(TestPreviewer)
#include "tst_previewer.moc"
