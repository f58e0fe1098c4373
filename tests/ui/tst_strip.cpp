#include "strip.h"

#include <QAccessible>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

class TestStrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAnAlertThatNamesTheReason()
    {
        Strip strip;
        strip.setMessage(Strip::Kind::Forbidden, u"Edit is disabled"_s, u"uma lacks Edit Post."_s);
        const QAccessibleInterface *alert = QAccessible::queryAccessibleInterface(&strip);
        QCOMPARE(alert->role(), QAccessible::AlertMessage);
        QCOMPARE(alert->text(QAccessible::Name), u"Edit is disabled: uma lacks Edit Post."_s);
        strip.setMessage(Strip::Kind::Good, u"Saved"_s);
        QCOMPARE(alert->text(QAccessible::Name), u"Saved"_s);
    }

    void saysWhatHappenedAndOffersVerbs()
    {
        Strip strip;
        strip.setMessage(Strip::Kind::Error, u"Nothing was saved"_s, u"ulla no longer has Reviewer."_s);
        QSignalSpy clicked(strip.addVerb(u"Reload"_s), &QPushButton::clicked);
        strip.show();
        QCOMPARE(strip.sentence(), u"Nothing was saved"_s);
        QCOMPARE(strip.accessibleName(), u"Nothing was saved"_s);
        QCOMPARE(strip.accessibleDescription(), u"ulla no longer has Reviewer."_s);
        QTest::mouseClick(verbs(strip).front(), Qt::LeftButton);
        QCOMPARE(clicked.size(), 1);
    }

    void theNextMessageTakesTheVerbsAndDetailsOfTheLastAway()
    {
        Strip strip;
        strip.setMessage(Strip::Kind::Error, u"One"_s);
        strip.addVerb(u"Reload"_s);
        strip.setDetails(u"SQLITE_BUSY"_s);
        strip.show();
        strip.setMessage(Strip::Kind::Info, u"Two"_s);
        QVERIFY(verbs(strip).isEmpty());
        QVERIFY(!details(strip)->isVisible());
    }

    void detailsUnfold()
    {
        Strip strip;
        strip.setMessage(Strip::Kind::Error, u"Nothing was saved"_s);
        strip.setDetails(u"SQLITE_BUSY (5)"_s);
        strip.show();
        QVERIFY(!details(strip)->isVisible());
        QTest::mouseClick(strip.findChild<QPushButton *>(u"stripDetailsButton"_s), Qt::LeftButton);
        QVERIFY(details(strip)->isVisible());
        QCOMPARE(details(strip)->toPlainText(), u"SQLITE_BUSY (5)"_s);
    }

    void canBeClosedWhereThatIsAllowed()
    {
        Strip strip;
        strip.setMessage(Strip::Kind::Info, u"Read only"_s);
        strip.show();
        auto *cross = strip.findChild<QToolButton *>(u"stripCloseButton"_s);
        QVERIFY(!cross->isVisible());
        strip.setClosable(true);
        QSignalSpy closed(&strip, &Strip::closed);
        cross->setFocus();
        QTest::keyClick(cross, Qt::Key_Space);
        QCOMPARE(closed.size(), 1);
        QVERIFY(!strip.isVisible());
    }

private:
    static QList<QPushButton *> verbs(const Strip &strip)
    {
        QList<QPushButton *> buttons = strip.findChildren<QPushButton *>();
        buttons.removeIf([](QPushButton *button) { return button->objectName() == u"stripDetailsButton"_s; });
        return buttons;
    }

    static QPlainTextEdit *details(const Strip &strip) { return strip.findChild<QPlainTextEdit *>(); }
};

QTEST_MAIN(TestStrip)
#include "tst_strip.moc"
