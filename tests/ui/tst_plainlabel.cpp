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
