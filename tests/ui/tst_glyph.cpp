#include "glyph.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <set>

namespace {

QImage drawn(Meaning meaning, int side = 32)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintGlyph(&painter, QRectF(0, 0, side, side), meaning, Qt::black);
    return image;
}

} // namespace

class TestGlyph : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateCanBeToldByItsShapeAlone();
    void onlyWordsHaveNoShape();
    void theShapeKeepsItsField();
};

void TestGlyph::everyStateCanBeToldByItsShapeAlone()
{
    std::set<QByteArray> shapes;
    int states = 0;
    for (int i = 0; i <= int(Meaning::Warning); ++i) {
        if (!hasGlyph(Meaning(i)))
            continue;
        ++states;
        const QImage image = drawn(Meaning(i));
        shapes.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    QCOMPARE(int(shapes.size()), states);
}

void TestGlyph::onlyWordsHaveNoShape()
{
    QVERIFY(!hasGlyph(Meaning::None));
    QVERIFY(!hasGlyph(Meaning::Active));
    QImage blank(32, 32, QImage::Format_ARGB32_Premultiplied);
    blank.fill(Qt::transparent);
    QVERIFY(drawn(Meaning::Active) == blank);
    QVERIFY(drawn(Meaning::Inactive) != blank);
}

void TestGlyph::theShapeKeepsItsField()
{
    for (int i = 0; i <= int(Meaning::Warning); ++i) {
        const QImage image = drawn(Meaning(i), 64);
        for (int at = 0; at < 64; ++at)
            for (const QPoint &edge : {QPoint(at, 0), QPoint(at, 63), QPoint(0, at), QPoint(63, at)})
                QVERIFY(qAlpha(image.pixel(edge)) == 0);
    }
}

QTEST_MAIN(TestGlyph)
#include "tst_glyph.moc"
