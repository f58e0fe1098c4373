#include "csvreader.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace {

// Rows as text: "1: a|b", a line each, and what is wrong in brackets.
QString drawn(const QString &csv)
{
    QStringList lines;
    for (const CsvRow &row : readCsv(csv))
        lines << u"%1: %2%3"_s.arg(QString::number(row.line), row.fields.join(u'|'),
            row.error.isEmpty() ? QString() : u" [%1]"_s.arg(row.error));
    return lines.join(u'\n');
}

QString written(const QString &field, QChar separator)
{
    const bool isPlain = std::none_of(
        field.begin(), field.end(), [&](QChar c) { return c == separator || c == u'"' || c == u'\n' || c == u'\r'; });
    return isPlain ? field : u'"' + QString(field).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

class TestCsvReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatSpreadsheetsWrite_data()
    {
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QString>("rows");
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("one field") << u"ana"_s << u"1: ana"_s;
        QTest::newRow("fields and lines") << u"a,b\nc,d\n"_s << u"1: a|b\n2: c|d"_s;
        QTest::newRow("line ends of Windows") << u"a,b\r\nc,d\r\n"_s << u"1: a|b\n2: c|d"_s;
        QTest::newRow("line ends of an old Mac") << u"a\rb\r"_s << u"1: a\n2: b"_s;
        QTest::newRow("lines without text") << u"\na\n\n,,\nb\n"_s << u"2: a\n5: b"_s;
        QTest::newRow("empty fields") << u"a,,\n"_s << u"1: a||"_s;
        QTest::newRow("blanks stay") << u" a , b\n"_s << u"1:  a | b"_s;
        QTest::newRow("quoted") << u"\"a,b\",\"say \"\"hi\"\"\"\n"_s << u"1: a,b|say \"hi\""_s;
        QTest::newRow("quoted and empty") << u"a,\"\"\n"_s << u"1: a|"_s;
        QTest::newRow("a line break in quotes") << u"\"a\nb\",c\nd,e"_s << u"1: a\nb|c\n3: d|e"_s;
        QTest::newRow("one of Windows in quotes") << u"\"a\r\nb\"\r\nc"_s << u"1: a\r\nb\n3: c"_s;
        QTest::newRow("semicolons") << u"user;role\nA, B;c"_s << u"1: user|role\n2: A, B|c"_s;
        QTest::newRow("tabs") << u"user\trole\nana\tEditor; all"_s << u"1: user|role\n2: ana|Editor; all"_s;
        QTest::newRow("a byte order mark") << u"\uFEFFuser,role"_s << u"1: user|role"_s;
        QTest::newRow("ragged") << u"a,b\nc\nd,e,f"_s << u"1: a|b\n2: c\n3: d|e|f"_s;
        QTest::newRow("guarded formulas") << u"'=1,'+1,'-1,'@x,\"'\t\",'a,',''="_s << u"1: =1|+1|-1|@x|\t|'a|'|''="_s;
    }

    void readsWhatSpreadsheetsWrite()
    {
        QFETCH(QString, csv);
        QTEST(drawn(csv), "rows");
    }

    void saysInWhichLineAQuotationMarkIsWrong_data()
    {
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QString>("rows");
        QTest::newRow("within a field")
            << u"a,5\" pipe\nb"_s
            << u"1: a|5\" pipe [A quotation mark stands in a field that does not begin with one.]\n2: b"_s;
        QTest::newRow("text after it") << u"\"a\"b,c\nd"_s
                                       << u"1: a|c [Text follows after a closing quotation mark.]\n2: d"_s;
        QTest::newRow("never closed") << u"a\nb,\"c\nd\n"_s
                                      << u"1: a\n2: b|c\nd\n [The quotation mark in line 2 is never closed.]"_s;
        QTest::newRow("nothing but one") << u"\""_s << u"1:  [The quotation mark in line 1 is never closed.]"_s;
    }

    void saysInWhichLineAQuotationMarkIsWrong()
    {
        QFETCH(QString, csv);
        QTEST(drawn(csv), "rows");
    }

    void readsBackWhatWasWritten()
    {
        std::mt19937 random(4711);
        const QString letters = u"ab ,;\t\"\n\rö漢'=\U0001F600"_s;
        const auto below = [&random](int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); };
        for (int round = 0; round < 10'000; ++round) {
            std::vector<CsvRow> rows;
            const int columns = 1 + below(4);
            QString csv;
            for (int row = 0; row <= below(4); ++row) {
                QStringList fields{u"x"_s}; // no row is blank
                while (fields.size() < columns) {
                    QString field;
                    while (below(3) > 0)
                        field += letters[below(int(letters.size()))];
                    fields << (field.startsWith(u'\'') ? u"a"_s + field : field);
                }
                QStringList line;
                for (const QString &field : fields)
                    line << (row == 0 ? u"x"_s : written(field, u','));
                csv += line.join(u',') + u'\n';
                rows.push_back({0, row == 0 ? QStringList(columns, u"x"_s) : fields, {}});
            }
            std::vector<CsvRow> read = readCsv(csv);
            for (CsvRow &row : read)
                row.line = 0;
            QVERIFY2(read == rows, qPrintable(csv));
        }
    }

    void anyTextGivesRowsWithAscendingLines()
    {
        std::mt19937 random(19);
        const QString letters = u"a,\"\n\r;'=\0"_s;
        for (int round = 0; round < 20'000; ++round) {
            QString csv;
            for (auto i = random() % 40; i > 0; --i)
                csv += letters[qsizetype(random() % quint32(letters.size()))];
            qint64 line = 0;
            for (const CsvRow &row : readCsv(csv)) {
                QVERIFY(row.line > line && !row.fields.isEmpty());
                line = row.line;
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
