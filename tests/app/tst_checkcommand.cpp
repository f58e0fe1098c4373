#include "databasefiles.h"
#include "programrun.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCheckCommand : public QObject {
    Q_OBJECT

private:
    QString m_tutorial = QStringLiteral(TEST_DATA_DIR "/tutorial.sqlite");
    QTemporaryDir m_folder;

    QString demo()
    {
        const QString file = m_folder.filePath(u"demo.sqlite"_s);
        runInProcess({u"create"_s, file, u"--template"_s, u"demo"_s});
        return file;
    }
    static QStringList question(const QString &file, const QString &user, const QString &permission)
    {
        return {u"check"_s, file, u"--user"_s, user, u"--permission"_s, permission};
    }

private Q_SLOTS:
    void givesTheTutorialsAnswerForEveryPair()
    {
        const auto oracle = oracleOf(QStringLiteral(TEST_DATA_DIR "/tutorial.oracle.csv"));
        QCOMPARE(oracle.size(), std::size_t(264));
        for (const auto &[pair, isAllowed] : oracle) {
            const ProgramRun run = runInProcess(question(m_tutorial, pair.first, pair.second));
            QCOMPARE(run.output, QByteArray(isAllowed ? "200 allowed\n" : "403 forbidden\n"));
            QCOMPARE(run.exit, isAllowed ? 0 : 1);
        }
    }

    void answersExactNamesFromTheCommandLine_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("permission");
        QTest::addColumn<int>("exit");
        QTest::newRow("case of the user") << u"Alice"_s << u"Article.view"_s << 0;
        QTest::newRow("case of the permission") << u"alice"_s << u"Article.view"_s << 1;
        QTest::newRow("emoji") << u"alice"_s << u"🚀.launch"_s << 0;
        QTest::newRow("quotes") << u"Zoë \"Zed\" Müller"_s << u"\"quoted\".read"_s << 0;
        QTest::newRow("apostrophes") << u"bob.o'brien"_s << u"o'brien.approve"_s << 0;
        QTest::newRow("composed") << u"alice"_s << u"gr\u00f6\u00dfe.\u00e4ndern"_s << 0;
    }
    void answersExactNamesFromTheCommandLine()
    {
        QFETCH(QString, user);
        QFETCH(QString, permission);
        QTEST(runProgram(question(m_tutorial, user, permission)).exit, "exit");
    }

    void keepsNamesApartThatOnlyLookAlike()
    {
        const QString composed = u"gr\u00f6\u00dfe"_s;
        const QString decomposed = u"gro\u0308\u00dfe"_s;
        const QString file = demo();
        runSql(file,
            "INSERT INTO permissions (name) VALUES ('gr\xc3\xb6\xc3\x9f\x65'), ('gro\xcc\x88\xc3\x9f\x65'), ('View "
            "Post ');"
            "INSERT INTO role_permissions SELECT roles.id, permissions.id FROM roles, permissions"
            "  WHERE roles.name = 'User' AND permissions.name = 'gr\xc3\xb6\xc3\x9f\x65'");
        QCOMPARE(runProgram(question(file, u"uma"_s, composed)).exit, 0);
        QCOMPARE(runProgram(question(file, u"uma"_s, decomposed)).exit, 1);
        QCOMPARE(runProgram(question(file, u"uma"_s, u"View Post"_s)).exit, 0);
        QCOMPARE(runProgram(question(file, u"uma"_s, u"View Post "_s)).exit, 1);
        QVERIFY(QFile::remove(file));
    }

    void saysThroughWhat()
    {
        const ProgramRun run = runProgram(question(demo(), u"ada"_s, u"Edit Post"_s) + QStringList{u"--why"_s});
        QCOMPARE(run.output, QByteArray("200 allowed\nada > Admin > Edit Post\n"));
        QCOMPARE(run.exit, 0);
    }

    void saysWhatIsMissing_data()
    {
        QTest::addColumn<QStringList>("who");
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("nobody") << QStringList()
                                << QByteArray(
                                       "401 not signed in\nNobody is signed in.\nRoles that hold Edit Post: Admin.\n");
        QTest::newRow("inactive") << QStringList{u"--user"_s, u"ines"_s}
                                  << QByteArray("401 not signed in\nines is inactive and may not sign in.\n");
        QTest::newRow("no role") << QStringList{u"--user"_s, u"nick"_s}
                                 << QByteArray("403 forbidden\nnick has no role. Roles that hold Edit Post: Admin.\n");
        QTest::newRow("another role") << QStringList{u"--user"_s, u"uma"_s}
                                      << QByteArray("403 forbidden\numa lacks Edit Post. Roles that hold it: Admin.\n");
    }
    void saysWhatIsMissing()
    {
        QFETCH(QStringList, who);
        const ProgramRun run =
            runProgram(QStringList{u"check"_s, demo(), u"--permission"_s, u"Edit Post"_s, u"--why"_s} + who);
        QTEST(run.output, "output");
        QCOMPARE(run.messages, QByteArray());
        QCOMPARE(run.exit, 1);
    }

    void answersAsJson()
    {
        const ProgramRun allowed = runProgram(question(demo(), u"ada"_s, u"Edit Post"_s) + QStringList{u"--json"_s});
        QCOMPARE(allowed.output,
            QByteArray("{\"status\":200,\"decision\":\"allowed\",\"user\":\"ada\",\"permission\":\"Edit Post\","
                       "\"paths\":[[\"ada\",\"Admin\",\"Edit "
                       "Post\"]],\"path_count\":1,\"missing\":null,\"held_by_roles\":[]}\n"));
        const ProgramRun nobody = runProgram({u"check"_s, demo(), u"--permission"_s, u"Edit Post"_s, u"--json"_s});
        QCOMPARE(nobody.output,
            QByteArray("{\"status\":401,\"decision\":\"not signed in\",\"user\":null,\"permission\":\"Edit Post\","
                       "\"paths\":[],\"path_count\":0,\"missing\":\"Edit Post\",\"held_by_roles\":[\"Admin\"]}\n"));
        QCOMPARE(nobody.exit, 1);
    }

    void answersWithinASessionInWhichNotAllRolesAreActive_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("the role that gives it")
            << QStringList{u"--active-role"_s, u"Admin"_s} << QByteArray("200 allowed\nada > Admin > Edit Post\n");
        QTest::newRow("another one") << QStringList{u"--active-role"_s, u"User"_s}
                                     << QByteArray("403 forbidden\nada lacks Edit Post in this session: the role "
                                                   "Admin, which gives it, is not active.\n");
        QTest::newRow("both") << QStringList{u"--active-role"_s, u"User"_s, u"--active-role"_s, u"Admin"_s}
                              << QByteArray("200 allowed\nada > Admin > Edit Post\n");
        QTest::newRow("none") << QStringList{u"--no-active-role"_s}
                              << QByteArray("403 forbidden\nada lacks Edit Post in this session: the role Admin, "
                                            "which gives it, is not active.\n");
    }
    void answersWithinASessionInWhichNotAllRolesAreActive()
    {
        QFETCH(QStringList, options);
        const QString file = demo();
        runSql(file,
            "INSERT OR IGNORE INTO user_roles SELECT users.id, roles.id FROM users, roles"
            "  WHERE users.name = 'ada' AND roles.name = 'User'");
        const ProgramRun run = runProgram(question(file, u"ada"_s, u"Edit Post"_s) + QStringList{u"--why"_s} + options);
        QVERIFY(QFile::remove(file));
        QTEST(run.output, "output");
        QCOMPARE(run.messages, QByteArray());
    }

    void jsonNamesTheActiveRolesOnlyWhenAsked()
    {
        const QStringList asked = question(demo(), u"ada"_s, u"Edit Post"_s) + QStringList{u"--json"_s};
        QVERIFY(!runProgram(asked).output.contains("active_roles"));
        QVERIFY(runProgram(asked + QStringList{u"--active-role"_s, u"Admin"_s})
                    .output.contains(",\"active_roles\":[\"Admin\"]"));
        QVERIFY(runProgram(asked + QStringList{u"--no-active-role"_s}).output.contains(",\"active_roles\":[]"));
    }

    void aSessionThatCannotBeEndsWith2_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("message");
        const QStringList ada{u"--user"_s, u"ada"_s};
        QTest::newRow("unknown role") << ada + QStringList{u"--active-role"_s, u"admin"_s}
                                      << QByteArray("There is no role admin.");
        QTest::newRow("not assigned") << ada + QStringList{u"--active-role"_s, u"User"_s}
                                      << QByteArray("ada is not assigned User, so it cannot be active.");
        QTest::newRow("twice") << ada + QStringList{u"--active-role"_s, u"Admin"_s, u"--active-role"_s, u"Admin"_s}
                               << QByteArray("Admin is active already.");
        QTest::newRow("both options") << ada + QStringList{u"--active-role"_s, u"Admin"_s, u"--no-active-role"_s}
                                      << QByteArray("--active-role and --no-active-role contradict each other.");
        QTest::newRow("nobody") << QStringList{u"--no-active-role"_s} << QByteArray("--no-active-role needs --user");
        QTest::newRow("an option that is given once") << ada + ada << QByteArray("--user is given more than once.");
    }
    void aSessionThatCannotBeEndsWith2()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, message);
        const ProgramRun run = runProgram(QStringList{u"check"_s, demo(), u"--permission"_s, u"Edit Post"_s} + options);
        QCOMPARE(run.exit, 2);
        QCOMPARE(run.output, QByteArray());
        QVERIFY2(run.messages.startsWith("rolewright-cli: " + message), run.messages.constData());
    }

    void aNameThatDoesNotExistEndsWith2()
    {
        ProgramRun run = runProgram(question(demo(), u"Ada"_s, u"Edit Post"_s));
        QCOMPARE(run.exit, 2);
        QCOMPARE(run.output, QByteArray());
        QVERIFY(run.messages.startsWith("rolewright-cli: There is no user Ada."));
        run = runProgram(question(demo(), u"ada"_s, u"edit post"_s));
        QCOMPARE(run.exit, 2);
        QVERIFY(run.messages.startsWith("rolewright-cli: There is no permission edit post."));
        QCOMPARE(runProgram(question(demo(), QString(), u"Edit Post"_s)).exit, 2); // an empty name is not nobody
    }
};

QTEST_GUILESS_MAIN(TestCheckCommand)
#include "tst_checkcommand.moc"
