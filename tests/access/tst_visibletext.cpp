#include "visibletext.h"

#include <QElapsedTimer>
#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

class TestVisibleText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsThere_data();
    void showsWhatIsThere();
    void cutsLongNames();
    void takesNoTimeForHugeNames();
    void quotesWhatWouldMisleadInASentence_data();
    void quotesWhatWouldMisleadInASentence();
    void joinsNamesToAList_data();
    void joinsNamesToAList();
    void acceptsOrRefusesNewNames_data();
    void acceptsOrRefusesNewNames();
};

void TestVisibleText::showsWhatIsThere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");

    const auto same = [](const char *row, const QString &name) { QTest::newRow(row) << name << name; };
    same("letters", u"Edit Post"_s);
    same("empty", QString());
    same("composed umlaut", u"gr\u00F6\u00DFe"_s);
    same("decomposed umlaut", u"gro\u0308\u00DFe"_s);
    same("Chinese", u"邓小明"_s);
    same("Arabic", u"مدير"_s);
    same("markup", u"<img src='/dev/zero'>"_s);
    same("emoji outside the basic plane", u"emoji🚀user"_s);
    same("emoji with selector", u"🛡\uFE0F"_s);
    same("emoji joined to one", u"👩\u200D🔧"_s);
    same("emoji with skin tone, joined", u"👩🏽\u200D🚀"_s);
    same("heart on fire: selector, then joiner", u"❤\uFE0F\u200D🔥"_s);
    same("flag", u"🇩🇪"_s);
    same("keycap", u"1\uFE0F\u20E3"_s);
    same("ideographic blank between letters", u"山田\u3000太郎"_s);
    same("eight accents", u"e"_s + QString(8, u'\u0301'));
    same("replacement character", u"a\uFFFDb"_s);

    QTest::newRow("direction override") << u"bob\u202Enimda"_s << u"bob⟦U+202E⟧nimda"_s;
    QTest::newRow("isolate") << u"\u2066x\u2069"_s << u"⟦U+2066⟧x⟦U+2069⟧"_s;
    QTest::newRow("zero width blank") << u"ad\u200Bmin"_s << u"ad⟦U+200B⟧min"_s;
    QTest::newRow("joiner between letters") << u"a\u200Db"_s << u"a⟦U+200D⟧b"_s;
    QTest::newRow("joiner at the end of an emoji") << u"👩\u200D"_s << u"👩⟦U+200D⟧"_s;
    QTest::newRow("selector on a letter") << u"a\uFE0F"_s << u"a⟦U+FE0F⟧"_s;
    QTest::newRow("byte order mark") << u"\uFEFFadmin"_s << u"⟦U+FEFF⟧admin"_s;
    QTest::newRow("soft hyphen") << u"ad\u00ADmin"_s << u"ad⟦U+00AD⟧min"_s;
    QTest::newRow("null") << u"a"_s + QChar(0) + u"b"_s << u"a⟦U+0000⟧b"_s;
    QTest::newRow("line break and tab") << u"a\n\tb"_s << u"a⟦U+000A⟧⟦U+0009⟧b"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a⟦U+2028⟧b"_s;
    QTest::newRow("blank that does not break") << u"Edit\u00A0Post"_s << u"Edit⟦U+00A0⟧Post"_s;
    QTest::newRow("Hangul filler") << u"a\u3164"_s << u"a⟦U+3164⟧"_s;
    QTest::newRow("tag outside the basic plane") << u"a\U000E0041"_s << u"a⟦U+E0041⟧"_s;
    QTest::newRow("private use") << u"\uE000"_s << u"⟦U+E000⟧"_s;
    QTest::newRow("unassigned") << u"\u0378"_s << u"⟦U+0378⟧"_s;
    QTest::newRow("first half of a character") << u"a"_s + QChar(0xD83D) << u"a⟦U+D83D⟧"_s;
    QTest::newRow("second half before the first") << QString(QChar(0xDE80)) + QChar(0xD83D) << u"⟦U+DE80⟧⟦U+D83D⟧"_s;
    QTest::newRow("accent without a letter") << u"\u0301a"_s << u"⟦U+0301⟧a"_s;
    QTest::newRow("nine accents") << u"e"_s + QString(9, u'\u0301') << u"e"_s + QString(8, u'\u0301') + u"…"_s;
    QTest::newRow("accents, many") << u"e"_s + QString(5, u'\u0301') + QString(40, u'\u0300') + u"x"_s
                                   << u"e"_s + QString(5, u'\u0301') + QString(3, u'\u0300') + u"…x"_s;
    QTest::newRow("trailing blank") << u"viewers "_s << u"viewers␣"_s;
    QTest::newRow("leading blanks") << u"  x y"_s << u"␣␣x y"_s;
    QTest::newRow("nothing but blanks") << u"   "_s << u"␣␣␣"_s;
    QTest::newRow("what looks like a mark") << u"⟦U+202E⟧␣"_s << u"⟦U+27E6⟧U+202E⟦U+27E7⟧⟦U+2423⟧"_s;
}

void TestVisibleText::showsWhatIsThere()
{
    QFETCH(const QString, name);
    QFETCH(const QString, shown);
    QCOMPARE(visibleText(name), shown);
}

