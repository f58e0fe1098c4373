#include "textfinder.h"

#include <QTest>

#include <rapidcheck.h>
#include <string>

using engine::TextFinder;

class TestTextFinder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInNothing()
    {
        QCOMPARE(TextFinder("a").next({}, 0), std::string_view::npos);
        QCOMPARE(TextFinder("abc").next("ab", 0), std::string_view::npos);
    }

    void findsTheVeryEnd()
    {
        const std::string text = std::string(100, 'a') + "b";
        QCOMPARE(TextFinder("ab").next(text, 0), std::size_t(99));
        QCOMPARE(TextFinder("b").next(text, 100), std::size_t(100));
        QCOMPARE(TextFinder("b").next(text, 101), std::string_view::npos);
    }

    void goesOnFromWhereItIsTold()
    {
        const std::string text(70, 'a');
        for (std::size_t from = 0; from < 69; ++from)
            QCOMPARE(TextFinder("aa").next(text, from), from);
    }

    void isNotMisledByTheFirstAndTheLastByte()
    {
        const std::string text = "axxb" + std::string(60, 'a') + "ayb" + std::string(60, 'b');
        QCOMPARE(TextFinder("ayb").next(text, 0), std::size_t(64));
    }

    void takesAnyBytes()
    {
        std::string text(200, '\0');
        text[150] = char(0xFF);
        QCOMPARE(TextFinder("\xFF").next(text, 0), std::size_t(150));
    }

    void findsWhatTheStandardLibraryFinds()
    {
        QVERIFY(rc::check([] {
            const auto letters = rc::gen::container<std::string>(rc::gen::element('a', 'b', '\xFF'));
            const std::string text = *rc::gen::scale(5, letters);
            const std::string word = *rc::gen::nonEmpty(rc::gen::scale(0.05, letters));
            const auto from = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
            RC_ASSERT(TextFinder(word).next(text, from) == text.find(word, from));
        }));
    }
};

QTEST_APPLESS_MAIN(TestTextFinder)
#include "tst_textfinder.moc"
