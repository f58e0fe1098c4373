#include "csvtext.h"

#include <QTest>

class TestCsvText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quotesWhatRfc4180WantsQuoted_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("exact");
        QTest::addColumn<QByteArray>("safe");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &exact, const QByteArray &safe) {
            QTest::newRow(name) << text << exact << safe;
        };
        row("plain", "Edit Post", "Edit Post", "Edit Post");
        row("empty", "", "", "");
        row("comma", "a,b", "\"a,b\"", "\"a,b\"");
        row("quote", "a\"b", "\"a\"\"b\"", "\"a\"\"b\"");
        row("line feed", "a\nb", "\"a\nb\"", "\"a\nb\"");
        row("carriage return", "\rb", "\"\rb\"", "\"'\rb\"");
        row("equals sign", "=1", "=1", "'=1");
        row("plus", "+", "+", "'+");
        row("minus", "-1,2", "\"-1,2\"", "\"'-1,2\"");
        row("at", "@a", "@a", "'@a");
        row("tab", "\ta", "\ta", "'\ta");
        row("inside", "a=1", "a=1", "a=1");
        row("blanks at the ends", " a ", " a ", " a ");
    }
    void quotesWhatRfc4180WantsQuoted()
    {
        QFETCH(QByteArray, text);
        QTEST(QByteArray::fromStdString(csvField(text.toStdString(), CsvNames::Exact)), "exact");
        QTEST(QByteArray::fromStdString(csvField(text.toStdString(), CsvNames::SpreadsheetSafe)), "safe");
    }
};

QTEST_APPLESS_MAIN(TestCsvText)
#include "tst_csvtext.moc"
