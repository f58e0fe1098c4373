#include "linesmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLinesModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsLinesAndShowsThemWholeAsPlainText()
    {
        LinesModel model(u"Path"_s);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setLines({u"ada > Admin"_s, u"<img src='/dev/zero'> > Admin"_s});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, 0).data().toString(), u"<img src='/dev/zero'> > Admin"_s);
        // A tooltip takes what looks like markup for markup: a picture of that name would end the program.
        QVERIFY(!model.index(1, 0).data(Qt::ToolTipRole).toString().contains(u"<img"_s));
        QVERIFY(model.index(1, 0).data(Qt::ToolTipRole).toString().contains(u"&lt;img"_s));
    }
};

QTEST_GUILESS_MAIN(TestLinesModel)
#include "tst_linesmodel.moc"
