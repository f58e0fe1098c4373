#include "databasefiles.h"
#include "savecase.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// Flask-SQLAlchemy and the tutorial's own has_permission() are asked again about what the program has written.
class TestTutorialFramework : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Answer answer = python({u"-c"_s, u"import flask_sqlalchemy"_s});
        QVERIFY2(
            answer.exitCode == 0, "python3-flask-sqlalchemy is missing: packaging/install-dependencies installs it");
    }

    void agreesOnTheFileAsItIs();
    void agreesAfterManyChanges();
    void agreesOnTheTemplate();

private:
    struct Answer {
        int exitCode = -1;
        QByteArray words;
    };
    static Answer python(const QStringList &arguments);
    // Compares every user and permission: our answers against the framework's.
    void compare(const QString &path);

    QTemporaryDir m_folder{temporaryPlace()};
};

TestTutorialFramework::Answer TestTutorialFramework::python(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
    environment.insert(u"PYTHONWARNINGS"_s, u"ignore"_s);
    environment.insert(u"PYTHONUTF8"_s, u"1"_s);
    environment.remove(u"LD_PRELOAD"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"/usr/bin/python3"_s, arguments);
    process.waitForFinished(120000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAll()};
}

void TestTutorialFramework::compare(const QString &path)
{
    const auto graph =
        store::Database::open({.location = path}).and_then([](store::Database database) { return database.read(); });
    QVERIFY2(graph, said(graph).constData());
    const auto quoted = [](QString text) { return u'"' + text.replace(u'"', u"\"\""_s) + u'"'; };
    QString csv = u"user,permission,allowed\n"_s;
    for (const auto &[pair, isAllowed] : answersOf(*graph))
        csv += quoted(pair.first) + u',' + quoted(pair.second) + (isAllowed ? u",1\n"_s : u",0\n"_s);
    writeFile(path + u".csv"_s, csv.toUtf8());
    const QString script = QStringLiteral(TEST_DATA_DIR) + u"/framework/verify_tutorial.py"_s;
    const Answer answer = python({script, path, u"--compare"_s, path + u".csv"_s});
    QVERIFY2(answer.exitCode == 0, answer.words.constData());
    QVERIFY2(answer.words.contains(" 0 differences"), answer.words.constData());
}

void TestTutorialFramework::agreesOnTheFileAsItIs()
{
    compare(copyOfData(u"tutorial.sqlite"_s, m_folder.path()));
}

void TestTutorialFramework::agreesOnTheTemplate()
{
    const QString path = m_folder.filePath(u"template.db"_s);
    QVERIFY(store::createDatabase(path, u"tutorial"_s));
    compare(path);
}

void TestTutorialFramework::agreesAfterManyChanges()
{
    const QString path = m_folder.filePath(u"tutorial.sqlite"_s);
    const auto outcome = saveInto(path, changesOf(R"json([
        {"do":"unassign","user":"alice","role":"Editors"}, {"do":"assign","user":"alice","role":"viewers "},
        {"do":"assign","user":"no-role nick","role":"Editors"}, {"do":"assign","user":"root","role":"editors"},
        {"do":"unassign","user":"staffy","role":"empty role"},
        {"do":"grant","role":"editors","permission":"o'brien.approve"},
        {"do":"grant","role":"empty role","permission":"a*b.c"},
        {"do":"revoke","role":"Böse Administratoren 🛡️","permission":"日本語.読む"},
        {"do":"revoke","role":"Editors","permission":"article.view"},
        {"do":"grant","role":"Editors","permission":"article.view "},
        {"do":"create-permission","permission":"new.one"}, {"do":"grant","role":"viewers ","permission":"new.one"},
        {"do":"create-role","role":"Prüfer 🔍"}, {"do":"grant","role":"Prüfer 🔍","permission":"article.delete"},
        {"do":"create-user","user":"ülla"}, {"do":"assign","user":"ülla","role":"Prüfer 🔍"},
        {"do":"rename-role","role":"editors","to":"Editors 2"},
        {"do":"rename-permission","permission":"article.edit","to":"article.change"},
        {"do":"delete-role","role":"it's \"special\"; DROP TABLE role;--"},
        {"do":"delete-permission","permission":"100%.done"}, {"do":"delete-user","user":"emoji🚀user"},
        {"do":"rename-user","user":"bob.o'brien","to":"bob \"the\" o'brien"}])json"));
    QVERIFY2(outcome && outcome->saved, said(outcome).constData());
    compare(path);
}

QTEST_GUILESS_MAIN(TestTutorialFramework)
#include "tst_tutorialframework.moc"
