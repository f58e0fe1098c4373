#include "sqltext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace store;

class TestSqlText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quotesWhateverANameHolds_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("quoted");
        QTest::newRow("plain") << u"user"_s << u"\"user\""_s;
        QTest::newRow("quote") << u"a\"; DROP TABLE x"_s << u"\"a\"\"; DROP TABLE x\""_s;
        QTest::newRow("empty") << QString() << u"\"\""_s;
    }
    void quotesWhateverANameHolds()
    {
        QFETCH(const QString, name);
        QTEST(quotedIdentifier(name), "quoted");
    }

    void findsTheValuesThatAStatementAsksFor_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("once each") << u"UPDATE t SET a = :a, b=:b_2 WHERE a <> :a"_s << QStringList{u":a"_s, u":b_2"_s};
        QTest::newRow("in a text") << u"SELECT ':no', 'it''s :no', :yes"_s << QStringList{u":yes"_s};
        QTest::newRow("in quoted names") << u"SELECT \":no\", `:no`, [:no], \"a\"\":no\""_s << QStringList{};
        QTest::newRow("in comments") << u"SELECT 1 -- :no\n, :yes /* :no\n:no */"_s << QStringList{u":yes"_s};
        QTest::newRow("cast of PostgreSQL") << u"SELECT a::text, :yes::int"_s << QStringList{u":yes"_s};
        QTest::newRow("unfinished text") << u"SELECT ':no"_s << QStringList{};
        QTest::newRow("a colon alone") << u"SELECT : a"_s << QStringList{};
        QTest::newRow("at the end") << u"DELETE FROM t WHERE a=:a"_s << QStringList{u":a"_s};
    }
    void findsTheValuesThatAStatementAsksFor()
    {
        QFETCH(const QString, sql);
        QTEST(bindNames(sql), "names");
    }

    void writesTheValuesIntoAStatement()
    {
        const QString sql = u"UPDATE t SET a = :a, \"b:a\" = ':a' WHERE a <> :a AND c = :ab -- :a"_s;
        QCOMPARE(withBinds(sql, {{u":a"_s, u"':ab'"_s}, {u":ab"_s, u"7"_s}}),
            u"UPDATE t SET a = ':ab', \"b:a\" = ':a' WHERE a <> ':ab' AND c = 7 -- :a"_s);
        QCOMPARE(withBinds(u"SELECT 1"_s, {}), u"SELECT 1"_s);
    }

    void fillsInPlaceholders()
    {
        const QString sql = u"SELECT {{user.name}} FROM {{user}} WHERE {{user.name}} <> '{{'"_s;
        QCOMPARE(placeholders(sql), (QStringList{u"user.name"_s, u"user"_s}));
        const QMap<QString, QString> values = {{u"user"_s, u"\"users\""_s}, {u"user.name"_s, u"\"{{user}}\""_s}};
        QCOMPARE(withPlaceholders(sql, values),
            u"SELECT \"{{user}}\" FROM \"users\" WHERE \"{{user}}\" <> '{{'"_s); // a value is not filled in again
    }
};

QTEST_GUILESS_MAIN(TestSqlText)
#include "tst_sqltext.moc"
