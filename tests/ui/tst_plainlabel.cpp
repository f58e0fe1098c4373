#include "plainlabel.h"

#include <QLabel>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;

class TestPlainLabel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNameThatLooksLikeMarkupIsShownAsItIs()
    {
        const QString name = u"<img src='/dev/zero'>"_s;
        QWidget parent;
        QLabel *label = plainLabel(name, &parent);
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QCOMPARE(label->text(), name);
    }

    void aTooltipNeverCarriesMarkupOfAName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << u"Edit Post is missing"_s;
        QTest::newRow("picture") << u"<img src='/dev/zero'>"_s;
        QTest::newRow("bold") << u"the role <b>Admin</b> lacks it"_s;
        QTest::newRow("comparison") << u"a < b & c"_s;
        QTest::newRow("entity") << u"a &lt; b"_s;
    }

    void aTooltipNeverCarriesMarkupOfAName()
    {
        QFETCH(QString, text);
        const QString tip = plainToolTip(text);
        // What a person reads in the end.
        QTextDocument document;
        document.setHtml(tip);
        QCOMPARE(Qt::mightBeRichText(tip) ? document.toPlainText() : tip, text);
    }

    void aNameWithoutBlanksIsBrokenIntoLines()
    {
        QWidget parent;
        const QLabel *label = wrappingLabel(QString(500, u'W'), &parent);
        QVERIFY(label->minimumSizeHint().width() < 200);
        QVERIFY(label->heightForWidth(200) > 10 * label->fontMetrics().height());
        QVERIFY(label->heightForWidth(200) > label->heightForWidth(400));
    }

    void shortWordsAreAsWideAsTheyNeed()
    {
        QWidget parent;
        const QLabel *label = wrappingLabel(u"Read only"_s, &parent);
        QVERIFY(label->sizeHint().width() <= label->fontMetrics().horizontalAdvance(label->text()) + 4);
        QCOMPARE(label->heightForWidth(label->sizeHint().width()), label->fontMetrics().height());
    }

    void ampersandsComeBackFromAButton_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : {u"R&D"_s, u"&"_s, u"a && b &"_s, u"no"_s})
            QTest::newRow(qPrintable(name)) << name;
    }

    void ampersandsComeBackFromAButton()
    {
        QFETCH(QString, name);
        QCOMPARE(textWithoutMnemonic(plainButtonText(name)), name);
        QCOMPARE(textWithoutMnemonic(u"&Undo "_s + plainButtonText(name)), u"Undo "_s + name);
    }

    void whatExplainsIsHeardToo()
    {
        QWidget widget;
        setPlainToolTip(&widget, u"The profile has no statement for it"_s);
        QCOMPARE(widget.toolTip(), u"The profile has no statement for it"_s);
        QCOMPARE(widget.statusTip(), widget.toolTip());
        QCOMPARE(widget.accessibleDescription(), widget.toolTip());
    }
};

QTEST_MAIN(TestPlainLabel)
#include "tst_plainlabel.moc"
