#include "changejson.h"
#include "databasefiles.h"
#include "edit.h"
#include "programrun.h"
#include "randomchanges.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <random>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

constexpr int filesEach = 200;

AccessGraph readGraph(const QString &path)
{
    auto database = store::Database::open({.location = path});
    if (!database)
        qFatal("%s", qPrintable(database.error().message));
    return database->read().value();
}

// How often they ended so, and what was said to the last other end than 0 and 4.
struct Ends {
    std::map<int, int> counts;
    QByteArray unexpected;
};

// One program after the other with a change file each.
Ends applyFiles(const QString &database, const QString &folder, AccessGraph graph, unsigned seed)
{
    std::mt19937 random(seed);
    Ends ends;
    for (int file = 0; file < filesEach; ++file) {
        if (file % 4 == 0) // the other one goes on meanwhile
            graph = readGraph(database);
        ChangeList changes;
        for (unsigned i = 0; i <= random() % 3; ++i)
            changes.push_back(writableChange(graph, std::uint32_t(random())));
        const QString path = u"%1/%2-%3.json"_s.arg(folder).arg(seed).arg(file);
        writeFile(path, writeChangeFile({u"file %1 of %2"_s.arg(file).arg(seed), changes}));
        const ProgramRun run = runProgram({u"apply"_s, database, path});
        ++ends.counts[run.exit];
        if (run.exit != 0 && run.exit != 4)
            ends.unexpected = run.messages;
    }
    return ends;
}

} // namespace

// Two programs save to one file at once.
class TestConcurrentApply : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySaveIsWholeOrRefusedAndTheLogTellsThemAll()
    {
        const QTemporaryDir folder(temporaryPlace());
        const QString path = folder.filePath(u"shared.db"_s);
        QVERIFY(store::createDatabase(path, u"demo"_s));
        AccessGraph graph = readGraph(path);

        Ends ends[2];
        std::unique_ptr<QThread> programs[2];
        for (unsigned i = 0; i < 2; ++i) {
            programs[i].reset(
                QThread::create([&, i, graph] { ends[i] = applyFiles(path, folder.path(), graph, 100 + i); }));
            programs[i]->start();
        }
        for (const auto &program : programs)
            QVERIFY(program->wait());
        for (Ends &each : ends) {
            QVERIFY2(each.unexpected.isEmpty(), each.unexpected.constData());
            QVERIFY2(each.counts[0] > 10, qPrintable(QString::number(each.counts[0]))); // both have saved
            QVERIFY2(each.counts[4] > 10, qPrintable(QString::number(each.counts[4]))); // and both were refused
        }

        const auto database = store::Database::open({.location = path});
        QVERIFY(database);
        const auto check = database->checkLog();
        QVERIFY2(check && check->holds(), said(check).constData());
        const auto replay = [&](const store::LogEntry &entry) {
            if (entry.change)
                if (const auto done = engine::apply(graph, *entry.change); !done)
                    qFatal("entry %lld: %s", entry.seq, qPrintable(done.error().message));
            return true;
        };
        const auto replayed = database->readLog(replay);
        QVERIFY2(replayed, said(replayed).constData());
        QVERIFY(graph.isEquivalentTo(readGraph(path)));
    }
};

QTEST_GUILESS_MAIN(TestConcurrentApply)
#include "tst_concurrentapply.moc"
