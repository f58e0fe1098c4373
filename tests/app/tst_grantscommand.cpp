#include "databasefiles.h"
#include "grantswriter.h"
#include "graphtext.h"
#include "programrun.h"

#include <QBuffer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// uma has View Post three ways; root inherits in two steps.
constexpr auto rows = R"sql(
    INSERT INTO roles (id, name) VALUES (10, 'Author'), (11, 'Reader');
    INSERT INTO role_parents VALUES (10, 11);
    INSERT INTO role_permissions SELECT 11, id FROM permissions WHERE name = 'View Post';
    INSERT INTO role_permissions SELECT 10, id FROM permissions WHERE name = 'Edit Post';
    INSERT INTO user_roles SELECT id, 10 FROM users WHERE name = 'uma';
    INSERT INTO user_permissions SELECT users.id, permissions.id FROM users, permissions
        WHERE users.name = 'uma' AND permissions.name = 'View Post';
)sql";

} // namespace

class TestGrantsCommand : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    QByteArray grants(const QStringList &options) const
    {
        const ProgramRun run = runProgram(QStringList{u"grants"_s, m_file} + options);
        return run.exit == 0 && run.messages.isEmpty() ? run.output : "failed: " + run.messages;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"demo.sqlite"_s);
        QCOMPARE(runInProcess({u"create"_s, m_file, u"--template"_s, u"demo"_s}).exit, 0);
        runSql(m_file, rows);
    }

    void areThePairsThatTheTutorialAllows()
    {
        const auto oracle = oracleOf(QStringLiteral(TEST_DATA_DIR "/tutorial.oracle.csv"));
        std::set<Pair> allowed;
        for (const auto &[pair, isAllowed] : oracle) {
            if (isAllowed)
                allowed.insert(pair);
        }
        const ProgramRun run = runProgram({u"grants"_s, QStringLiteral(TEST_DATA_DIR "/tutorial.sqlite")});
        QCOMPARE(run.exit, 0);
        const QString printed = m_folder->filePath(u"grants.csv"_s);
        writeFile(printed,
            QByteArray(run.output).replace("user,permission\n", "user,permission,allowed\n").replace("\n", ",1\n"));
        std::set<Pair> pairs;
        for (const auto &[pair, isAllowed] : oracleOf(printed))
            pairs.insert(pair);
        QCOMPARE(pairs, allowed);
        QCOMPARE(run.output.count('\n'), qsizetype(allowed.size()) + 1);
    }

    void comeByUserThenPermission()
    {
        QCOMPARE(grants({}),
            QByteArray("user,permission\n"
                       "ada,Create Post\n"
                       "ada,Delete Post\n"
                       "ada,Edit Post\n"
                       "uma,Edit Post\n"
                       "uma,View Post\n"));
    }

    void areSortedByCodePoint()
    {
        // Above U+FFFF after U+FFFD, though UTF-16 has it the other way round.
        runSql(m_file,
            "INSERT INTO users (name) VALUES ('\xf0\x9f\x9a\x80'), ('\xef\xbf\xbd'), ('Z');"
            "INSERT INTO user_roles SELECT users.id, 11 FROM users WHERE name > 'uma' OR name = 'Z'");
        QCOMPARE(grants({u"--permission"_s, u"View Post"_s}),
            QByteArray(
                "user,permission\nZ,View Post\numa,View Post\n\xef\xbf\xbd,View Post\n\xf0\x9f\x9a\x80,View Post\n"));
    }

    void canBeOfOneUserRoleOrPermission_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("rows");
        QTest::newRow("user") << QStringList{u"--user"_s, u"uma"_s} << QByteArray("uma,Edit Post\numa,View Post\n");
        QTest::newRow("inactive user") << QStringList{u"--user"_s, u"ines"_s} << QByteArray();
        QTest::newRow("permission") << QStringList{u"--permission"_s, u"Edit Post"_s}
                                    << QByteArray("ada,Edit Post\numa,Edit Post\n");
        QTest::newRow("role") << QStringList{u"--role"_s, u"Author"_s} << QByteArray("uma,Edit Post\numa,View Post\n");
        QTest::newRow("role reached by inheritance")
            << QStringList{u"--role"_s, u"Reader"_s} << QByteArray("uma,View Post\n");
        QTest::newRow("role without its inactive user")
            << QStringList{u"--role"_s, u"Admin"_s} << QByteArray("ada,Create Post\nada,Delete Post\nada,Edit Post\n");
        QTest::newRow("all three") << QStringList{u"--role"_s, u"Author"_s, u"--user"_s, u"uma"_s, u"--permission"_s,
            u"View Post"_s} << QByteArray("uma,View Post\n");
        QTest::newRow("user outside the role")
            << QStringList{u"--role"_s, u"Author"_s, u"--user"_s, u"ada"_s} << QByteArray();
    }
    void canBeOfOneUserRoleOrPermission()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, rows);
        QCOMPARE(grants(options), "user,permission\n" + rows);
    }

    void aSuperuserHasNothingThroughARole_data()
    {
        QTest::addColumn<bool>("everything");
        QTest::addColumn<bool>("why");
        QTest::addColumn<QByteArray>("rows");
        QTest::newRow("plain") << true << false << QByteArray("user,permission\nada,Edit\n");
        QTest::newRow("with paths") << true << true << QByteArray("user,permission,through\nada,Edit,Editor\n");
        QTest::newRow("who may do no more than others")
            << false << false << QByteArray("user,permission\nada,Edit\nroot,Edit\n");
        QTest::newRow("who may do no more than others, with paths")
            << false << true << QByteArray("user,permission,through\nada,Edit,Editor\nroot,Edit,Editor\n");
    }
    void aSuperuserHasNothingThroughARole()
    {
        QFETCH(bool, everything);
        QFETCH(bool, why);
        const engine::AccessGraph graph = graphFromText("ada > Editor: Edit\nroot (superuser) > Editor",
            {.superusers =
                    everything ? engine::Semantics::Superusers::Everything : engine::Semantics::Superusers::Ignored});
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        Output out(&buffer);
        Invocation call{.options = {{u"role"_s, {u"Editor"_s}}}, .out = out, .messages = out};
        if (why)
            call.options.insert(u"why"_s, {});
        const auto selection = grantSelection(call, graph);
        QVERIFY(selection);
        GrantRows rows(out, GrantRows::Format::Csv, CsvNames::Exact, why);
        QVERIFY(GrantsWriter(graph, *selection, rows).write());
        QVERIFY(out.flush());
        QTEST(buffer.data(), "rows");
    }

    void aListOfPathsThatWouldNotBeWholeIsRefused()
    {
        // Thirty layers of two roles, each heir of the whole next layer: 2^28 paths.
        runSql(m_file, R"sql(
            WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 159)
            INSERT INTO roles (id, name) SELECT i, 'layer ' || i FROM n;
            INSERT INTO role_parents SELECT heir.id, parent.id FROM roles heir, roles parent
                WHERE heir.id >= 100 AND parent.id / 2 = heir.id / 2 + 1;
            INSERT INTO role_permissions SELECT 159, id FROM permissions WHERE name = 'Edit Post';
            INSERT INTO user_roles SELECT id, 100 FROM users WHERE name = 'nick';)sql");
        QCOMPARE(grants({u"--user"_s, u"nick"_s}), QByteArray("user,permission\nnick,Edit Post\n"));
        const QString file = m_folder->filePath(u"paths.csv"_s);
        const ProgramRun run =
            runProgram({u"grants"_s, m_file, u"--why"_s, u"--user"_s, u"nick"_s, u"--output"_s, file});
        QCOMPARE(run.exit, 3);
        QVERIFY2(run.messages.startsWith("rolewright-cli: The list is not whole: nick has Edit Post on more paths"),
            run.messages.constData());
        QVERIFY(!QFileInfo::exists(file));
    }

    void withWhyEachPathIsARow()
    {
        QCOMPARE(grants({u"--user"_s, u"uma"_s, u"--why"_s}),
            QByteArray("user,permission,through\n"
                       "uma,Edit Post,Author\n"
                       "uma,View Post,direct\n"
                       "uma,View Post,User\n"
                       "uma,View Post,Author › Reader\n"));
        QCOMPARE(grants({u"--role"_s, u"Reader"_s, u"--why"_s}),
            QByteArray("user,permission,through\numa,View Post,Author › Reader\n"));
    }

    void areWrittenAsJsonToo()
    {
        QCOMPARE(grants({u"--user"_s, u"uma"_s, u"--format"_s, u"json"_s}),
            QByteArray("[\n"
                       "{\"user\":\"uma\",\"permission\":\"Edit Post\"},\n"
                       "{\"user\":\"uma\",\"permission\":\"View Post\"}\n"
                       "]\n"));
        QCOMPARE(grants({u"--user"_s, u"nick"_s, u"--format"_s, u"json"_s}), QByteArray("[\n]\n"));
        QVERIFY(grants({u"--user"_s, u"uma"_s, u"--format"_s, u"json"_s, u"--why"_s})
                    .contains("{\"user\":\"uma\",\"permission\":\"View Post\",\"through\":\"direct\"}"));
    }

    void namesAreWrittenExactlyUnlessForASpreadsheet()
    {
        runSql(m_file,
            "INSERT INTO users (name) VALUES ('=1+1'), ('a,\"b\"'); INSERT INTO user_roles"
            " SELECT id, 11 FROM users WHERE name IN ('=1+1', 'a,\"b\"')");
        const QStringList options = {u"--role"_s, u"Reader"_s};
        QCOMPARE(
            grants(options), QByteArray("user,permission\n=1+1,View Post\n\"a,\"\"b\"\"\",View Post\numa,View Post\n"));
        QCOMPARE(grants(options + QStringList{u"--spreadsheet-safe"_s}),
            QByteArray("user,permission\n'=1+1,View Post\n\"a,\"\"b\"\"\",View Post\numa,View Post\n"));
    }

    void goToAFileWhole()
    {
        const QString file = m_folder->filePath(u"grants.csv"_s);
        writeFile(file, "old");
        QCOMPARE(grants({u"--output"_s, file}), QByteArray());
        QCOMPARE(contentOf(file), grants({}));
    }

    void aFileThatCannotBeWrittenIsNamed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("no such folder") << u"/nonexistent/grants.csv"_s << QByteArray("No such file or directory");
        QTest::newRow("a device") << u"/dev/full"_s << QByteArray("it is not a file");
        QTest::newRow("a folder") << QDir::tempPath() << QByteArray("it is not a file");
    }
    void aFileThatCannotBeWrittenIsNamed()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, reason);
        const ProgramRun run = runProgram({u"grants"_s, m_file, u"--output"_s, file});
        QCOMPARE(run.exit, 3);
        QCOMPARE(run.messages, "rolewright-cli: " + file.toUtf8() + " cannot be written: " + reason + ".\n");
    }

    void neverReplaceTheDatabase()
    {
        const QByteArray before = contentOf(m_file);
        const ProgramRun run = runProgram({u"grants"_s, m_file, u"--output"_s, m_file});
        QCOMPARE(run.exit, 2);
        QCOMPARE(contentOf(m_file), before);
    }

    void readingLeavesNothingBehind()
    {
        const QByteArray before = contentOf(m_file);
        grants({});
        QCOMPARE(contentOf(m_file), before);
        QCOMPARE(namesIn(m_folder->path()), QStringList{u"demo.sqlite"_s});
    }

    void aNameThatDoesNotExistEndsWith2_data()
    {
        QTest::addColumn<QString>("option");
        for (const char *option : {"--user", "--role", "--permission"})
            QTest::newRow(option) << QString::fromLatin1(option);
    }
    void aNameThatDoesNotExistEndsWith2()
    {
        QFETCH(QString, option);
        const ProgramRun run = runProgram({u"grants"_s, m_file, option, u"xyz"_s});
        QCOMPARE(run.exit, 2);
        QCOMPARE(run.messages, "rolewright-cli: There is no " + option.mid(2).toUtf8() + " xyz.\n");
        QCOMPARE(run.output, QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestGrantsCommand)
#include "tst_grantscommand.moc"
