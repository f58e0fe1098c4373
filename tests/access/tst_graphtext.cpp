#include "graphtext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestGraphText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a user without a role") << u"nick"_s;
        QTest::newRow("two roles") << u"ada > Admin, User\n> Admin\n> User"_s;
        QTest::newRow("inheritance and grants")
            << u"uma > User\n> Reader\n> Reader: View Post\n> User > Reader\n> User: Comment, View Post"_s;
        QTest::newRow("a direct grant") << u"uma\numa: Edit Post"_s;
        QTest::newRow("flags") << u"both (inactive, superuser)\nines (inactive)\nroot (superuser)"_s;
        QTest::newRow("texts")
            << u"ada \"Ada \\\"A\\\" Berg\" > Admin\n> Admin \"Does\\nall\" [Staff]\n> Admin: Go\n: Go \"text\" [c]"_s;
        QTest::newRow("odd names") << u"` a `\n`#`\n`a > b, c: \"d\" \\` \\\\ \\n` > `[x]`\n> `[x]`"_s;
        QTest::newRow("an empty name") << u"``"_s;
        QTest::newRow("a circle") << u"> A > B\n> B > A"_s;
    }
    void readsWhatItWrites()
    {
        QFETCH(const QString, text);
        QCOMPARE(textOf(graphFromText(text.toStdString())), text);
    }

    void readsAWholePathInOneLine()
    {
        const auto graph = graphFromText("alice, bob > Editor > Author, Guest: Edit Post, View Post");
        QCOMPARE(textOf(graph),
            u"alice > Editor\nbob > Editor\n> Author\n> Author: Edit Post, View Post\n> Editor > Author, Guest\n"
            "> Guest\n> Guest: Edit Post, View Post"_s);
    }

    void passesOverRemarksAndBlanks()
    {
        QCOMPARE(textOf(graphFromText("\n   # who\n   ada   >Admin  \n\n")), u"ada > Admin\n> Admin"_s);
    }
};

QTEST_APPLESS_MAIN(TestGraphText)
#include "tst_graphtext.moc"
