#include "decisionpath.h"
#include "edit.h"
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
        QTest::addColumn<QString>("dropped"); // a role that is not active in the session
        QTest::addColumn<QString>("path");
        QTest::newRow("through a role") << u"ada"_s << u"Edit Post"_s << QString()
                                        << u"Session | is ada | holds Admin | grants Edit Post"_s;
        QTest::newRow("inherited") << u"eva"_s << u"View Post"_s << QString()
                                   << u"Session | is eva | holds Editor | inherits from User | grants View Post"_s;
        QTest::newRow("direct") << u"dan"_s << u"View Post"_s << QString()
                                << u"Session | is dan | is granted directly View Post"_s;
        QTest::newRow("superuser") << u"root"_s << u"View Post"_s << QString()
                                   << u"Session | is root | may do everything View Post"_s;
        QTest::newRow("missing") << u"uma"_s << u"Edit Post"_s << QString()
                                 << u"Session | is uma | holds User | does not grant Edit Post (broken)"_s;
        QTest::newRow("no role") << u"nick"_s << u"View Post"_s << QString()
                                 << u"Session | is nick | holds no role View Post (broken)"_s;
        QTest::newRow("inactive") << u"ines"_s << u"Edit Post"_s << QString()
                                  << u"Session | is ines | may not sign in Edit Post (broken)"_s;
        QTest::newRow("nobody") << QString() << u"View Post"_s << QString()
                                << u"Session | nobody is signed in View Post (broken)"_s;
        QTest::newRow("unknown") << u"uma"_s << u"Fly"_s << QString()
                                 << u"Session | is uma | the database has no such permission Fly (broken)"_s;
        QTest::newRow("not active") << u"eva"_s << u"View Post"_s << u"Editor"_s
                                    << u"Session | is eva | holds Editor (broken) | would grant View Post (broken)"_s;
        QTest::newRow("nothing active") << u"uma"_s << u"Edit Post"_s << u"User"_s
                                        << u"Session | is uma | no role is active Edit Post (broken)"_s;
    }

    void drawsEveryOutcomeAsAPath()
    {
        QFETCH(QString, user);
        QFETCH(QString, permission);
        QFETCH(QString, dropped);
        const AccessGraph graph = graphFromText("ada > Admin: Edit Post\n"
                                                "uma > User: View Post\n"
                                                "eva > Editor > User\n"
                                                "dan: View Post\n"
                                                "ines (inactive) > Admin\n"
                                                "root (superuser), nick",
            {.superusers = Semantics::Superusers::Everything});
        const auto who = user.isEmpty() ? std::nullopt : std::optional(graph.user(user).value());
        const auto what = graph.permission(permission);
        Session session{.user = who};
        if (!dropped.isEmpty())
            QVERIFY(dropActiveRole(graph, session, *graph.role(dropped)));
        const Decision decision = decide(graph, session, what ? std::optional(*what) : std::nullopt);
        QStringList words;
        for (const PathNode &node : pathOf(graph, session, permission, decision)) {
            QString text = node.edge.isEmpty() ? node.title : node.edge + u' ' + node.title;
            if (node.state == PathNode::State::Broken)
                text += u" (broken)"_s;
            words << text;
        }
        QTEST(words.join(u" | "_s), "path");
    }

    void marksWhatIsSoOnlyAfterSave()
    {
        const AccessGraph graph = graphFromText("ada > Editor > User: View Post\n"
                                                "dan: View Post\n"
                                                "ines");
        struct Row {
            QString user;
            Change saved; // what the database has instead
            QString marked;
        };
        const Row rows[] = {{u"dan"_s, Assignment{u"ada"_s, u"Editor"_s, false}, QString()},
            {u"ada"_s, Assignment{u"ada"_s, u"Editor"_s, false}, u"holds"_s},
            {u"ada"_s, Inheritance{u"Editor"_s, u"User"_s, false}, u"inherits from"_s},
            {u"ada"_s, Grant{u"User"_s, u"View Post"_s, false}, u"grants"_s},
            {u"ada"_s, Activation{u"ada"_s, false}, u"is"_s},
            {u"dan"_s, DirectGrant{u"dan"_s, u"View Post"_s, false}, u"is granted directly"_s},
            {u"ines"_s, Assignment{u"ines"_s, u"User"_s}, u"holds no role"_s}};
        for (const Row &row : rows) {
            AccessGraph saved = graph;
            QVERIFY(apply(saved, row.saved));
            const Session session{.user = *graph.user(row.user)};
            const Decision decision = decide(graph, session, *graph.permission(u"View Post"_s));
            std::vector<PathNode> nodes = pathOf(graph, session, u"View Post"_s, decision);
            markPending(nodes, graph, saved, session, decision);
            QStringList marked;
            for (const PathNode &node : nodes)
                if (node.pending != Meaning::None)
                    marked << node.edge;
            QCOMPARE(marked.join(u", "_s), row.marked);
        }
    }
};

QTEST_APPLESS_MAIN(TestDecisionPath)
#include "tst_decisionpath.moc"
