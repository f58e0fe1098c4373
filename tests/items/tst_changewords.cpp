#include "changewords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace engine;

Q_DECLARE_METATYPE(engine::Change)

class TestChangeWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWasSoAndWhatIsSo_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const Change &change, const QString &before, const QString &after) {
            QTest::newRow(name) << change << before << after;
        };
        row("assign", Assignment{u"uma"_s, u"User"_s}, u"uma does not have User"_s, u"uma has User"_s);
        row("revoke", Grant{u"User"_s, u"Edit Post"_s, false}, u"User grants Edit Post"_s,
            u"User does not grant Edit Post"_s);
        row("direct", DirectGrant{u"uma"_s, u"Edit"_s}, u"uma does not have a direct grant of Edit"_s,
            u"uma has a direct grant of Edit"_s);
        row("inherit", Inheritance{u"Admin"_s, u"User"_s}, u"Admin does not inherit from User"_s,
            u"Admin inherits from User"_s);
        row("delete",
            Existence{.kind = ObjectKind::Role,
                .name = u"User"_s,
                .text = u"reads"_s,
                .links = {.users = {u"uma"_s}, .permissions = {u"View"_s}},
                .exists = false},
            u"There is a role User (reads): uma has User; User grants View"_s, u"There is no role User"_s);
        row("create", Existence{.kind = ObjectKind::User, .name = u"uma"_s, .active = false}, u"There is no user uma"_s,
            u"There is a user uma, inactive"_s);
        row("rename", Rename{ObjectKind::User, u"uma"_s, u"umb\u202Ea"_s}, u"uma"_s, u"umb⟦U+202E⟧a"_s);
        row("describe", Description{ObjectKind::Role, u"User"_s, {}, u"reads"_s}, u"empty"_s, u"reads"_s);
        row("activate", Activation{u"uma"_s, true}, u"uma is inactive"_s, u"uma is active"_s);
    }
    void saysWhatWasSoAndWhatIsSo()
    {
        QFETCH(const Change, change);
        const items::BeforeAfter words = items::beforeAndAfter(change);
        QTEST(words.before, "before");
        QTEST(words.after, "after");
        const items::BeforeAfter inverse = items::beforeAndAfter(engine::inverse(change));
        QCOMPARE(inverse.before, words.after);
        QCOMPARE(inverse.after, words.before);
    }

    void countsLinksThatAreTooMany()
    {
        Existence role{.kind = ObjectKind::Role, .name = u"User"_s, .exists = false};
        for (int i = 0; i < 20; ++i)
            role.links.users << QString::number(i);
        QVERIFY(items::beforeAndAfter(role).before.endsWith(u"; and 12 more links"_s));
    }
};

QTEST_GUILESS_MAIN(TestChangeWords)
#include "tst_changewords.moc"
