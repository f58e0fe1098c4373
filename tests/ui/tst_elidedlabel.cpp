#include "elidedlabel.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestElidedLabel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysEverythingInTheTooltipOnlyWhereItHasNoRoom()
    {
        ElidedLabel label;
        label.setText(u"3 users gain Hide Comment and Delete Comment"_s);
        label.resize(1000, 20);
        label.show();
        QVERIFY(label.toolTip().isEmpty());
        label.resize(60, 20);
        QCOMPARE(label.toolTip(), u"3 users gain Hide Comment and Delete Comment"_s);
        QCOMPARE(label.accessibleName(), u"3 users gain Hide Comment and Delete Comment"_s);
    }

    void aTooltipShowsMarkupAsItIs()
    {
        ElidedLabel label;
        label.resize(10, 20);
        label.setText(u"<b>Editor</b> gains everything"_s);
        label.show();
        QVERIFY(label.toolTip().contains(u"&lt;b&gt;"_s));
    }
};

QTEST_MAIN(TestElidedLabel)
#include "tst_elidedlabel.moc"
