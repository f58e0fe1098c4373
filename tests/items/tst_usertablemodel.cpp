#include "modeltext.h"
#include "objectmime.h"
#include "openworkspace.h"
#include "randomedits.h"
#include "shadowtable.h"
#include "usertablemodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using engine::Activation;
using engine::Assignment;
using engine::Existence;

namespace {

constexpr auto office = R"(
    ada "Ada Lind" > Editor, Reviewer
    ben (inactive) > Reader
    olga "Olga Ivanova"
    root (superuser) "Administrator" > Admin
    uma > Editor
    > Editor: Publish, Edit
    > Editor > Reader: View
    > Reviewer, Admin
)";

// A model on a drawn graph, watched all the time.
struct Table {
    explicit Table(std::string_view graphText = office) : workspace(graphText), model(workspace.get())
    {
        QObject::connect(
            &model, &UserTableModel::refused, &model, [this](const Error &error) { refusal = error.message; });
    }
    QModelIndex at(const QString &user, int column = 0) const
    {
        return model.index(int(model.rowOf(workspace.user(user))), column);
    }
    // "ada ben uma"
    QString order() const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names << model.index(row, 0).data().toString();
        return names.join(u' ');
    }

    OpenWorkspace workspace;
    UserTableModel model;
    QAbstractItemModelTester watch{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QString refusal;
};

} // namespace

class TestUserTableModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsUsersWithWhatTheyHave();
    void marksWhatIsPending();
    void keepsWhoIsAboutToGo();
    void forgetsTheMarksWhenSaved();
    void saysWholeCells();
    void sortsByEveryColumn_data();
    void sortsByEveryColumn();
    void keepsTheSelectionWhenSorted();
    void keepsPlacesOverAnEdit();
    void putsNewUsersInTheirPlace();
    void appendsManyNewUsers();
    void findsUsers_data();
    void findsUsers();
    void keepsRowsThatStopMatching();
    void tellsWhichRowsWereTouched();
    void renamesInPlaceAndRefusesInWords();
    void carriesUsersByName();
    void isEmptyWithoutADatabase();
    void agreesWithTheEngineOverRandomEdits();
};

void TestUserTableModel::listsUsersWithWhatTheyHave()
{
    Table table;
    COMPARE_TEXT(modelText(table.model), uR"(
ada | Ada Lind | Editor, Reviewer | 3 | *active
ben |  | Reader | 0 | *inactive
olga | Olga Ivanova | (no role) | 0 | *active
root | Administrator | Admin | 3 | *superuser
uma |  | Editor | 3 | *active
)"_s);
    QCOMPARE(table.model.headerData(UserTableModel::PermissionsColumn, Qt::Horizontal).toString(), u"Permissions"_s);
    QCOMPARE(table.model.index(0, UserTableModel::PermissionsColumn).data(Qt::TextAlignmentRole).toInt(),
        int(Qt::AlignRight | Qt::AlignVCenter));
    QCOMPARE(table.model.unfilteredTotal(), 5);
}

void TestUserTableModel::marksWhatIsPending()
{
    Table table;
    table.workspace.stage({Assignment{u"uma"_s, u"Admin"_s}, Assignment{u"ada"_s, u"Reviewer"_s, false},
        Assignment{u"ada"_s, u"Reader"_s}, Assignment{u"ben"_s, u"Reader"_s, false}, Activation{u"ben"_s},
        Activation{u"olga"_s, false}, engine::Rename{ObjectKind::User, u"olga"_s, u"olga.i"_s},
        engine::Description{ObjectKind::User, u"uma"_s, {}, u"Uma"_s},
        Existence{.kind = ObjectKind::User, .name = u"eva"_s},
        Existence{.kind = ObjectKind::User, .name = u"finn"_s, .active = false}});
    COMPARE_TEXT(modelText(table.model), uR"(
+ ada | Ada Lind | Editor, Reader {+ 1 added} {- 1 removed} | 3 | *active
+ ben |  | (no role) {- 1 removed} | 0 | *active {+ was inactive}
+ eva |  | (no role) | 0 | *added
+ finn |  | (no role) | 0 | *inactive (added)
- olga.i (was olga) | Olga Ivanova | (no role) | 0 | *inactive {- was active}
root | Administrator | Admin | 3 | *superuser
+ uma | Uma (was empty) | Admin, Editor {+ 1 added} | 3 | *active
)"_s);
    table.workspace->discard();
    COMPARE_TEXT(modelText(table.model), modelText(Table().model));
}

