#include "loadjob.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

class TestLoadJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stopsTheReadingOnceCancelled()
    {
        QStringList steps;
        LoadJob job([&](const QString &step, qint64 done, qint64 total) {
            steps.append(u"%1 %2/%3"_s.arg(step).arg(done).arg(total));
        });
        QVERIFY(job.progress(u"Reading users"_s, 1, 9));
        QVERIFY(job.cancel());
        QVERIFY(!job.progress(u"Reading users"_s, 2, 9));
        QCOMPARE(steps, (QStringList{u"Reading users 1/9"_s, u"Reading users 2/9"_s}));
    }

    void cannotBeCancelledWhenItIsFinished()
    {
        LoadJob job({});
        QVERIFY(job.finish());
        QVERIFY(!job.cancel());
        QVERIFY(!job.isCancelled());
    }

    void cannotFinishWhenItIsCancelled()
    {
        LoadJob job({});
        QVERIFY(job.cancel());
        QVERIFY(!job.finish());
        QVERIFY(!job.cancel());
        QVERIFY(job.isCancelled());
    }

    void onlyOneOfTwoThreadsIsFirst()
    {
        for (int i = 0; i < 200; ++i) {
            LoadJob job({});
            bool hasFinished = false;
            std::thread worker([&] { hasFinished = job.finish(); });
            const bool isCancelled = job.cancel();
            worker.join();
            QVERIFY(isCancelled != hasFinished);
        }
    }
};

QTEST_APPLESS_MAIN(TestLoadJob)
#include "tst_loadjob.moc"
