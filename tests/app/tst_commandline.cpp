#include "programrun.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

class TestCommandLine : public QObject {
    Q_OBJECT

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString created(const QString &templateName) const
    {
        const QString file = path(templateName + u".sqlite"_s);
        const ProgramRun run = runInProcess({u"create"_s, file, u"--template"_s, templateName});
        Q_ASSERT(run.exit == 0);
        return file;
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void tellsItsVersionWhateverTheLocaleSays()
    {
        qputenv("LC_ALL", "C");
        const ProgramRun run = runProgram({u"--version"_s});
        qputenv("LC_ALL", "C.UTF-8");
        QCOMPARE(run.output, QByteArray("rolewright-cli " ROLEWRIGHT_VERSION "\n"));
        QCOMPARE(run.messages, QByteArray());
        QCOMPARE(run.exit, 0);
    }

    void helpListsWhatThereIs()
    {
        const ProgramRun run = runProgram({u"--help"_s});
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.messages, QByteArray());
        QVERIFY(run.output.startsWith("Usage: rolewright-cli COMMAND [DATABASE] [options]\n"));
        for (const char *line :
            {"\n  info DATABASE ", "\n  check DATABASE ", "\n  grants DATABASE ", "\n  apply DATABASE CHANGES.json ",
                "\n  log DATABASE ", "\n  rules DATABASE ", "\n  create FILE ", "\n  profiles [DATABASE] ", "\n  4  "})
            QVERIFY2(run.output.contains(line), line);
        for (const char *later : {"compare", "snapshot", "findings", "report"})
            QVERIFY2(!run.output.contains(later), later);
        QCOMPARE(runProgram({u"-h"_s}).output, run.output);
    }

    void eachCommandExplainsItself_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"info", "check", "grants", "apply", "log", "rules", "create", "profiles"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void eachCommandExplainsItself()
    {
        QFETCH(QString, command);
        const ProgramRun run = runInProcess({command, u"--help"_s});
        QCOMPARE(run.exit, 0);
        QVERIFY(run.output.startsWith("Usage: rolewright-cli " + command.toUtf8()));
        QVERIFY(run.output.contains("\nOptions:\n"));
        QVERIFY(!run.output.contains("as-of"));
    }

