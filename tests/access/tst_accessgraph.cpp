#include "accessgraph.h"
#include "graphtext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestAccessGraph : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsWhatItWasDrawnFrom()
    {
        const auto graph = graphFromText(R"(
            alice "Alice" > Editor > Author: Edit Post
            alice: Publish
            ines (inactive)
            root (superuser) > `a > b`
            : Nothing "text" [cat]
        )");
        QCOMPARE(textOf(graph),
            u"alice \"Alice\" > Editor\nalice: Publish\nines (inactive)\nroot (superuser) > `a > b`\n"
            "> Author\n> Author: Edit Post\n> Editor > Author\n> `a > b`\n: Nothing \"text\" [cat]"_s);
        QVERIFY(graph.holds(*graph.user(u"alice"_s), *graph.permission(u"Edit Post"_s)));
    }
};

QTEST_APPLESS_MAIN(TestAccessGraph)
#include "tst_accessgraph.moc"
