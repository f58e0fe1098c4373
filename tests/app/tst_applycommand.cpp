#include "databasefiles.h"
#include "programrun.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

QByteArray fileOf(const QByteArray &changes)
{
    return R"({"format":"rolewright-changes/1","reason":"ticket 4711","changes":[)" + changes + "]}";
}

constexpr auto three = R"({"do":"assign","user":"nick","role":"User"},
    {"do":"grant","role":"User","permission":"Edit Post"},
    {"do":"revoke","role":"Admin","permission":"Delete Post"})";

constexpr auto told = "Assign User to nick\n"
                      "Grant Edit Post to User\n"
                      "Revoke Delete Post from Admin\n"
                      "gained: 3\n"
                      "  nick: Edit Post\n"
                      "  nick: View Post\n"
                      "  uma: Edit Post\n"
                      "lost: 1\n"
                      "  ada: Delete Post\n";

} // namespace

class TestApplyCommand : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    QString changes(const QByteArray &bytes) const
    {
        const QString path = m_folder->filePath(u"changes.json"_s);
        writeFile(path, bytes);
        return path;
    }
    ProgramRun apply(const QByteArray &list, const QStringList &options = {}) const
    {
        return runProgram(QStringList{u"apply"_s, m_file, changes(fileOf(list))} + options);
    }
    void create(const QString &templateName)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(templateName + u".sqlite"_s);
        QCOMPARE(runInProcess({u"create"_s, m_file, u"--template"_s, templateName}).exit, 0);
    }

