#include "look.h"

#include <QPalette>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct NamedColor {
    const char *name;
    QColor Look::*color;
};

const NamedColor inks[] = {{"text", &Look::text}, {"text2", &Look::text2}, {"own", &Look::own},
    {"inherited", &Look::inherited}, {"added", &Look::added}, {"removed", &Look::removed},
    {"forbidden", &Look::forbidden}, {"superuser", &Look::superuser}, {"inactive", &Look::inactive}};

const NamedColor grounds[] = {{"base", &Look::base}, {"chrome", &Look::chrome}, {"header", &Look::header},
    {"selected", &Look::selected}, {"selectedIdle", &Look::selectedIdle}, {"accentBg", &Look::accentBg},
    {"addedTint", &Look::addedTint}, {"removedTint", &Look::removedTint}, {"forbiddenTint", &Look::forbiddenTint},
    {"superuserTint", &Look::superuserTint}, {"inactiveTint", &Look::inactiveTint}};

const struct {
    const char *name;
    const Look &look;
} themes[] = {{"light", lightLook()}, {"dark", darkLook()}};

QPalette blackOnWhite()
{
    QPalette palette(Qt::white, Qt::white);
    palette.setColor(QPalette::WindowText, Qt::black);
    palette.setColor(QPalette::Text, Qt::black);
    return palette;
}

} // namespace

class TestLook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void computesContrastAsWcagDoes_data();
    void computesContrastAsWcagDoes();
    void everyTextCanBeReadOnEveryGround_data();
    void everyTextCanBeReadOnEveryGround();
    void bordersAndRingsCanBeSeen_data();
    void bordersAndRingsCanBeSeen();
    void thePalettesLightnessDecides();
    void blackAndWhiteStaysAsTheSystemHasIt();
    void pendingAndForbiddenHaveATintAndNormalStatesHaveNone();
};

void TestLook::computesContrastAsWcagDoes_data()
{
    QTest::addColumn<QColor>("one");
    QTest::addColumn<QColor>("other");
    QTest::addColumn<double>("ratio");
    QTest::newRow("black on white") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
    QTest::newRow("the same") << QColor(Qt::red) << QColor(Qt::red) << 1.0;
    QTest::newRow("the grey that just passes") << QColor(0x76, 0x76, 0x76) << QColor(Qt::white) << 4.54;
}

void TestLook::computesContrastAsWcagDoes()
{
    QFETCH(QColor, one);
    QFETCH(QColor, other);
    QFETCH(double, ratio);
    QVERIFY(qAbs(contrast(one, other) - ratio) < 0.01);
    QCOMPARE(contrast(one, other), contrast(other, one));
}

void TestLook::everyTextCanBeReadOnEveryGround_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    for (const auto &theme : themes) {
        for (const NamedColor &ink : inks)
            for (const NamedColor &ground : grounds)
                QTest::addRow("%s: %s on %s", theme.name, ink.name, ground.name)
                    << theme.look.*ink.color << theme.look.*ground.color;
        QTest::addRow("%s: on the primary button", theme.name) << theme.look.onAccent << theme.look.accent;
        QTest::addRow("%s: on a button", theme.name) << theme.look.text << theme.look.raised;
        QTest::addRow("%s: keys in a menu", theme.name) << theme.look.text2 << theme.look.raised;
        QTest::addRow("%s: a link", theme.name) << theme.look.accent << theme.look.base;
    }
}

void TestLook::everyTextCanBeReadOnEveryGround()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    const double ratio = contrast(ink, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void TestLook::bordersAndRingsCanBeSeen_data()
{
    QTest::addColumn<QColor>("line");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    for (const auto &theme : themes) {
        const Look &look = theme.look;
        for (const NamedColor &ground : {grounds[0], grounds[1]})
            QTest::addRow("%s: border on %s", theme.name, ground.name) << look.control << look.*ground.color << 3.1;
        for (const NamedColor &ground : {grounds[0], grounds[1], grounds[2], grounds[3], grounds[4], grounds[5]})
            QTest::addRow("%s: ring on %s", theme.name, ground.name) << look.accent << look.*ground.color << 4.5;
        QTest::addRow("%s: box in a selected row", theme.name) << look.accent << look.selected << 4.5;
    }
}

void TestLook::bordersAndRingsCanBeSeen()
{
    QFETCH(QColor, line);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    const double ratio = contrast(line, ground);
    QVERIFY2(ratio >= least, qPrintable(QString::number(ratio)));
}

void TestLook::thePalettesLightnessDecides()
{
    QVERIFY(!lookFor(paletteOf(lightLook())).isDark);
    QVERIFY(lookFor(paletteOf(darkLook())).isDark);
    QVERIFY(lookFor(QPalette(QColor(0x30, 0x30, 0x30))).isDark);
    QVERIFY(!lookFor(QPalette(QColor(0xEF, 0xEF, 0xEF))).isDark);
}

void TestLook::blackAndWhiteStaysAsTheSystemHasIt()
{
    QVERIFY(isHighContrast(blackOnWhite()));
    QVERIFY(!isHighContrast(paletteOf(lightLook())));
    QVERIFY(!isHighContrast(paletteOf(darkLook())));
    const Look &look = lookFor(blackOnWhite());
    QCOMPARE(look.removed, QColor(Qt::black));
    QCOMPARE(look.text2, QColor(Qt::black));
    QCOMPARE(look.tintOf(Meaning::Removed), look.base);
}

void TestLook::pendingAndForbiddenHaveATintAndNormalStatesHaveNone()
{
    for (const auto &theme : themes) {
        QCOMPARE(theme.look.tintOf(Meaning::Added), theme.look.addedTint);
        QCOMPARE(theme.look.tintOf(Meaning::InheritedRemoved), theme.look.removedTint);
        QCOMPARE(theme.look.tintOf(Meaning::Forbidden), theme.look.forbiddenTint);
        QVERIFY(!theme.look.tintOf(Meaning::Own).isValid());
        QVERIFY(!theme.look.tintOf(Meaning::Active).isValid());
    }
    QVERIFY(isLoud(Meaning::Removed));
    QVERIFY(!isLoud(Meaning::Inherited));
    QVERIFY(!isLoud(Meaning::Inactive));
}

QTEST_MAIN(TestLook)
#include "tst_look.moc"
