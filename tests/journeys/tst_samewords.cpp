#include "commandline.h"
#include "databasefiles.h"
#include "journey.h"
#include "mainwindow.h"
#include "pathview.h"
#include "postsession.h"
#include "statebadge.h"
#include "visibletext.h"
#include "workspace.h"

#include <QAbstractButton>
#include <QBuffer>
#include <QLabel>

using namespace Qt::StringLiterals;
using engine::Decision;

// The lit path, the decision beside it, the tooltip of the disabled action and `check --why` say the same: for every
// user and permission, with no, one and all roles active.
class TestSameWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everywhere_data()
    {
        QTest::addColumn<bool>("isDemo");
        QTest::newRow("demo") << true;
        QTest::newRow("the tutorial's database") << false;
    }

    void everywhere()
    {
        QFETCH(bool, isDemo);
        Journey j;
        m_journey = &j;
        m_file = isDemo ? j.newDatabase(u"demo.db"_s, u"demo"_s) : copyOfData(u"tutorial.sqlite"_s, j.file(QString()));
        j.open(m_file);
        j.keys(Qt::Key_0, Qt::ControlModifier);
        const engine::AccessGraph &graph = j.workspace()->graph();
        int compared = 0;
        for (const std::uint32_t permission : graph.permissions().byName()) {
            j.window()->posts()->setPermissionFor(PostApplication::Action::Edit, graph.permissions().name(permission));
            compared += compareNobody(graph.permissions().name(permission));
            for (const std::uint32_t user : graph.users().byName())
                compared += compareUser(UserId(user), graph.permissions().name(permission));
        }
        QVERIFY2(compared > (isDemo ? 30 : 500), qPrintable(QString::number(compared)));
    }

private:
    int compareNobody(const QString &permission)
    {
        m_journey->window()->session()->signIn(std::nullopt);
        compare(permission, {});
        return 1;
    }

    int compareUser(UserId user, const QString &permission)
    {
        PostSession *session = m_journey->window()->session();
        const engine::AccessGraph &graph = m_journey->workspace()->graph();
        session->signIn(user);
        const QStringList asked{u"--user"_s, graph.name(user)};
        compare(permission, asked);
        const auto roles = graph.rolesOf(user);
        for (const RoleId role : roles)
            if (!session->setRoleActive(role, false))
                qFatal("The role is not active");
        compare(permission, roles.empty() ? asked : asked + QStringList{u"--no-active-role"_s});
        for (const RoleId role : roles) {
            if (!session->setRoleActive(role, true))
                qFatal("The role is not assigned");
            compare(permission, asked + QStringList{u"--active-role"_s, graph.name(role)});
            if (!session->setRoleActive(role, false))
                qFatal("The role is not active");
        }
        return 2 + int(roles.size());
    }

    QStringList check(const QString &permission, const QStringList &session) const
    {
        QBuffer output;
        QBuffer messages;
        output.open(QIODevice::WriteOnly);
        messages.open(QIODevice::WriteOnly);
        runCommandLine(
            QStringList{u"check"_s, m_file, u"--permission"_s, permission, u"--why"_s} + session, &output, &messages);
        return QString::fromUtf8(output.data()).split(u'\n');
    }

    void compare(const QString &permission, const QStringList &session) const
    {
        const QStringList said = check(permission, session);
        const PostSession *posts = m_journey->window()->session();
        const Decision decision = posts->decide(PostApplication::Action::Edit);
        QCOMPARE(m_journey->find<StateBadge>(u"decisionBadge"_s)->text(), said.at(0));
        const QString reason = m_journey->find<QLabel>(u"decisionReason"_s)->text();
        const QString tooltip = m_journey->action(u"editPost"_s)->statusTip();
        const QString onButton = m_journey->find<QAbstractButton>(u"editPostButton"_s)->accessibleDescription();
        if (decision.isAllowed()) {
            comparePath(decision, said);
            QVERIFY(m_journey->action(u"editPost"_s)->isEnabled());
            return;
        }
        QCOMPARE(reason, said.at(1));
        QCOMPARE(tooltip, u"Edit post: "_s + said.at(1));
        QCOMPARE(onButton, tooltip);
        QVERIFY(!m_journey->action(u"editPost"_s)->isEnabled());
        QVERIFY2(said.at(1).contains(wordsOf(brokenEdge())), qPrintable(brokenEdge() + u" | "_s + said.at(1)));
    }

    void comparePath(const Decision &decision, const QStringList &said) const
    {
        const PostSession *posts = m_journey->window()->session();
        const engine::AccessGraph &graph = m_journey->workspace()->graph();
        const auto user = *posts->signedIn();
        const auto permission = *graph.permission(posts->application()->permissionFor(PostApplication::Action::Edit));
        const engine::Path &first = decision.paths.front();
        QCOMPARE(said.at(1), engine::pathText(graph, user, first, permission, engine::NameStyle::Exact));
        QStringList titles;
        for (const PathNode &node : nodes())
            titles << node.title;
        QCOMPARE(titles.mid(1).join(u" > "_s), engine::pathText(graph, user, first, permission));
        QVERIFY(nodes().back().state == PathNode::State::Reached);
    }

    const std::vector<PathNode> &nodes() const { return m_journey->find<PathView>(u"decisionPath"_s)->nodes(); }

    QString brokenEdge() const
    {
        return nodes().back().state == PathNode::State::Broken ? nodes().back().edge : u"not broken"_s;
    }

    // What a refusal is called on the path, and in the sentence.
    static QString wordsOf(const QString &edge)
    {
        const std::map<QString, QString> words{{u"does not grant"_s, u" lacks "_s},
            {u"no role is active"_s, u" lacks "_s}, {u"would grant"_s, u"not active."_s},
            {u"holds no role"_s, u" has no role."_s}, {u"may not sign in"_s, u"may not sign in."_s},
            {u"nobody is signed in"_s, u"Nobody is signed in."_s}};
        const auto found = words.find(edge);
        return found == words.end() ? u"no such words"_s : found->second;
    }

    Journey *m_journey = nullptr;
    QString m_file;
};

QTEST_MAIN(TestSameWords)
#include "tst_samewords.moc"
