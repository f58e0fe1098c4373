#include "keyindex.h"

#include <QTest>

#include <limits>
#include <map>
#include <rapidcheck.h>

using engine::Key;
using engine::KeyIndex;

namespace {

std::string textOf(const Key &key)
{
    Key::Digits digits;
    return std::string(key.text(digits));
}

} // namespace

class TestKeyIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesATextForANumberOnlyWhenItIsWrittenLikeOne_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isNumber");
        for (const char *text : {"0", "17", "-17", "9223372036854775807", "-9223372036854775808"})
            QTest::newRow(text) << QByteArray(text) << true;
        for (const char *text :
            {"", "017", "-0", "+1", " 1", "1 ", "1.0", "1e3", "9223372036854775808", "0x11", "a1", "-"})
            QTest::addRow("\"%s\"", text) << QByteArray(text) << false;
    }
    void takesATextForANumberOnlyWhenItIsWrittenLikeOne()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const bool, isNumber);
        const Key key(text.constData());
        QCOMPARE(key.isNumber(), isNumber);
        QCOMPARE(textOf(key), text.toStdString());
    }

    void writesNumbersAsTheirText()
    {
        QCOMPARE(textOf(Key(0)), std::string("0"));
        QCOMPARE(textOf(Key(-17)), std::string("-17"));
        QCOMPARE(textOf(Key(std::numeric_limits<std::int64_t>::min())), std::string("-9223372036854775808"));
    }

    void ordersNumbersByValueBeforeTexts()
    {
        QVERIFY(Key(9) < Key("10"));
        QVERIFY(Key(-1) < Key(0));
        QVERIFY(Key(10) < Key("09"));
        QVERIFY(Key("a") < Key("b"));
        QVERIFY(!(Key("10") < Key(10)));
    }

    void numbersKeysInTheOrderOfTheirFirstCall()
    {
        KeyIndex index;
        QCOMPARE(index.numberOf(500), 0U);
        QCOMPARE(index.numberOf("x"), 1U);
        QCOMPARE(index.numberOf("500"), 0U);
        QCOMPARE(index.numberOf(3), 2U);
        QCOMPARE(index.numberOf("x"), 1U);
        QCOMPARE(index.size(), 3U);
        QCOMPARE(index.keys().size(), std::size_t(3));
        QCOMPARE(textOf(index.keys()[0]), std::string("500"));
        QCOMPARE(textOf(index.keys()[1]), std::string("x"));
    }

    void findsAKeyThatWasTooLargeForTheArrayBefore()
    {
        KeyIndex index;
        const std::uint32_t large = index.numberOf(100000); // an index of one key keeps no array for it
        for (int key = 0; key < 60000; ++key)
            index.numberOf(key);
        index.numberOf(100001); // now it does
        QCOMPARE(index.numberOf(100000), large);
        QCOMPARE(index.size(), 60002U);
    }

    void doesWhatAMapOfTextsDoes()
    {
        QVERIFY(rc::check([] {
            KeyIndex index;
            std::map<std::string, std::uint32_t> model;
            const auto keys = *rc::gen::container<std::vector<std::int64_t>>(
                rc::gen::oneOf(rc::gen::inRange<std::int64_t>(-3, 200000), rc::gen::arbitrary<std::int64_t>()));
            for (const std::int64_t key : keys) {
                const auto number = model.try_emplace(std::to_string(key), std::uint32_t(model.size())).first->second;
                RC_ASSERT(index.numberOf(key) == number);
                RC_ASSERT(index.numberOf(std::to_string(key)) == number);
                const auto odd =
                    model.try_emplace("k" + std::to_string(key), std::uint32_t(model.size())).first->second;
                RC_ASSERT(index.numberOf("k" + std::to_string(key)) == odd);
            }
            RC_ASSERT(index.size() == model.size());
            const std::vector<Key> all = index.keys();
            for (const auto &[text, number] : model)
                RC_ASSERT(textOf(all[number]) == text);
        }));
    }
};

QTEST_APPLESS_MAIN(TestKeyIndex)
#include "tst_keyindex.moc"
