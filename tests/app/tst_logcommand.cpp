#include "databasefiles.h"
#include "programrun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto dropGuards = "DROP TRIGGER rolewright_log_keeps_rows; DROP TRIGGER rolewright_log_keeps_words;";

QByteArray headOf(const QString &path)
{
    return rowsOf(path, "SELECT hash FROM rolewright_log ORDER BY seq DESC LIMIT 1").value(0).toUtf8();
}

} // namespace

class TestLogCommand : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder{temporaryPlace()};
    QString m_file;
    int m_count = 0;

    QString created(const QString &templateName)
    {
        const QString path = m_folder.filePath(u"%1 %2.sqlite"_s.arg(templateName).arg(++m_count));
        return runInProcess({u"create"_s, path, u"--template"_s, templateName}).exit == 0 ? path : QString();
    }
    void apply(const QByteArray &list, const QString &reason) const
    {
        const QString path = m_folder.filePath(u"changes.json"_s);
        writeFile(path, R"({"format":"rolewright-changes/1","changes":[)" + list + "]}");
        QCOMPARE(runInProcess({u"apply"_s, m_file, path, u"--reason"_s, reason}).exit, 0);
    }
    ProgramRun log(const QStringList &options = {}) const
    {
        return runInProcess(QStringList{u"log"_s, m_file} + options);
    }
    // The numbers of the entries that it lists.
    QList<int> listed(const QStringList &options) const
    {
        QList<int> numbers;
        const QJsonArray entries =
            QJsonDocument::fromJson(log(options + QStringList{u"--format"_s, u"json"_s}).output).array();
        for (const QJsonValue &entry : entries)
            numbers << entry[u"seq"_s].toInt();
        return numbers;
    }
    void setTimes() const
    {
        runSql(m_file,
            QByteArray(dropGuards)
                + "UPDATE rolewright_log SET at = '2026-11-2' || seq || 'T10:00:00.000Z';"
                  "UPDATE rolewright_log SET actor = 'uma@desk' WHERE seq = 3");
    }

