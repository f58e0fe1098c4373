#include "changeobjects.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace engine;

Q_DECLARE_METATYPE(engine::Change)

class TestChangeObjects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void concernsBothEndsAndTheLinksOfAnObject_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("objects");
        const auto row = [](const char *name, const Change &change, const QStringList &objects) {
            QTest::newRow(name) << change << objects;
        };
        row("assign", Assignment{u"uma"_s, u"User"_s}, {u"user uma"_s, u"role User"_s});
        row("revoke", Grant{u"User"_s, u"Edit"_s, false}, {u"role User"_s, u"permission Edit"_s});
        row("direct", DirectGrant{u"uma"_s, u"Edit"_s}, {u"user uma"_s, u"permission Edit"_s});
        row("inherit", Inheritance{u"Admin"_s, u"User"_s}, {u"role Admin"_s, u"role User"_s});
        row("delete",
            Existence{.kind = ObjectKind::Role,
                .name = u"User"_s,
                .links = {.users = {u"uma"_s}, .permissions = {u"Edit"_s}, .heirs = {u"Admin"_s}},
                .exists = false},
            {u"user uma"_s, u"role Admin"_s, u"role User"_s, u"permission Edit"_s});
        row("rename", Rename{ObjectKind::User, u"uma"_s, u"User"_s}, {u"user uma"_s, u"user User"_s});
        row("describe", Description{ObjectKind::Permission, u"Edit"_s, {}, u"uma"_s}, {u"permission Edit"_s});
        row("deactivate", Activation{u"uma"_s, false}, {u"user uma"_s});
    }
    void concernsBothEndsAndTheLinksOfAnObject()
    {
        QFETCH(const Change, change);
        QFETCH(const QStringList, objects);
        QStringList found;
        for (const ObjectKind kind : {ObjectKind::User, ObjectKind::Role, ObjectKind::Permission}) {
            for (const QString &name : {u"uma"_s, u"Admin"_s, u"User"_s, u"Edit"_s, QString()}) {
                if (concerns(change, kind, name))
                    found << kindWord(kind) + u' ' + name;
            }
        }
        found.sort();
        QStringList expected = objects;
        expected.sort();
        QCOMPARE(found, expected);
    }
};

QTEST_GUILESS_MAIN(TestChangeObjects)
#include "tst_changeobjects.moc"