void TestUserTableModel::keepsWhoIsAboutToGo()
{
    Table table;
    table.workspace.remove(table.workspace.user(u"ada"_s));
    table.workspace.stage({Existence{.kind = ObjectKind::User, .name = u"eva"_s}});
    COMPARE_TEXT(modelText(table.model), uR"(
- ~ada~ | Ada Lind | Editor, Reviewer | 0 | *removed
ben |  | Reader | 0 | *inactive
+ eva |  | (no role) | 0 | *added
olga | Olga Ivanova | (no role) | 0 | *active
root | Administrator | Admin | 3 | *superuser
uma |  | Editor | 3 | *active
)"_s);
    QCOMPARE(table.model.unfilteredTotal(), 5); // as after Save
    QCOMPARE(table.model.shownTotal(), 5);
    table.model.setFilter(u"ada"_s);
    QCOMPARE(table.model.rowCount(), 1);
    QCOMPARE(table.model.shownTotal(), 0);
    table.model.setFilter({});
    QVERIFY(!table.model.index(0, 0).flags().testFlag(Qt::ItemIsEditable));
    table.workspace->undo();
    QCOMPARE(table.model.rowCount(), 5);
    table.workspace->undo();
    QCOMPARE(cellText(table.at(u"ada"_s)), u"ada"_s);
}

void TestUserTableModel::forgetsTheMarksWhenSaved()
{
    Table table;
    table.workspace.remove(table.workspace.user(u"ada"_s));
    table.workspace.stage({Assignment{u"uma"_s, u"Admin"_s}, Existence{.kind = ObjectKind::User, .name = u"eva"_s}});
    table.workspace.save();
    COMPARE_TEXT(modelText(table.model), uR"(
ben |  | Reader | 0 | *inactive
eva |  | (no role) | 0 | *active
olga | Olga Ivanova | (no role) | 0 | *active
root | Administrator | Admin | 3 | *superuser
uma |  | Admin, Editor | 3 | *active
)"_s);
}

void TestUserTableModel::saysWholeCells()
{
    Table table;
    table.workspace.stage({Assignment{u"uma"_s, u"Admin"_s}, engine::Rename{ObjectKind::User, u"uma"_s, u"uma.o"_s}});
    QStringList said;
    for (int column = 0; column < table.model.columnCount(); ++column)
        said << table.at(u"uma.o"_s, column).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(said,
        (QStringList{u"uma.o, was uma, added"_s, u"uma.o, was uma, added, Name: empty"_s,
            u"uma.o, was uma, added, Roles: Admin, Editor, 1 added"_s, u"uma.o, was uma, added, Permissions: 3"_s,
            u"uma.o, was uma, added, State: active"_s}));
    table.workspace.stage({Activation{u"ada"_s, false}, Activation{u"ben"_s}});
    QCOMPARE(table.at(u"ada"_s, UserTableModel::StateColumn).data(Qt::AccessibleTextRole).toString(),
        u"ada, inactive after Save, State: inactive, was active"_s);
    QCOMPARE(table.at(u"ben"_s).data(Qt::AccessibleTextRole).toString(), u"ben, active after Save"_s);
}

