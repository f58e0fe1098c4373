#include "orderedjson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace engine;

class TestOrderedJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsDoneComesFirstAndWhatIsUnknownLast()
    {
        const QJsonObject object{{u"role"_s, u"User"_s}, {u"zebra"_s, 1.5}, {u"do"_s, u"revoke"_s},
            {u"permission"_s, u"View Post"_s}, {u"apple"_s, QJsonValue::Null}};
        QCOMPARE(orderedJson(object, JsonBlanks::AfterMarks),
            QByteArray(R"({"do": "revoke", "role": "User", "permission": "View Post", "apple": null, "zebra": 1.5})"));
        QCOMPARE(orderedJson(object, JsonBlanks::None),
            QByteArray(R"({"do":"revoke","role":"User","permission":"View Post","apple":null,"zebra":1.5})"));
    }

    void whatIsInsideIsOrderedToo()
    {
        const QJsonArray array{QJsonObject{{u"found"_s, true}, {u"change"_s, QJsonObject()}}, QJsonArray{}};
        QCOMPARE(orderedJson(array, JsonBlanks::AfterMarks), QByteArray(R"([{"change": {}, "found": true}, []])"));
    }

    void textsAreEscaped()
    {
        QCOMPARE(orderedJson(u"say \"ö\"\n"_s, JsonBlanks::None), QByteArray("\"say \\\"ö\\\"\\n\""));
    }
};

QTEST_APPLESS_MAIN(TestOrderedJson)
#include "tst_orderedjson.moc"
