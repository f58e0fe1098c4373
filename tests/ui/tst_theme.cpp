#include "icons.h"
#include "look.h"
#include "lookstyle.h"
#include "theme.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

bool chosen(QByteArrayList arguments)
{
    std::vector<char *> pointers;
    for (QByteArray &argument : arguments)
        pointers.push_back(argument.data());
    return isStyleChosen(int(pointers.size()), pointers.data());
}

QColor strongestColor(const QImage &image)
{
    QColor strongest(Qt::transparent);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (const QColor pixel = image.pixelColor(x, y); pixel.alpha() > strongest.alpha())
                strongest = pixel;
    return strongest;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installLook(); }
    void init() { setTheme(Theme::System); }
    void changesEveryWidgetAtOnce();
    void recoloursIconsThatWereMadeBefore();
    void turnsTheSystemsPaletteIntoOursOfTheSameLightness();
    void leavesAHighContrastPaletteAlone();
    void staysAwayFromAChosenStyle_data();
    void staysAwayFromAChosenStyle();
};

void TestTheme::changesEveryWidgetAtOnce()
{
    QPushButton button(u"Save"_s);
    button.show();
    setTheme(Theme::Dark);
    QTRY_COMPARE(button.palette().color(QPalette::Window), darkLook().chrome);
    setTheme(Theme::Light);
    QTRY_COMPARE(button.palette().color(QPalette::Window), lightLook().chrome);
    QCOMPARE(button.palette().color(QPalette::Disabled, QPalette::ButtonText), lightLook().text2);
}

void TestTheme::recoloursIconsThatWereMadeBefore()
{
    const QIcon made = icon(Icon::Save);
    setTheme(Theme::Light);
    QCOMPARE(strongestColor(made.pixmap(64).toImage()), lightLook().text2);
    setTheme(Theme::Dark);
    QCOMPARE(strongestColor(made.pixmap(64).toImage()), darkLook().text2);
    QCOMPARE(strongestColor(made.pixmap(64, QIcon::Disabled).toImage()), darkLook().disabledIcon);
}

void TestTheme::turnsTheSystemsPaletteIntoOursOfTheSameLightness()
{
    LookStyle style;
    QPalette system(QColor(0x32, 0x32, 0x32));
    style.polish(system);
    QCOMPARE(system.color(QPalette::Window), darkLook().chrome);
    style.setTheme(Theme::Light);
    style.polish(system);
    QCOMPARE(system.color(QPalette::Window), lightLook().chrome);
}

void TestTheme::leavesAHighContrastPaletteAlone()
{
    LookStyle style;
    QPalette system(Qt::black, Qt::black);
    system.setColor(QPalette::WindowText, Qt::white);
    const QPalette before = system;
    style.polish(system);
    QCOMPARE(system, before);
}

void TestTheme::staysAwayFromAChosenStyle_data()
{
    QTest::addColumn<QByteArrayList>("arguments");
    QTest::addColumn<bool>("isChosen");
    QTest::newRow("nothing said") << QByteArrayList{"rolewright", "--demo"} << false;
    QTest::newRow("option") << QByteArrayList{"rolewright", "-style", "breeze"} << true;
    QTest::newRow("option in one") << QByteArrayList{"rolewright", "--demo", "-style=breeze"} << true;
}

void TestTheme::staysAwayFromAChosenStyle()
{
    QFETCH(QByteArrayList, arguments);
    QTEST(chosen(arguments), "isChosen");
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