void TestUserTableModel::sortsByEveryColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("order");
    QTest::newRow("user") << int(UserTableModel::UserColumn) << u"ada ben olga root uma"_s;
    QTest::newRow("name") << int(UserTableModel::NameColumn) << u"ben uma ada root olga"_s;
    QTest::newRow("roles") << int(UserTableModel::RolesColumn) << u"olga root uma ada ben"_s;
    QTest::newRow("permissions") << int(UserTableModel::PermissionsColumn) << u"ben olga ada uma root"_s;
    QTest::newRow("state") << int(UserTableModel::StateColumn) << u"ada olga uma ben root"_s;
}

void TestUserTableModel::sortsByEveryColumn()
{
    QFETCH(int, column);
    QFETCH(QString, order);
    Table table(R"(
        ada "Bea" > Editor, Reviewer
        ben (inactive) > Reader
        olga "Olga Ivanova, with a name longer than eight letters"
        root (superuser) "Olga Iv" > Admin
        uma > Editor
        > Editor: Publish, Edit
        > Reader: View
        > Reviewer, Admin
    )");
    table.model.sort(column, Qt::AscendingOrder);
    QCOMPARE(table.order(), order);
    table.model.sort(column, Qt::DescendingOrder);
    QStringList names = order.split(u' ');
    std::reverse(names.begin(), names.end());
    QCOMPARE(table.order(), names.join(u' '));
    table.model.setFilter(u"-olga"_s);
    names.removeAll(u"olga"_s);
    names.removeAll(u"root"_s);
    QCOMPARE(table.order(), names.join(u' '));
}

void TestUserTableModel::keepsTheSelectionWhenSorted()
{
    Table table;
    const QPersistentModelIndex uma = table.at(u"uma"_s);
    const QPersistentModelIndex adasState = table.at(u"ada"_s, UserTableModel::StateColumn);
    QSignalSpy reset(&table.model, &UserTableModel::modelReset);
    table.model.sort(UserTableModel::NameColumn, Qt::DescendingOrder);
    QCOMPARE(uma.data().toString(), u"uma"_s);
    QCOMPARE(QModelIndex(adasState).siblingAtColumn(0).data().toString(), u"ada"_s);
    QCOMPARE(adasState.column(), int(UserTableModel::StateColumn));
    table.model.setFilter(u"uma"_s);
    QVERIFY(uma.isValid());
    QVERIFY(!adasState.isValid());
    QCOMPARE(reset.count(), 0);
}

void TestUserTableModel::keepsPlacesOverAnEdit()
{
    Table table;
    table.model.sort(UserTableModel::RolesColumn, Qt::AscendingOrder);
    const QString before = table.order();
    table.workspace.stage({Assignment{u"olga"_s, u"Reviewer"_s}});
    QCOMPARE(table.order(), before);
    table.model.sort(UserTableModel::RolesColumn, Qt::AscendingOrder);
    QVERIFY(table.order() != before);
}

void TestUserTableModel::putsNewUsersInTheirPlace()
{
    Table table;
    table.model.sort(UserTableModel::UserColumn, Qt::DescendingOrder);
    table.workspace.stage(
        {Existence{.kind = ObjectKind::User, .name = u"eva"_s}, Existence{.kind = ObjectKind::User, .name = u"zoe"_s}});
    QCOMPARE(table.order(), u"zoe uma root olga eva ben ada"_s);
    table.workspace->undo();
    QCOMPARE(table.order(), u"uma root olga ben ada"_s);
    table.model.setFilter(u"-zoe"_s);
    table.workspace->redo();
    QCOMPARE(table.order(), u"uma root olga eva ben ada"_s);
    table.model.setFilter({});
    QCOMPARE(table.order(), u"zoe uma root olga eva ben ada"_s);
}

