#include "datatreeview.h"
#include "fittedcolumns.h"
#include "theme.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int least = 60;
const QString longName = u"Editor of the newsroom in the capital"_s;

class View : public DataTreeView {
public:
    View()
    {
        model.setHorizontalHeaderLabels({u"Role"_s, u"State"_s, u"Description"_s});
        fill(longName);
        setModel(&model);
        setColumnWidths({least, least, 0});
        setFittedColumns({0, 1});
        resize(900, 200);
        show();
    }
    ~View() override { setModel(nullptr); }

    void fill(const QString &name)
    {
        model.appendRow({new QStandardItem(name), new QStandardItem(u"own and inherited"_s), new QStandardItem});
    }
    int width(int column) const { return header()->sectionSize(column); }
    int need(int column) const { return static_cast<const QAbstractItemView *>(this)->sizeHintForColumn(column); }

    QStandardItemModel model;
};

} // namespace

class TestFittedColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installLook(); }

    void columnsGetWhatTheyNeedAndTheLastOneTheRest()
    {
        const View view;
        QVERIFY(view.need(0) > least);
        QTRY_COMPARE(view.width(0), view.need(0));
        QCOMPARE(view.width(1), view.need(1));
        QCOMPARE(view.width(2), view.viewport()->width() - view.width(0) - view.width(1));
    }

    void whereThereIsLittleRoomTheFirstComesFirst()
    {
        View view;
        view.resize(view.need(0) + 180, 200);
        QTRY_VERIFY(view.width(0) == view.need(0) && view.width(1) < view.need(1));
        QVERIFY(view.width(1) >= least);
        QVERIFY(view.width(2) >= least);
    }

    void itFollowsWhatComes()
    {
        View view;
        view.model.removeRows(0, 1);
        view.fill(u"User"_s);
        view.setColumnWidths({least, least, 0});
        view.setFittedColumns({0, 1});
        QTRY_COMPARE(view.width(0), least);
        view.fill(longName);
        QTRY_COMPARE(view.width(0), view.need(0));
    }

    void aWidthOfThePersonStays()
    {
        View view;
        QTRY_COMPARE(view.width(0), view.need(0));
        const QPoint edge(view.width(0) - 1, view.header()->height() / 2);
        QWidget *header = view.header()->viewport();
        QTest::mousePress(header, Qt::LeftButton, {}, edge);
        QTest::mouseMove(header, edge - QPoint(50, 0));
        QTest::mouseRelease(header, Qt::LeftButton, {}, edge - QPoint(50, 0));
        const int wanted = view.width(0);
        QVERIFY(wanted < view.need(0));
        QCOMPARE(view.header()->findChild<FittedColumns *>()->ownColumns(), QList<int>{0});
        view.fill(longName + longName);
        QTest::qWait(0);
        QCoreApplication::processEvents();
        QCOMPARE(view.width(0), wanted);
        view.resetColumns();
        QTRY_VERIFY(view.width(0) > wanted);
    }
};

QTEST_MAIN(TestFittedColumns)
#include "tst_fittedcolumns.moc"
