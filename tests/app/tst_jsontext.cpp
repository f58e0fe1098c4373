#include "jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

class TestJsonText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyJsonReaderGetsTheNameBack_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"Edit Post"_s;
        QTest::newRow("empty") << u""_s;
        QTest::newRow("quotes and backslashes") << u"\"a\\b\""_s;
        QTest::newRow("control characters") << u"\u0001\t\n\u001f\u007f"_s;
        QTest::newRow("beyond ASCII") << u"größe 🚀 \u202e"_s;
    }
    void anyJsonReaderGetsTheNameBack()
    {
        QFETCH(QString, name);
        const std::string text = jsonString(name.toStdString());
        const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString("[" + text + "]"));
        QCOMPARE(document.array().at(0).toString(), name);
        QCOMPARE(document.array().size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