void TestVisibleText::cutsLongNames()
{
    QCOMPARE(visibleText(QString(256, u'a')), QString(256, u'a'));
    QCOMPARE(visibleText(QString(257, u'a')), QString(256, u'a') + u"…"_s);
    QCOMPARE(visibleText(u"🚀"_s.repeated(300)), u"🚀"_s.repeated(256) + u"…"_s);
    QCOMPARE(visibleText(QString(255, u'a') + QString(9, u' ')), QString(255, u'a') + u" …"_s);
}

void TestVisibleText::takesNoTimeForHugeNames()
{
    const QString huge = u"e"_s + QString(50'000'000, u'\u0301');
    QElapsedTimer timer;
    timer.start();
    visibleText(huge);
    whyNotAName(huge);
    QVERIFY2(timer.elapsed() < 150, "looks at more than the first 256 characters");
}

void TestVisibleText::quotesWhatWouldMisleadInASentence_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"Edit Post"_s << u"Edit Post"_s;
    QTest::newRow("colons") << u"report:export:csv"_s << u"report:export:csv"_s;
    QTest::newRow("empty") << QString() << u"“”"_s;
    QTest::newRow("trailing blank") << u"viewers "_s << u"“viewers␣”"_s;
    QTest::newRow("two blanks") << u"a  b"_s << u"“a  b”"_s;
    QTest::newRow("quotes") << u"Zoë \"Zed\""_s << u"“Zoë \"Zed\"”"_s;
    QTest::newRow("comma") << u"a, b"_s << u"“a, b”"_s;
    QTest::newRow("path") << u"a > b"_s << u"“a > b”"_s;
    QTest::newRow("full stop at the end") << u"etc."_s << u"“etc.”"_s;
    QTest::newRow("apostrophe") << u"o'brien"_s << u"o'brien"_s;
    QTest::newRow("mark") << u"a\u202E"_s << u"a⟦U+202E⟧"_s;
}

void TestVisibleText::quotesWhatWouldMisleadInASentence()
{
    QFETCH(const QString, name);
    QFETCH(const QString, shown);
    QCOMPARE(inSentence(name), shown);
}

void TestVisibleText::joinsNamesToAList_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("shown");
    QTest::newRow("none") << QStringList() << QString();
    QTest::newRow("one") << QStringList{u"Admin"_s} << u"Admin"_s;
    QTest::newRow("two") << QStringList{u"A"_s, u"B"_s} << u"A and B"_s;
    QTest::newRow("three") << QStringList{u"A"_s, u"B"_s, u"C"_s} << u"A, B and C"_s;
    QTest::newRow("as many as are listed") << QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s} << u"A, B, C and D"_s;
    QTest::newRow("more") << QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s} << u"A, B, C, D and 2 more"_s;
}

void TestVisibleText::joinsNamesToAList()
{
    QFETCH(const QStringList, names);
    QFETCH(const QString, shown);
    QCOMPARE(inSentence(names, 4), shown);
}

void TestVisibleText::acceptsOrRefusesNewNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("why");
    const QString fine;
    QTest::newRow("plain") << u"Edit Post"_s << fine;
    QTest::newRow("decomposed") << u"gro\u0308\u00DFe"_s << fine;
    QTest::newRow("quotes and markup") << u"it's \"special\"; <b>--"_s << fine;
    QTest::newRow("255 letters") << QString(255, u'a') << fine;
    QTest::newRow("255 emoji") << u"🚀"_s.repeated(255) << fine;
    QTest::newRow("joined emoji") << u"👩\u200D🔧 team 🛡\uFE0F"_s << fine;
    QTest::newRow("emoji newer than this program") << u"a\u0378"_s << fine;
    QTest::newRow("empty") << QString() << u"A name may not be empty"_s;
    QTest::newRow("256 letters") << QString(256, u'a') << u"A name may have at most 255 characters"_s;
    QTest::newRow("leading blank") << u" a"_s << u"A name may not begin or end with a blank"_s;
    QTest::newRow("trailing blank") << u"a "_s << u"A name may not begin or end with a blank"_s;
    QTest::newRow("only a blank") << u" "_s << u"A name may not begin or end with a blank"_s;
    const QString hidden = u"A name may not contain control, direction or invisible characters (%1)"_s;
    QTest::newRow("line break") << u"a\nb"_s << hidden.arg(u"⟦U+000A⟧"_s);
    QTest::newRow("null") << u"a"_s + QChar(0) << hidden.arg(u"⟦U+0000⟧"_s);
    QTest::newRow("direction") << u"a\u202E"_s << hidden.arg(u"⟦U+202E⟧"_s);
    QTest::newRow("zero width") << u"a\u200Bb"_s << hidden.arg(u"⟦U+200B⟧"_s);
    QTest::newRow("blank from a word processor") << u"Edit\u00A0Post"_s << hidden.arg(u"⟦U+00A0⟧"_s);
    QTest::newRow("half a character") << u"a"_s + QChar(0xD800)
                                      << u"A name may not contain half a character (⟦U+D800⟧)"_s;
    QTest::newRow("nine accents") << u"e"_s + QString(9, u'\u0301')
                                  << u"A name may have at most 8 accents on one letter"_s;
}

void TestVisibleText::acceptsOrRefusesNewNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, why);
    QCOMPARE(whyNotAName(name), why);
}

QTEST_APPLESS_MAIN(TestVisibleText)
#include "tst_visibletext.moc"
