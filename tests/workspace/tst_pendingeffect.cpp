#include "edit.h"
#include "graphbuilder.h"
#include "pendingeffect.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace engine;

namespace {

AccessGraph graphWithUsers(int userCount)
{
    GraphBuilder builder;
    builder.addRole("1", "User");
    builder.addPermission("1", "View Post");
    builder.addPermission("2", "Edit Post");
    builder.addGrant("1", "1");
    for (int i = 0; i < userCount; ++i) {
        const std::string key = std::to_string(i);
        builder.addUser(key, "user " + key);
        builder.addAssignment(key, "1");
    }
    return builder.build();
}

AccessGraph edited(AccessGraph graph, const QString &permission, bool added)
{
    const auto scope = engine::apply(graph, Change(Grant{u"User"_s, permission, added}));
    Q_ASSERT(scope);
    return graph;
}

} // namespace

class TestPendingEffect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isKnownAtOnceWhenFewUsersAreTouched()
    {
        PendingEffect effect;
        QSignalSpy changed(&effect, &PendingEffect::changed);
        const AccessGraph saved = graphWithUsers(3);
        effect.update(saved, edited(saved, u"Edit Post"_s, true));
        QCOMPARE(changed.count(), 1);
        QVERIFY(effect.isKnown());
        QCOMPARE(effectSentence(effect.difference()), u"3 users gain Edit Post"_s);
    }

    void isWorkedOutAsideWhenManyAreTouched()
    {
        PendingEffect effect;
        QSignalSpy changed(&effect, &PendingEffect::changed);
        const AccessGraph saved = graphWithUsers(5000);
        effect.update(saved, edited(saved, u"Edit Post"_s, true));
        QVERIFY(!effect.isKnown());
        QVERIFY(effect.difference().isEmpty());
        QTRY_VERIFY(effect.isKnown());
        QCOMPARE(changed.count(), 2);
        QCOMPARE(effect.difference().gainedCount(), 5000);
    }

    void onlyTheLastQuestionIsAnswered()
    {
        PendingEffect effect;
        const AccessGraph saved = graphWithUsers(5000);
        effect.update(saved, edited(saved, u"Edit Post"_s, true));
        effect.update(saved, edited(saved, u"View Post"_s, false));
        QTRY_VERIFY(effect.isKnown());
        QCOMPARE(effect.difference().lostCount(), 5000);
        effect.update(saved, edited(saved, u"Edit Post"_s, true));
        effect.update(saved, saved);
        QVERIFY(effect.isKnown());
        QSignalSpy changed(&effect, &PendingEffect::changed);
        effect.update(saved, edited(saved, u"View Post"_s, false)); // answered after the one that was called off
        QTRY_VERIFY(effect.isKnown());
        QCOMPARE(changed.count(), 2);
        QCOMPARE(effect.difference().gainedCount(), 0);
    }

    void mayGoWhileItIsWorking()
    {
        const AccessGraph saved = graphWithUsers(5000);
        for (int i = 0; i < 20; ++i) {
            PendingEffect effect;
            effect.update(saved, edited(saved, u"Edit Post"_s, true));
        }
    }
};

QTEST_GUILESS_MAIN(TestPendingEffect)
#include "tst_pendingeffect.moc"
