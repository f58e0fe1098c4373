#include "changecheck.h"
#include "editing.h"
#include "graphtext.h"

#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;
using Fit = CheckedChange::Fit;

namespace {

constexpr auto blog = "ada > Admin: Edit\numa > User: View\nines (inactive)\n> Old";

QStringList drawn(const ChangeCheck &check)
{
    QStringList lines;
    for (const CheckedChange &change : check.changes) {
        const QString fit = change.fit == Fit::Fits ? u"fits"_s : change.fit == Fit::AlreadySo ? u"so"_s : u"no"_s;
        lines << fit + u": "_s + sentence(change.change)
                + (change.found.isEmpty() ? QString() : u" | "_s + change.found);
    }
    return lines;
}

} // namespace

class TestChangeCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfChangeFitsIsSoAlreadyOrConflicts_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::addColumn<ChangeList>("changes");
        const auto row = [](const char *name, const Change &change, const QString &expected) {
            QTest::newRow(name) << expected << ChangeList{change};
        };
        row("fits", Assignment{u"uma"_s, u"Admin"_s}, u"fits"_s);
        row("assigned already", Assignment{u"uma"_s, u"User"_s}, u"so: uma already has User."_s);
        row("unassigned already", Assignment{u"uma"_s, u"Admin"_s, false}, u"so: uma does not have Admin."_s);
        row("no such role", Assignment{u"uma"_s, u"Chief"_s}, u"no: There is no role Chief."_s);
        row("granted already", Grant{u"User"_s, u"View"_s}, u"so: User already has View."_s);
        row("deleted already", gone(ObjectKind::Role, u"Ghost"_s), u"so: There is no role Ghost."_s);
        row("renamed already", Rename{ObjectKind::Role, u"Chief"_s, u"Admin"_s}, u"so: There is no role Chief."_s);
        row("renamed otherwise", Rename{ObjectKind::Role, u"Chief"_s, u"Boss"_s}, u"no: There is no role Chief."_s);
        row("inactive already", Activation{u"ines"_s, false}, u"so: ines is already inactive."_s);
        row("created already", Existence{ObjectKind::Role, u"Old"_s}, u"so: There is already a role Old."_s);
        row("circle", Inheritance{u"Admin"_s, u"Admin"_s}, u"no: Admin cannot inherit from itself."_s);
    }
    void everyKindOfChangeFitsIsSoAlreadyOrConflicts()
    {
        QFETCH(ChangeList, changes);
        QFETCH(QString, expected);
        const ChangeCheck check = checkChanges(graphFromText(blog), changes, 0);
        const CheckedChange &change = check.changes.front();
        const QString fit = change.fit == Fit::Fits ? u"fits"_s : change.fit == Fit::AlreadySo ? u"so"_s : u"no"_s;
        QCOMPARE(change.found.isEmpty() ? fit : fit + u": "_s + change.found, expected);
        QCOMPARE(check.fitting.size(), std::size_t(change.fit == Fit::Fits ? 1 : 0));
    }

    void laterOnesStandOnThoseBeforeThatAreKept()
    {
        const AccessGraph graph = graphFromText(blog);
        const ChangeList changes = {Existence{ObjectKind::Role, u"New"_s}, Assignment{u"uma"_s, u"New"_s}};
        QCOMPARE(checkChanges(graph, changes, 0).fitting.size(), std::size_t(2));
        const ChangeCheck without = checkChanges(graph, changes, 0, [](std::size_t i) { return i != 0; });
        QCOMPARE(drawn(without),
            QStringList({u"fits: Create role New"_s, u"no: Assign New to uma | There is no role New."_s}));
        QVERIFY(without.result.isEquivalentTo(graph));
    }

    void whoWouldHaveTooManyRolesIsNamed()
    {
        const ChangeCheck check = checkChanges(graphFromText(blog), {Assignment{u"uma"_s, u"Admin"_s}}, 1);
        QCOMPARE(drawn(check),
            QStringList(u"no: Assign Admin to uma | uma would have 2 roles, and this database keeps one role a user. "
                        "Unassign the others first."_s));
    }
};

QTEST_GUILESS_MAIN(TestChangeCheck)
#include "tst_changecheck.moc"