private Q_SLOTS:
    void init() { create(u"demo"_s); }

    void savesAndTellsWhatIsGainedAndLost()
    {
        const ProgramRun run = apply(three);
        QCOMPARE(run.output, QByteArray(told) + "saved 3 changes\n");
        QCOMPARE(run.messages, QByteArray());
        QCOMPARE(run.exit, 0);
        QCOMPARE(runProgram({u"grants"_s, m_file}).output,
            QByteArray("user,permission\nada,Create Post\nada,Edit Post\nnick,Edit Post\nnick,View Post\n"
                       "uma,Edit Post\numa,View Post\n"));
    }

    void aDryRunTellsTheSameAndWritesNothing()
    {
        const QByteArray before = contentOf(m_file);
        const ProgramRun run = apply(three, {u"--dry-run"_s});
        QCOMPARE(run.output, QByteArray(told) + "nothing saved (dry run): 3 changes would be\n");
        QCOMPARE(run.messages, QByteArray());
        QCOMPARE(run.exit, 0);
        QCOMPARE(contentOf(m_file), before);
    }

    void tellsAsJson()
    {
        const QByteArray rest = "\"changes\":[{\"do\":\"assign\",\"user\":\"nick\",\"role\":\"User\"}],"
                                "\"gained\":[[\"nick\",\"View Post\"]],\"lost\":[],\"conflicts\":[]}\n";
        const QByteArray one = R"({"do":"assign","user":"nick","role":"User"})";
        const ProgramRun dry = apply(one, {u"--json"_s, u"--dry-run"_s});
        QCOMPARE(dry.output, "{\"saved\":false,\"logged\":false," + rest);
        const ProgramRun run = apply(one, {u"--json"_s});
        QCOMPARE(run.output, "{\"saved\":true,\"logged\":true," + rest);
        QCOMPARE(run.exit, 0);
    }

    void saysWhenTheChangesCancelOut()
    {
        const QByteArray both = R"({"do":"assign","user":"nick","role":"User"},
            {"do":"unassign","user":"nick","role":"User"})";
        const QByteArray before = contentOf(m_file);
        const ProgramRun run = apply(both);
        QVERIFY2(run.output.endsWith("\nnothing to save: the changes cancel out\n"), run.output.constData());
        QCOMPARE(run.messages, QByteArray());
        QCOMPARE(run.exit, 0);
        const ProgramRun json = apply(both, {u"--json"_s});
        QVERIFY2(json.output.startsWith("{\"saved\":false,\"logged\":false,"), json.output.constData());
        QCOMPARE(contentOf(m_file), before);
        const ProgramRun one = apply(both + R"(, {"do":"unassign","user":"uma","role":"User"})");
        QVERIFY2(one.output.endsWith("\nsaved 1 change\n"), one.output.constData());
    }

    void theReasonGoesIntoTheLog()
    {
        apply(R"({"do":"assign","user":"nick","role":"User"})");
        apply(R"({"do":"unassign","user":"nick","role":"User"})", {u"--reason"_s, u"by mistake"_s});
        const QStringList reasons = rowsOf(m_file, "SELECT reason FROM rolewright_log ORDER BY seq DESC LIMIT 2");
        QCOMPARE(reasons, (QStringList{u"by mistake"_s, u"ticket 4711"_s}));
    }

    void anotherProgramsDatabaseIsLoggedOnlyWhenAskedFor()
    {
        create(u"tutorial"_s);
        const ProgramRun run = apply(three);
        QCOMPARE(run.messages, QByteArray("not logged\n"));
        QCOMPARE(run.exit, 0);
        const ProgramRun logged = apply(R"({"do":"unassign","user":"nick","role":"User"})", {u"--create-log"_s});
        QCOMPARE(logged.messages, QByteArray());
        QCOMPARE(logged.exit, 0);
        QVERIFY(rowsOf(m_file, "SELECT count(*) FROM rolewright_log").first().toInt() > 0);
    }

    void theInverseTakesEverythingBack()
    {
        const QStringList before = textOf(m_file);
        const QString inverse = m_folder->filePath(u"inverse.json"_s);
        const ProgramRun run = apply(R"({"do":"unassign","user":"uma","role":"User"},
            {"do":"inherit","role":"Admin","from":"User"},{"do":"rename-role","role":"Admin","to":"Chief"},
            {"do":"describe-user","user":"nick","display_name":"N"},{"do":"deactivate-user","user":"uma"},
            {"do":"delete-role","role":"User"},{"do":"delete-user","user":"ines"},
            {"do":"create-permission","permission":"Hide Post"})",
            {u"--inverse"_s, inverse});
        QCOMPARE(run.messages, QByteArray());
        QCOMPARE(run.exit, 0);
        QVERIFY(textOf(m_file) != before);
        QVERIFY(contentOf(inverse).contains("\"reason\": \"takes back: ticket 4711\""));
        const ProgramRun back = runProgram({u"apply"_s, m_file, inverse});
        QCOMPARE(back.messages, QByteArray());
        QCOMPARE(textOf(m_file), before);
    }

    void aDryRunGivesTheInverseToo()
    {
        const QString inverse = m_folder->filePath(u"inverse.json"_s);
        QCOMPARE(apply(three, {u"--dry-run"_s, u"--inverse"_s, inverse}).exit, 0);
        const QByteArray text = contentOf(inverse);
        QVERIFY(text.indexOf("\"grant\"") < text.indexOf("\"revoke\"")); // in reverse order
        QVERIFY(text.indexOf("\"revoke\"") < text.indexOf("\"unassign\""));
    }

    void noInverseIsLeftWhereNothingCouldBeSaved()
    {
        const QString inverse = m_folder->filePath(u"inverse.json"_s);
        QCOMPARE(apply(R"({"do":"assign","user":"uma","role":"User"})", {u"--inverse"_s, inverse}).exit, 4);
        QVERIFY(!namesIn(m_folder->path()).contains(u"inverse.json"_s));
    }

    void nothingIsSavedWhenTheInverseCannotBeWritten_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("exit");
        QTest::newRow("no such folder") << u"/nonexistent/inverse.json"_s << 3;
        QTest::newRow("a device") << u"/dev/null"_s << 3;
        QTest::newRow("the database") << QString() << 2;
    }
    void nothingIsSavedWhenTheInverseCannotBeWritten()
    {
        QFETCH(QString, path);
        const QByteArray before = contentOf(m_file);
        const ProgramRun run = apply(three, {u"--inverse"_s, path.isEmpty() ? m_file : path});
        QTEST(run.exit, "exit");
        QCOMPARE(contentOf(m_file), before);
    }

    void oneMisfitRefusesTheWholeFileAndEveryOneIsNamed()
    {
        const QByteArray before = contentOf(m_file);
        const QByteArray list = R"({"do":"assign","user":"uma","role":"User"},
            {"do":"assign","user":"nick","role":"User"},
            {"do":"grant","role":"Nobody","permission":"Edit Post"},
            {"do":"inherit","role":"User","from":"Admin"},
            {"do":"inherit","role":"Admin","from":"User"})";
        const ProgramRun run = apply(list);
        QCOMPARE(run.exit, 4);
        QCOMPARE(run.output, QByteArray());
        QVERIFY(run.messages.startsWith("rolewright-cli: Nothing was saved: 3 of 5 changes cannot be made.\n"
                                        "  Assign User to uma: uma already has User.\n"
                                        "  Grant Edit Post to Nobody: There is no role Nobody."));
        QVERIFY(run.messages.contains("Let Admin inherit from User: "));
        QCOMPARE(contentOf(m_file), before);

        const ProgramRun json = apply(list, {u"--json"_s});
        QCOMPARE(json.exit, 4);
        QVERIFY(json.output.contains("\"saved\":false"));
        QVERIFY(json.output.contains(
            R"({"change":{"do":"assign","user":"uma","role":"User"},"found":"uma already has User."})"));
    }

    void aChangeFileWithoutAnEndIsRefused()
    {
        const ProgramRun run = runProgram({u"apply"_s, m_file, u"/dev/zero"_s});
        QCOMPARE(run.exit, 3);
        QCOMPARE(run.messages,
            QByteArray("rolewright-cli: /dev/zero is not a usable change file: The file is larger than 64 MB.\n"));
    }

    void whatTheProfileCannotWriteIsRefused()
    {
        create(u"tutorial"_s);
        const ProgramRun run = apply(R"({"do":"inherit","role":"Admin","from":"User"})");
        QCOMPARE(run.exit, 4);
        QVERIFY(run.messages.startsWith(
            "rolewright-cli: Nothing was saved: 1 of 1 change cannot be made.\n  Let Admin inherit from User: "));
    }

    void aSecondRoleIsRefusedWhereOnlyOneIsKept()
    {
        create(u"tutorial"_s);
        const QByteArray before = contentOf(m_file);
        const ProgramRun run = apply(R"({"do":"assign","user":"uma","role":"Admin"})");
        QCOMPARE(run.exit, 4);
        QCOMPARE(contentOf(m_file), before);
    }

    void aFileThatIsNotUnderstoodEndsWith3_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("not JSON") << QByteArray("{");
        QTest::newRow("another format") << QByteArray(
            R"({"format":"x","changes":[{"do":"assign","user":"a","role":"b"}]})");
        QTest::newRow("unknown word") << fileOf(R"({"do":"promote","user":"a"})");
        QTest::newRow("no changes") << fileOf("");
        QTest::newRow("empty") << QByteArray();
    }
    void aFileThatIsNotUnderstoodEndsWith3()
    {
        QFETCH(QByteArray, bytes);
        const QString path = changes(bytes);
        const ProgramRun run = runProgram({u"apply"_s, m_file, path});
        QCOMPARE(run.exit, 3);
        QVERIFY(run.messages.startsWith("rolewright-cli: " + path.toUtf8() + " is not a usable change file: "));
        QCOMPARE(run.output, QByteArray());
    }

    void aFileThatIsNotThereEndsWith3()
    {
        const ProgramRun run = runProgram({u"apply"_s, m_file, u"/nonexistent.json"_s});
        QCOMPARE(run.exit, 3);
        QCOMPARE(
            run.messages, QByteArray("rolewright-cli: /nonexistent.json cannot be read: No such file or directory.\n"));
    }

    void saysThatItIsSavedEvenWhenThatCannotBePrinted()
    {
        const int full = ::open("/dev/full", O_WRONLY);
        QVERIFY(full >= 0);
        const ProgramRun run = runProgramInto(full, {u"apply"_s, m_file, changes(fileOf(three))});
        ::close(full);
        QCOMPARE(run.exit, 3);
        QCOMPARE(run.messages,
            QByteArray(
                "rolewright-cli: The changes are saved. The output could not be written: No space left on device.\n"));
        QVERIFY(textOf(m_file).contains(u"nick > User"_s));
    }
};

QTEST_GUILESS_MAIN(TestApplyCommand)
#include "tst_applycommand.moc"