    void aWrongCommandLineIsNamedAndEndsWith2_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char *name, const QStringList &arguments, const char *message) {
            QTest::newRow(name) << arguments << QByteArray(message);
        };
        row("nothing", {}, "The command is missing. See rolewright-cli --help.");
        row("unknown command", {u"grant"_s}, "There is no command grant. See rolewright-cli --help.");
        row("unknown option", {u"info"_s, u"x"_s, u"--bar"_s}, "Unknown option 'bar'. See rolewright-cli info --help.");
        row("no value", {u"check"_s, u"x"_s, u"--user"_s},
            "Missing value after '--user'. See rolewright-cli check --help.");
        row("no database", {u"info"_s}, "DATABASE is missing. See rolewright-cli info --help.");
        row("one too many", {u"info"_s, u"a"_s, u"b"_s}, "One argument too many: b. See rolewright-cli info --help.");
        row("twice", {u"grants"_s, u"a"_s, u"--user"_s, u"x"_s, u"--user"_s, u"y"_s},
            "--user is given more than once. See rolewright-cli grants --help.");
        row("no permission", {u"check"_s, u"a"_s}, "--permission is missing. See rolewright-cli check --help.");
        row("unknown format", {u"grants"_s, u"a"_s, u"--format"_s, u"xml"_s},
            "--format can be csv, json, not xml. See rolewright-cli grants --help.");
        row("unknown template", {u"create"_s, u"a"_s, u"--template"_s, u"x"_s},
            "--template can be empty, demo, tutorial, not x. See rolewright-cli create --help.");
        row("command of a later version", {u"compare"_s, u"a"_s, u"b"_s},
            "The command compare is not available in this version.");
        row("format of a later version", {u"grants"_s, u"a"_s, u"--format"_s, u"pdf"_s},
            "--format pdf is not available in this version.");
        row("option of a later version", {u"grants"_s, u"a"_s, u"--as-of"_s, u"now"_s},
            "--as-of is not available in this version.");
    }
    void aWrongCommandLineIsNamedAndEndsWith2()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, message);
        const ProgramRun run = runProgram(arguments);
        QCOMPARE(run.messages, "rolewright-cli: " + message + '\n');
        QCOMPARE(run.output, QByteArray());
        QCOMPARE(run.exit, 2);
    }

    void whatCannotBeOpenedEndsWith3()
    {
        const ProgramRun run = runProgram({u"info"_s, path(u"nothing.sqlite"_s)});
        QCOMPARE(run.output, QByteArray());
        QVERIFY(run.messages.startsWith("rolewright-cli: There is no file "));
        QCOMPARE(run.exit, 3);
    }

    void infoTellsWhatIsOpen()
    {
        const QString file = created(u"tutorial"_s);
        const ProgramRun run = runProgram({u"info"_s, file});
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.messages, QByteArray());
        QCOMPARE(run.output,
            "database          " + file.toUtf8()
                + "\n"
                  "profile           tutorial (Flask tutorial)\n"
                  "engine            sqlite\n"
                  "read only         no\n"
                  "writes            assign unassign grant revoke create-role delete-role rename-role create-permission"
                  " delete-permission rename-permission create-user delete-user rename-user\n"
                  "users             4\n"
                  "roles             2\n"
                  "permissions       4\n"
                  "assignments       2\n"
                  "grants            4\n"
                  "inheritance       0\n"
                  "direct_grants     0\n"
                  "effective_grants  4\n");
    }

    void infoAsJsonHasTheAgreedMembers()
    {
        const ProgramRun run = runProgram({u"info"_s, created(u"demo"_s), u"--json"_s});
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.output,
            QByteArray("{\"profile\":\"rolewright\",\"engine\":\"sqlite\",\"read_only\":false,"
                       "\"writes\":[\"assign\",\"unassign\",\"grant\",\"revoke\",\"grant-user\",\"revoke-user\","
                       "\"inherit\",\"disinherit\",\"create-role\",\"delete-role\",\"rename-role\",\"describe-role\","
                       "\"create-permission\",\"delete-permission\",\"rename-permission\",\"describe-permission\","
                       "\"create-user\",\"delete-user\",\"rename-user\",\"describe-user\",\"activate-user\","
                       "\"deactivate-user\"],"
                       "\"counts\":{\"users\":4,\"roles\":2,\"permissions\":4,\"assignments\":3,\"grants\":4,"
                       "\"inheritance\":0,\"direct_grants\":0,\"effective_grants\":4},"
                       "\"assumptions\":[\"inactive users may do nothing\"],\"warnings\":[]}\n"));
    }

    void anotherProfileCanBeAskedFor()
    {
        const ProgramRun run = runProgram({u"info"_s, created(u"demo"_s), u"--profile"_s, u"tutorial"_s});
        QCOMPARE(run.exit, 3);
        QVERIFY(run.messages.contains("tutorial"));
    }

    void createNeverOverwrites()
    {
        const QString file = created(u"demo"_s);
        const ProgramRun run = runProgram({u"create"_s, file});
        QCOMPARE(run.exit, 3);
        QVERIFY(run.messages.contains("there is a file of that name already"));
        QCOMPARE(runProgram({u"grants"_s, file}).output.count('\n'), 5);
    }

    void createsAnEmptyDatabaseWhenNothingElseIsSaid()
    {
        QCOMPARE(runProgram({u"create"_s, path(u"new.sqlite"_s)}).exit, 0);
        QCOMPARE(runProgram({u"grants"_s, path(u"new.sqlite"_s)}).output, QByteArray("user,permission\n"));
    }

    void listsTheProfiles()
    {
        const ProgramRun run = runProgram({u"profiles"_s});
        QCOMPARE(run.exit, 0);
        for (const char *line : {"plain ", "rolewright ", "tutorial "})
            QVERIFY2(run.output.contains(line), line);
    }

    void saysWhichProfileFitsAndWhyTheOthersDoNot()
    {
        const ProgramRun run = runProgram({u"profiles"_s, created(u"tutorial"_s)});
        QCOMPARE(run.exit, 0);
        QVERIFY(run.output.startsWith("recognised  tutorial\nwhy         It has the tables "));
        QVERIFY(run.output.contains("\nnot         plain: no table "));
        const QByteArray json = runProgram({u"profiles"_s, created(u"demo"_s), u"--json"_s}).output;
        QVERIFY(json.contains("\"recognised\":\"rolewright\""));
        QVERIFY(json.contains("\"inferred\":false"));
        QVERIFY(json.contains(",\"missing\":["));
    }

    void aFileThatNoProfileFitsEndsProfilesWith1AndOthersWith3()
    {
        const QString file = QStringLiteral(TEST_DATA_DIR "/negative/film_roles.sqlite");
        const ProgramRun run = runProgram({u"profiles"_s, file});
        QCOMPARE(run.exit, 1);
        QVERIFY(run.output.startsWith("recognised  none\n"));
        QCOMPARE(runProgram({u"info"_s, file}).exit, 3);
    }

    void outputThatCannotBeWrittenIsToldAndEndsWith3()
    {
        const int full = ::open("/dev/full", O_WRONLY);
        QVERIFY(full >= 0);
        const ProgramRun run = runProgramInto(full, {u"grants"_s, created(u"demo"_s)});
        ::close(full);
        QCOMPARE(
            run.messages, QByteArray("rolewright-cli: The output could not be written: No space left on device.\n"));
        QCOMPARE(run.exit, 3);
    }

    void outputThatCannotBeOpenedEndsWith3()
    {
        const int folder = ::open("/", O_RDONLY);
        QVERIFY(folder >= 0);
        const ProgramRun run = runProgramInto(folder, {u"--version"_s});
        ::close(folder);
        QCOMPARE(run.exit, 3); // 1 would be an answer
    }

    void aReaderWhoLeftEndsItWith3()
    {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        ::close(ends[0]);
        const ProgramRun run = runProgramInto(ends[1], {u"grants"_s, created(u"demo"_s)});
        ::close(ends[1]);
        QCOMPARE(run.messages, QByteArray("rolewright-cli: The output could not be written: Broken pipe.\n"));
        QCOMPARE(run.exit, 3);
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