void TestUserTableModel::appendsManyNewUsers()
{
    Table table;
    engine::ChangeList many;
    for (int i = 0; i < 100; ++i)
        many.push_back(Existence{.kind = ObjectKind::User, .name = u"guest %1"_s.arg(i, 3)});
    table.workspace.stage(many);
    QCOMPARE(table.model.rowCount(), 105);
    QCOMPARE(table.model.index(104, 0).data().toString(), u"guest  99"_s);
    table.workspace->undo();
    QCOMPARE(table.order(), u"ada ben olga root uma"_s);
}

void TestUserTableModel::findsUsers_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("order");
    QTest::newRow("nothing asked") << u"  "_s << u"ada ben olga root uma zed"_s;
    QTest::newRow("by name") << u"UM"_s << u"uma"_s;
    QTest::newRow("by display name") << u"ivan"_s << u"olga"_s;
    QTest::newRow("several words") << u"olga ivan"_s << u"olga"_s;
    QTest::newRow("one word too many") << u"olga lind"_s << u""_s;
    QTest::newRow("without a word") << u"-ol -root"_s << u"ada ben uma zed"_s;
    QTest::newRow("by role, with the others that match") << u"edit"_s << u"ada uma zed"_s;
    QTest::newRow("by role alone") << u"role:Editor"_s << u"ada uma"_s;
    QTest::newRow("by part of a role's name") << u"role:dito"_s << u"ada uma"_s;
    QTest::newRow("exactly that role") << u"role:admin"_s << u"root"_s;
    QTest::newRow("a role with a blank") << u"role:\"Site admin\""_s << u"zed"_s;
    QTest::newRow("not that role") << u"-role:Editor -root"_s << u"ben olga zed"_s;
    QTest::newRow("a role and a name") << u"role:editor uma"_s << u"uma"_s;
    QTest::newRow("no such role") << u"role:Nothing"_s << u""_s;
    QTest::newRow("a role being typed") << u"role:"_s << u"ada ben olga root uma zed"_s;
    QTest::newRow("an open quote") << u"role:\"Site ad"_s << u"zed"_s;
}

void TestUserTableModel::findsUsers()
{
    QFETCH(QString, filter);
    QFETCH(QString, order);
    Table table(R"(
        ada "Ada Lind" > Editor, Reviewer
        ben (inactive) > Reader
        olga "Olga Ivanova"
        root (superuser) > Admin
        uma > Editor
        zed "reads the edition" > Site admin
        > Reader "not an editor"
    )");
    QSignalSpy changed(&table.model, &UserTableModel::filterChanged);
    table.model.setFilter(filter);
    QCOMPARE(table.order(), order);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(table.model.unfilteredTotal(), 6);
    table.model.setFilter({});
    QCOMPARE(table.order(), u"ada ben olga root uma zed"_s);
}

void TestUserTableModel::keepsRowsThatStopMatching()
{
    Table table;
    table.model.setFilter(u"role:Editor"_s);
    QCOMPARE(table.order(), u"ada uma"_s);
    table.workspace.stage({Assignment{u"uma"_s, u"Editor"_s, false}, Assignment{u"olga"_s, u"Editor"_s}});
    QCOMPARE(table.order(), u"ada uma"_s);
    table.workspace.remove(table.workspace.user(u"ada"_s));
    QCOMPARE(table.order(), u"ada uma"_s);
    table.model.setFilter(u"role:Editor "_s); // asked again
    QCOMPARE(table.order(), u"ada olga"_s); // ada's role goes with her
}