private Q_SLOTS:
    void init()
    {
        m_file = created(u"demo"_s);
        apply(R"({"do":"assign","user":"nick","role":"User"})", u"ticket 4711, \"urgent\""_s);
        apply(R"({"do":"grant","role":"User","permission":"Edit Post"})", u"because"_s);
        apply(R"({"do":"delete-role","role":"User"})", u"gone"_s);
    }

    void listsTheSavedChanges()
    {
        const ProgramRun run = runProgram({u"log"_s, m_file});
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.messages, QByteArray());
        const QByteArrayList lines = run.output.split('\n');
        QCOMPARE(lines.size(), 6); // the last is empty
        QCOMPARE(lines[0], QByteArray("seq,at,actor,reason,change,previous_hash,hash"));
        QVERIFY(lines[1].startsWith("1,2"));
        QVERIFY(lines[1].contains("\"\"do\"\":\"\"begin\"\""));
        // moc does not understand a raw text with so many quotes.
        QVERIFY2(
            lines[2].contains(",\"ticket 4711, \"\"urgent\"\"\","
                              "\"{\"\"do\"\":\"\"assign\"\",\"\"role\"\":\"\"User\"\",\"\"user\"\":\"\"nick\"\"}\","),
            lines[2].constData());
        QVERIFY(lines[4].endsWith(',' + headOf(m_file)));
    }

    void listsThemAsJsonWithTheChangeAsAnObject()
    {
        const QByteArray output = log({u"--format"_s, u"json"_s}).output;
        QVERIFY(output.startsWith("[\n{\"seq\":1,\"at\":\"") && output.endsWith("}\n]\n"));
        const QJsonArray entries = QJsonDocument::fromJson(output).array();
        QCOMPARE(entries.size(), 4);
        QCOMPARE(entries[1][u"reason"_s].toString(), u"ticket 4711, \"urgent\""_s);
        QCOMPARE(entries[1][u"change"_s][u"user"_s].toString(), u"nick"_s);
        QCOMPARE(entries[3][u"change"_s][u"links"_s][u"permissions"_s].toArray().size(), 2);
    }

    void listsOnlyWhatIsAskedFor_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QList<int>>("entries");
        QTest::newRow("user") << QStringList{u"--user"_s, u"nick"_s} << QList<int>{2, 4};
        QTest::newRow("role") << QStringList{u"--role"_s, u"User"_s} << QList<int>{2, 3, 4};
        QTest::newRow("permission") << QStringList{u"--permission"_s, u"Edit Post"_s} << QList<int>{3, 4};
        QTest::newRow("both") << QStringList{u"--user"_s, u"nick"_s, u"--permission"_s, u"View Post"_s}
                              << QList<int>{4};
        QTest::newRow("nobody") << QStringList{u"--user"_s, u"nobody"_s} << QList<int>{};
        QTest::newRow("actor") << QStringList{u"--actor"_s, u"uma@desk"_s} << QList<int>{3};
        QTest::newRow("since a day") << QStringList{u"--since"_s, u"2026-11-22"_s} << QList<int>{2, 3, 4};
        QTest::newRow("until a day") << QStringList{u"--until"_s, u"2026-11-22"_s} << QList<int>{1, 2};
        QTest::newRow("since a moment") << QStringList{u"--since"_s, u"2026-11-22T10:00:00.001Z"_s} << QList<int>{3, 4};
        QTest::newRow("until a moment") << QStringList{u"--until"_s, u"2026-11-22T10:00"_s} << QList<int>{1, 2};
        QTest::newRow("elsewhere") << QStringList{u"--since"_s, u"2026-11-22T11:00:01+01:00"_s} << QList<int>{3, 4};
    }
    void listsOnlyWhatIsAskedFor()
    {
        QFETCH(QStringList, options);
        setTimes();
        QTEST(listed(options), "entries");
    }

    void verifiesTheChainAndPrintsTheHead()
    {
        const QByteArray head = headOf(m_file);
        const ProgramRun run = runProgram({u"log"_s, m_file, u"--verify"_s});
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.messages, QByteArray());
        QCOMPARE(run.output,
            "head     " + head
                + "\nentries  4\nverified; who may write the file could make it all anew, so keep the head "
                  "elsewhere for --head\n");
        const ProgramRun kept = log({u"--verify"_s, u"--head"_s, QString::fromLatin1(head.toUpper())});
        QCOMPARE(kept.exit, 0);
        QVERIFY(kept.output.endsWith("verified; the head is the one kept elsewhere\n"));
        apply(R"({"do":"create-role","role":"Auditor"})", {});
        const ProgramRun grown = log({u"--verify"_s, u"--head"_s, QString::fromLatin1(head)});
        QCOMPARE(grown.exit, 0);
        QVERIFY(grown.output.endsWith("verified; the head kept elsewhere is that of entry 4, 1 came since\n"));
    }

    void namesTheFirstBadEntryOfABrokenChain()
    {
        runSql(m_file, QByteArray(dropGuards) + "UPDATE rolewright_log SET actor = 'eve' WHERE seq = 3");
        const ProgramRun run = runProgram({u"log"_s, m_file, u"--verify"_s});
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.output,
            "head     " + headOf(m_file) + "\nentries  4\nbroken   at entry 3: its words or its hash were altered\n");
        const ProgramRun json = log({u"--verify"_s, u"--format"_s, u"json"_s});
        QCOMPARE(json.exit, 1);
        QCOMPARE(json.output,
            "{\"logged\":true,\"entries\":4,\"first_bad\":{\"seq\":3,\"why\":\"its words or its hash were altered\"},"
            "\"head\":\""
                + headOf(m_file) + "\",\"verified\":false}\n");
    }

    void aKeptHeadShowsThatTheEndWasCutOff()
    {
        const QString head = QString::fromLatin1(headOf(m_file));
        runSql(m_file, QByteArray(dropGuards) + "DELETE FROM rolewright_log WHERE seq = 4");
        QCOMPARE(log({u"--verify"_s}).exit, 0);
        const ProgramRun run = log({u"--verify"_s, u"--head"_s, head});
        QCOMPARE(run.exit, 1);
        QVERIFY(run.output.contains("broken   at entry 4: the log ends with entry 3 and the head that was kept"));
    }

    void aDatabaseWithoutALogIsNotVerified()
    {
        m_file = created(u"tutorial"_s);
        const ProgramRun run = log({u"--verify"_s});
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.output, QByteArray("no log: this database keeps none\n"));
        const ProgramRun list = log();
        QCOMPARE(list.exit, 0);
        QCOMPARE(list.output, QByteArray("seq,at,actor,reason,change,previous_hash,hash\n"));
        QCOMPARE(list.messages, QByteArray("rolewright-cli: This database keeps no log.\n"));
    }

    void whatCannotBeReadEndsWith3()
    {
        m_file = u"/nonexistent.sqlite"_s;
        QCOMPARE(log({u"--verify"_s}).exit, 3);
        QCOMPARE(log().exit, 3);
    }

    void aWrongCommandLineEndsWith2_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("head alone") << QStringList{u"--head"_s, QString(64, u'a')}
                                    << QByteArray("--head goes with --verify.");
        QTest::newRow("no hash") << QStringList{u"--verify"_s, u"--head"_s,
            u"abc"_s} << QByteArray("--head is a hash of 64 hexadecimal digits, as --verify prints it, not abc.");
        QTest::newRow("filtered") << QStringList{u"--verify"_s, u"--user"_s, u"nick"_s}
                                  << QByteArray("--verify looks at the whole log: leave out --user.");
        QTest::newRow("no time") << QStringList{u"--since"_s, u"yesterday"_s}
                                 << QByteArray("--since is a day or a time such as 2026-11-23 or "
                                               "2026-11-23T04:37:16Z, not yesterday.");
    }
    void aWrongCommandLineEndsWith2()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, message);
        const ProgramRun run = log(options);
        QCOMPARE(run.exit, 2);
        QCOMPARE(run.output, QByteArray());
        QCOMPARE(run.messages, "rolewright-cli: " + message + '\n');
    }
};

QTEST_GUILESS_MAIN(TestLogCommand)
#include "tst_logcommand.moc"
