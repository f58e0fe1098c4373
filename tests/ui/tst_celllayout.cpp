#include "cell.h"
#include "celllayout.h"

#include <QFontMetrics>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

CellSpace wide()
{
    CellSpace space;
    space.rect = QRect(100, 0, 400, 26);
    space.leading = 16;
    space.trailing = 16;
    return space;
}

Cell everything()
{
    Cell cell;
    cell.check = Qt::Checked;
    cell.icon = Icon::Role;
    cell.text = u"Author"_s;
    cell.secondary = u"inherited role"_s;
    cell.notes = {{Meaning::Added, u"1 added"_s}, {Meaning::Removed, u"1 removed"_s}};
    return cell;
}

} // namespace

class TestCellLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsStandInOrderBetweenBothEdges();
    void rightToLeftIsTheMirrorImage();
    void numbersStandAtTheTrailingEdge();
    void theTextKeepsRoomBesideItsNotes();
    void aNoteWithoutRoomIsSaidByTheTooltip();
    void aChainLosesItsMiddleAndANameItsEnd();
    void saysWhenSomethingDoesNotFit();
    void theFullWidthShowsEverything();
};

void TestCellLayout::partsStandInOrderBetweenBothEdges()
{
    const CellLayout layout(everything(), wide());
    QCOMPARE(layout.check.left(), 116);
    QVERIFY(layout.check.right() < layout.icon.left());
    QVERIFY(layout.icon.right() < layout.text.left());
    QVERIFY(layout.text.right() < layout.secondary.left());
    QCOMPARE(layout.notes.size(), 2);
    QVERIFY(layout.notes[0].text.right() < layout.notes[1].glyph.left());
    QCOMPARE(layout.notes[1].text.right() + 1, 484);
    QVERIFY(!layout.isElided);
}

void TestCellLayout::rightToLeftIsTheMirrorImage()
{
    CellSpace space = wide();
    const CellLayout straight(everything(), space);
    space.direction = Qt::RightToLeft;
    const CellLayout mirrored(everything(), space);
    const auto mirror = [&](const QRect &part) {
        return QRect(space.rect.left() + space.rect.right() - part.right(), part.top(), part.width(), part.height());
    };
    QCOMPARE(mirrored.check, mirror(straight.check));
    QCOMPARE(mirrored.text, mirror(straight.text));
    QCOMPARE(mirrored.secondary, mirror(straight.secondary));
    QCOMPARE(mirrored.notes[0].glyph, mirror(straight.notes[0].glyph));
}

void TestCellLayout::numbersStandAtTheTrailingEdge()
{
    Cell cell;
    cell.text = u"1,028"_s;
    cell.isTrailing = true;
    QCOMPARE(CellLayout(cell, wide()).text.right() + 1, 484);
}

void TestCellLayout::theTextKeepsRoomBesideItsNotes()
{
    Cell cell = everything();
    cell.text = u"A role with quite a long name"_s;
    CellSpace space = wide();
    space.rect.setWidth(260);
    for (const bool isPending : {true, false}) {
        if (!isPending)
            cell.notes = {{Meaning::Inherited, u"inherited through production admins"_s}};
        const CellLayout layout(cell, space);
        QVERIFY(layout.text.width() >= (260 - 32 - 24 - 22) * (isPending ? 2 : 3) / 5 - 1);
        QVERIFY(layout.isElided);
        QVERIFY(layout.notes.isEmpty() || layout.notes.front().glyph.left() > layout.text.right());
    }
}

void TestCellLayout::aNoteWithoutRoomIsSaidByTheTooltip()
{
    Cell cell = everything();
    cell.text.clear();
    cell.secondary.clear();
    CellSpace space = wide();
    space.rect.setWidth(100);
    const CellLayout layout(cell, space);
    QVERIFY(layout.notes.size() < cell.notes.size());
    QVERIFY(layout.isElided);
}

void TestCellLayout::aChainLosesItsMiddleAndANameItsEnd()
{
    CellSpace space = wide();
    space.rect.setWidth(150);
    Cell cell;
    cell.text = u"Editor › Author › Contributor › Subscriber › Reader"_s;
    const QString chain = CellLayout(cell, space).shownText;
    QVERIFY(chain.startsWith(u"Ed"_s) && chain.endsWith(u"r"_s) && chain.contains(u'…'));
    cell.text = u"somebody.with.a.very.long.name@example.org"_s;
    QVERIFY(CellLayout(cell, space).shownText.endsWith(u'…'));
}

void TestCellLayout::saysWhenSomethingDoesNotFit()
{
    Cell cell = everything();
    CellSpace space = wide();
    QVERIFY(!CellLayout(cell, space).isElided);
    cell.secondary = QString(200, u'x');
    QVERIFY(CellLayout(cell, space).isElided);
    space.rect.setWidth(0);
    QVERIFY(CellLayout(cell, space).isElided); // and nothing breaks
}

void TestCellLayout::theFullWidthShowsEverything()
{
    CellSpace space = wide();
    space.rect.setWidth(CellLayout::fullWidth(everything(), space));
    QVERIFY(!CellLayout(everything(), space).isElided);
}

QTEST_MAIN(TestCellLayout)
#include "tst_celllayout.moc"
