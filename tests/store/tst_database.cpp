#include "database.h"
#include "databasefiles.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using store::Database;

class TestDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersLikeTheApplicationForEveryUserAndPermission()
    {
        const QString path = copyOfData(u"tutorial.sqlite"_s, m_folder.path());
        Result<Database> database = Database::open({.location = path});
        QVERIFY2(database, said(database));
        QCOMPARE(database->info().profile, u"tutorial"_s);
        const Result<engine::AccessGraph> graph = database->read();
        QVERIFY2(graph, said(graph));
        const auto expected = oracleOf(QStringLiteral(TEST_DATA_DIR) + u"/tutorial.oracle.csv"_s);
        QCOMPARE(expected.size(), std::size_t(264));
        QVERIFY(answersOf(*graph) == expected);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
