#include "checkedchangesmodel.h"
#include "editing.h"
#include "graphtext.h"
#include "modeltext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

class TestCheckedChangesModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatFitsAndIsTicked()
    {
        CheckedChangesModel model(graphFromText("ada > Admin: Edit\numa > User: View"),
            {Existence{ObjectKind::Role, u"New"_s}, Assignment{u"uma"_s, u"New"_s}, Assignment{u"ada"_s, u"Admin"_s},
                Assignment{u"ada"_s, u"Chief"_s}},
            0);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        COMPARE_TEXT(modelText(model), uR"(
[x] Create role New | <allowed>fits
[x] Assign New to uma | <allowed>fits
[ ] Assign Admin to ada | already so | ada already has Admin.
[ ] Assign Chief to ada | <forbidden>conflicts | There is no role Chief.
)"_s);
        QCOMPARE(sentences(model.kept()), QStringList({u"Create role New"_s, u"Assign New to uma"_s}));

        QSignalSpy changed(&model, &CheckedChangesModel::keptChanged);
        QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(sentences(model.kept()), QStringList());
        QVERIFY(!(model.flags(model.index(1, 0)) & Qt::ItemIsUserCheckable)); // its role does not come
        QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.kept().size(), std::size_t(2));
        QVERIFY(!model.setData(model.index(3, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.count(CheckedChange::Fit::Conflicts), 1);
    }
};

QTEST_GUILESS_MAIN(TestCheckedChangesModel)
#include "tst_checkedchangesmodel.moc"
