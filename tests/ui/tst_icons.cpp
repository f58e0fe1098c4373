#include "icons.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;

namespace {

constexpr int iconCount = int(Icon::Warning) + 1;

QImage drawn(Icon which, int side, qreal ratio = 1)
{
    QImage image(QSize(side, side) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintIcon(&painter, QRectF(0, 0, side, side), which, Qt::black);
    painter.end();
    image.setDevicePixelRatio(1);
    return image;
}

QRect inkedPart(const QImage &image)
{
    QRect inked;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > 20)
                inked |= QRect(x, y, 1, 1);
    return inked;
}

} // namespace

class TestIcons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyIconHasADrawingOfItsOwn();
    void everyDrawingKeepsOffTheEdge_data();
    void everyDrawingKeepsOffTheEdge();
    void isDrawnAnewForAFinerScreen();
    void arrowsTurnRoundWithTheReadingDirectionAndUndoDoesNot();
    void kindsAndRowsHaveTheirIcon();
    void theProgramHasAnIconOfEverySize();
};

void TestIcons::everyIconHasADrawingOfItsOwn()
{
    std::set<QByteArray> seen;
    for (int i = 0; i < iconCount; ++i) {
        const QImage image = drawn(Icon(i), 64);
        QVERIFY2(!inkedPart(image).isEmpty(), qPrintable(QString::number(i)));
        seen.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    // Back and Forward share their shapes with nobody; the chevrons are smaller.
    QCOMPARE(int(seen.size()), iconCount);
}

void TestIcons::everyDrawingKeepsOffTheEdge_data()
{
    QTest::addColumn<int>("which");
    for (int i = 0; i < iconCount; ++i)
        QTest::addRow("%d", i) << i;
}

void TestIcons::everyDrawingKeepsOffTheEdge()
{
    QFETCH(int, which);
    // 1.25 of 16 stay free: 10 of 128.
    const QRect inked = inkedPart(drawn(Icon(which), 128));
    QVERIFY2(QRect(9, 9, 110, 110).contains(inked),
        qPrintable(u"%1 %2 %3 %4"_s.arg(inked.left()).arg(inked.top()).arg(inked.right()).arg(inked.bottom())));
}

void TestIcons::isDrawnAnewForAFinerScreen()
{
    // Doubling the coarse drawing would give other pixels.
    QVERIFY(drawn(Icon::Save, 16, 2) == drawn(Icon::Save, 32));
    QVERIFY(drawn(Icon::Save, 16, 2) != drawn(Icon::Save, 16).scaled(32, 32));
}

void TestIcons::arrowsTurnRoundWithTheReadingDirectionAndUndoDoesNot()
{
    const QImage back = drawn(Icon::Back, 32);
    const QImage undo = drawn(Icon::Undo, 32);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage mirroredBack = drawn(Icon::Back, 32);
    const QImage sameUndo = drawn(Icon::Undo, 32);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(mirroredBack == back.mirrored(true, false));
    QVERIFY(sameUndo == undo);
}

void TestIcons::kindsAndRowsHaveTheirIcon()
{
    QCOMPARE(iconFor(ObjectKind::Role), Icon::Role);
    QCOMPARE(iconFor(RowIcon::Permission), std::optional(Icon::Permission));
    QCOMPARE(iconFor(RowIcon::None), std::optional<Icon>());
}

void TestIcons::theProgramHasAnIconOfEverySize()
{
    for (int size : {16, 32, 48, 256})
        QVERIFY(programIcon().availableSizes().contains(QSize(size, size)));
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
