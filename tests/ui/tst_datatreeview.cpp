#include "datatreeview.h"
#include "look.h"
#include "meaning.h"
#include "theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QList<QStandardItem *> row(const QString &name, Meaning meaning)
{
    auto *first = new QStandardItem(name);
    first->setData(QVariant::fromValue(meaning), items::RowMeaningRole);
    return {first, new QStandardItem(meaningWord(meaning))};
}

class View : public DataTreeView {
public:
    View()
    {
        model.setHorizontalHeaderLabels({u"Role"_s, u"State"_s});
        auto editor = row(u"Editor"_s, Meaning::None);
        editor[0]->appendRow(row(u"Publish Post"_s, Meaning::Added));
        editor[0]->appendRow(row(u"Delete Post"_s, Meaning::Removed));
        model.appendRow(editor);
        model.appendRow(row(u"Guest"_s, Meaning::None));
        setModel(&model);
        setColumnWidths({200, 0});
        setSelectionMode(QAbstractItemView::ExtendedSelection);
        resize(420, 200);
        expandAll();
        show();
    }

    ~View() override { setModel(nullptr); }

    QModelIndex below(int row) const { return model.index(row, 0, model.index(0, 0)); }

    QImage picture() const { return viewport()->grab().toImage(); }

    QStandardItemModel model;
};

} // namespace

class TestDataTreeView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installLook();
        setTheme(Theme::Light);
    }
    void tintBarAndRingGoAcrossTheWholeRow();
    void barAndBranchesTurnRoundWithTheReadingDirection();
    void theArrowOpensAndCloses();
    void copiesRowsInTheirOrderFromAllLevels();
    void allRowsAreEquallyHigh();
};

void TestDataTreeView::tintBarAndRingGoAcrossTheWholeRow()
{
    View view;
    view.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.setCurrentIndex(view.below(1));
    const QImage image = view.picture();
    const int added = view.visualRect(view.below(0)).center().y();
    QCOMPARE(image.pixelColor(1, added), lightLook().added);
    QCOMPARE(image.pixelColor(10, added), lightLook().addedTint); // left of the name too
    QCOMPARE(image.pixelColor(image.width() - 10, added), lightLook().addedTint);
    const int current = view.visualRect(view.below(1)).center().y();
    QCOMPARE(image.pixelColor(0, current), lightLook().accent);
    QCOMPARE(image.pixelColor(image.width() - 1, current), lightLook().accent);
    QCOMPARE(image.pixelColor(10, current), lightLook().selected);
}

void TestDataTreeView::barAndBranchesTurnRoundWithTheReadingDirection()
{
    View view;
    view.setLayoutDirection(Qt::RightToLeft);
    const QImage image = view.picture();
    const int added = view.visualRect(view.below(0)).center().y();
    QCOMPARE(image.pixelColor(image.width() - 2, added), lightLook().added);
    QCOMPARE(image.pixelColor(1, added), lightLook().addedTint);
    QVERIFY(view.visualRect(view.below(0)).right() < view.visualRect(view.model.index(0, 0)).right());
}

void TestDataTreeView::theArrowOpensAndCloses()
{
    View view;
    const QModelIndex editor = view.model.index(0, 0);
    const QPoint arrow(view.indentation() / 2, view.visualRect(editor).center().y());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, arrow);
    QVERIFY(!view.isExpanded(editor));
    view.setCurrentIndex(editor);
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(view.isExpanded(editor));
}

void TestDataTreeView::copiesRowsInTheirOrderFromAllLevels()
{
    View view;
    const auto select = QItemSelectionModel::Select | QItemSelectionModel::Rows;
    view.selectionModel()->select(view.model.index(1, 0), select);
    view.selectionModel()->select(view.below(1), select);
    view.selectionModel()->select(view.model.index(0, 0), select);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Role\tState\nEditor\t\nDelete Post\tremoved\nGuest\t\n"_s);
}

void TestDataTreeView::allRowsAreEquallyHigh()
{
    View view;
    QCOMPARE(view.visualRect(view.below(0)).height(), view.visualRect(view.model.index(0, 0)).height());
    QCOMPARE(view.visualRect(view.below(0)).height(), QFontMetrics(QApplication::font(&view)).height() + 10);
}

QTEST_MAIN(TestDataTreeView)
#include "tst_datatreeview.moc"
