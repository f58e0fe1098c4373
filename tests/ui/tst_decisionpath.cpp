#include "decisionpath.h"
#include "graphtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace engine;

class TestDecisionPath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsEveryOutcomeAsAPath_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("permission");
        QTest::addColumn<QString>("path");
        QTest::newRow("through a role") << u"ada"_s << u"Edit Post"_s
                                        << u"Session | is ada | holds Admin | grants Edit Post"_s;
        QTest::newRow("inherited") << u"eva"_s << u"View Post"_s
                                   << u"Session | is eva | holds Editor | inherits from User | grants View Post"_s;
        QTest::newRow("direct") << u"dan"_s << u"View Post"_s << u"Session | is dan | is granted directly View Post"_s;
        QTest::newRow("superuser") << u"root"_s << u"View Post"_s
                                   << u"Session | is root | may do everything View Post"_s;
        QTest::newRow("missing") << u"uma"_s << u"Edit Post"_s
                                 << u"Session | is uma | holds User | does not grant Edit Post (broken)"_s;
        QTest::newRow("no role") << u"nick"_s << u"View Post"_s
                                 << u"Session | is nick | holds no role View Post (broken)"_s;
        QTest::newRow("inactive") << u"ines"_s << u"Edit Post"_s
                                  << u"Session | is ines | may not sign in Edit Post (broken)"_s;
        QTest::newRow("nobody") << QString() << u"View Post"_s << u"Session | nobody is signed in View Post (broken)"_s;
        QTest::newRow("unknown") << u"uma"_s << u"Fly"_s
                                 << u"Session | is uma | the database has no such permission Fly (broken)"_s;
    }

    void drawsEveryOutcomeAsAPath()
    {
        QFETCH(QString, user);
        QFETCH(QString, permission);
        const AccessGraph graph = graphFromText("ada > Admin: Edit Post\n"
                                                "uma > User: View Post\n"
                                                "eva > Editor > User\n"
                                                "dan: View Post\n"
                                                "ines (inactive) > Admin\n"
                                                "root (superuser), nick",
            {.superusers = Semantics::Superusers::Everything});
        const auto who = user.isEmpty() ? std::nullopt : std::optional(graph.user(user).value());
        const auto what = graph.permission(permission);
        const Decision decision = decide(graph, who, what ? std::optional(*what) : std::nullopt);
        QStringList words;
        for (const PathNode &node : pathOf(graph, who, permission, decision)) {
            QString text = node.edge.isEmpty() ? node.title : node.edge + u' ' + node.title;
            if (node.state == PathNode::State::Broken)
                text += u" (broken)"_s;
            words << text;
        }
        QTEST(words.join(u" | "_s), "path");
    }
};

QTEST_APPLESS_MAIN(TestDecisionPath)
#include "tst_decisionpath.moc"