void TestUserTableModel::tellsWhichRowsWereTouched()
{
    Table table;
    QSignalSpy changed(&table.model, &UserTableModel::dataChanged);
    const auto rows = [&changed] {
        QStringList ranges;
        for (const QList<QVariant> &signal : std::as_const(changed))
            ranges << u"%1-%2"_s.arg(signal[0].value<QModelIndex>().row()).arg(signal[1].value<QModelIndex>().row());
        changed.clear();
        return ranges.join(u' ');
    };
    table.workspace.stage({engine::Description{ObjectKind::User, u"olga"_s, {}, u"Olga"_s}});
    QCOMPARE(rows(), u"2-2"_s);
    table.workspace.stage({Assignment{u"olga"_s, u"Admin"_s}});
    QCOMPARE(rows(), u"2-3"_s); // and who has that role
    table.workspace.stage({engine::Grant{u"Editor"_s, u"View"_s}});
    QCOMPARE(rows(), u"0-0 4-4"_s); // they have it through the role
    table.workspace.stage({engine::Grant{u"Reader"_s, u"Edit"_s}});
    QCOMPARE(rows(), u"0-1 4-4"_s);
    table.workspace.stage({Existence{.kind = ObjectKind::Permission, .name = u"New"_s}});
    QCOMPARE(rows(), u"0-4"_s); // superusers have one more
}

void TestUserTableModel::renamesInPlaceAndRefusesInWords()
{
    Table table;
    QVERIFY(table.at(u"uma"_s).flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!table.at(u"uma"_s, UserTableModel::RolesColumn).flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(table.model.setData(table.at(u"uma"_s), u"uma.okafor"_s));
    QVERIFY(table.model.setData(table.at(u"uma.okafor"_s, UserTableModel::NameColumn), u"Uma Okafor"_s));
    QCOMPARE(table.workspace->pendingChanges().size(), 2U);
    QVERIFY(!table.model.setData(table.at(u"uma.okafor"_s), u"ada"_s));
    QVERIFY2(table.refusal.contains(u"ada"_s), qPrintable(table.refusal));
}

void TestUserTableModel::carriesUsersByName()
{
    Table table("`a\\nb`\n`tab\there`\numa");
    const std::unique_ptr<QMimeData> data(
        table.model.mimeData({table.model.index(0, 0), table.model.index(0, 1), table.model.index(1, 0)}));
    QCOMPARE(table.model.mimeTypes(), QStringList{items::objectMimeType});
    QCOMPARE(data->data(items::objectMimeType), "user\ta\\nb\nuser\ttab\there\n");
    const auto objects = items::objectsIn(table.workspace.graph(), *data);
    QVERIFY(objects);
    QCOMPARE(*objects, (std::vector<ObjectRef>{table.model.userAt(0), table.model.userAt(1)}));
}

void TestUserTableModel::isEmptyWithoutADatabase()
{
    Workspace workspace;
    UserTableModel model(&workspace);
    QAbstractItemModelTester watch(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 0);
    model.setFilter(u"a role:b"_s);
    model.sort(UserTableModel::PermissionsColumn, Qt::DescendingOrder);
    QCOMPARE(model.rowCount(), 0);
}

void TestUserTableModel::agreesWithTheEngineOverRandomEdits()
{
    Table table(variedGraph);
    RandomEdits edits(&table.workspace, 3);
    const ShadowTable shadow(&table.model);
    const QStringList filters = {{}, u"a"_s, u"role:Author"_s, u"-role:Admin"_s, u"u -ugo"_s};
    for (int step = 0; step < 400; ++step) {
        edits.step();
        if (edits.below(5) == 0)
            table.model.setFilter(filters[edits.below(std::uint32_t(filters.size()))]);
        if (edits.below(5) == 0)
            table.model.sort(int(edits.below(5)), edits.below(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        COMPARE_TEXT(shadow.text(), modelText(table.model));
        UserTableModel fresh(table.workspace.get());
        if (table.model.filter().isEmpty())
            COMPARE_TEXT(sortedText(table.model), sortedText(fresh));
        for (int row = 0; row < table.model.rowCount(); ++row) {
            const UserId user = table.model.userAt(row);
            QCOMPARE(table.model.index(row, UserTableModel::PermissionsColumn).data().toString(),
                QString::number(table.workspace.graph().permissionsOf(user).count()));
        }
    }
}

QTEST_MAIN(TestUserTableModel)
#include "tst_usertablemodel.moc"
