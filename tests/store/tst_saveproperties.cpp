#include "databasefiles.h"
#include "edit.h"
#include "graphtext.h"
#include "plaintables.h"
#include "randomchanges.h"
#include "savecase.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

// Whatever is saved, a fresh reading shows the graph as it was edited.
class TestSaveProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatWasSaved_data();
    void readsBackWhatWasSaved();

private:
    QTemporaryDir m_folder{temporaryPlace()};
};

namespace {

// Whether a database of this kind keeps such a change at all.
bool isKept(const store::DatabaseInfo &info, const engine::Change &change)
{
    if (!info.canWrite(engine::verb(change)))
        return false;
    const auto *existence = std::get_if<engine::Existence>(&change);
    if (existence == nullptr || !existence->exists)
        return true;
    const bool keepsText = info.canWrite(u"describe-"_s + engine::kindWord(existence->kind));
    return !existence->superuser && (existence->active || info.canWrite(u"deactivate-user"_s))
        && (existence->text.isEmpty() || keepsText);
}

bool isKept(const store::DatabaseInfo &info, const engine::AccessGraph &shown, const engine::AccessGraph &after)
{
    for (const engine::Change &change : engine::changesBetween(shown, after)) {
        const auto *assignment = std::get_if<engine::Assignment>(&change);
        const bool hasTooMany = assignment && assignment->added && info.rolesPerUser > 0
            && int(after.rolesOf(*after.user(assignment->user)).size()) > info.rolesPerUser;
        if (hasTooMany || !isKept(info, change))
            return false;
    }
    return true;
}

} // namespace

void TestSaveProperties::readsBackWhatWasSaved_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"demo", "plain", "tutorial"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestSaveProperties::readsBackWhatWasSaved()
{
    QFETCH(const QString, kind);
    const QString path = m_folder.filePath(kind);
    if (kind == "plain"_L1)
        databaseOf(plainTables, path);
    else
        QVERIFY(store::createDatabase(path, kind));
    std::mt19937 random(20240611);
    int saved = 0;
    for (int round = 0; round < 150; ++round) {
        Result<store::Database> database = store::Database::open({.location = path});
        QVERIFY2(database, said(database).constData());
        const auto shown = database->read();
        QVERIFY2(shown, said(shown).constData());
        engine::AccessGraph edited = *shown;
        engine::ChangeList changes;
        for (int i = 0; i < 25; ++i) {
            const engine::Change change = randomChange(edited, std::uint32_t(random()));
            engine::AccessGraph tried = edited;
            if (!engine::apply(tried, change) || !isKept(database->info(), *shown, tried))
                continue;
            edited = tried;
            changes.push_back(change);
        }
        const auto outcome = database->save({.shown = *shown, .changes = changes});
        QVERIFY2(outcome && outcome->saved, said(outcome).constData());
        saved += int(changes.size());
        const auto again = database->read();
        QVERIFY2(again, said(again).constData());
        if (!again->isEquivalentTo(edited))
            QCOMPARE(textOf(*again), textOf(edited)); // for the words
        QVERIFY(again->isEquivalentTo(edited));
    }
    QVERIFY2(saved > 200, QByteArray::number(saved).constData());
    QCOMPARE(rowsOf(path, "PRAGMA foreign_key_check"), QStringList());
}

QTEST_GUILESS_MAIN(TestSaveProperties)
#include "tst_saveproperties.moc"
