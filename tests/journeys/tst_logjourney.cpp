#include "journey.h"
#include "mainwindow.h"
#include "workspace.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

// An auditor looks at what was saved, and takes one change back.
class TestLogJourney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_journey = std::make_unique<Journey>();
        m_journey->open(m_journey->newDatabase(u"log.db"_s, u"demo"_s));
        QVERIFY(m_journey->workspace()->stage({engine::Assignment{u"nick"_s, u"User"_s}}));
        m_journey->save();
        m_journey->keys(Qt::Key_9, Qt::ControlModifier);
        QTRY_COMPARE(numbers().size(), 3); // a day and two entries
    }
    void cleanup() { m_journey.reset(); }

    void listsWhatWasSavedAndSaysThatTheChainHolds()
    {
        Journey &j = *m_journey;
        QVERIFY(j.find<QWidget>(u"logPage"_s)->isVisible());
        QCOMPARE(numbers().mid(1), (QStringList{u"2"_s, u"1"_s}));
        QWidget *strip = j.find<QWidget>(u"chainStrip"_s);
        QVERIFY(strip->isVisible());
        QCOMPARE(strip->accessibleName(), u"Chain verified: entries 1 to 2"_s);
        j.press(u"copyHeadButton"_s);
        QCOMPARE(QApplication::clipboard()->text().size(), 64);
    }

    void showsBeforeAndAfterAndStagesTheInverse()
    {
        Journey &j = *m_journey;
        j.click(u"logView"_s, u"2"_s, {});
        QCOMPARE(j.find<QLabel>(u"logBefore"_s)->text(), u"nick does not have User"_s);
        QCOMPARE(j.find<QLabel>(u"logAfter"_s)->text(), u"nick has User"_s);
        j.press(u"revertButton"_s);
        QCOMPARE(j.workspace()->pendingChanges().size(), std::size_t(1));
        QCOMPARE(j.workspace()->undoText(), u"Revert “Assign User to nick”"_s);
        j.save();
        QTRY_COMPARE(numbers().size(), 4); // read again by itself
        j.click(u"logView"_s, u"1"_s, {});
        QVERIFY(!j.find<QPushButton>(u"revertButton"_s)->isEnabled()); // the log begins
    }

    void whatNoLongerFitsIsRefusedInWords()
    {
        Journey &j = *m_journey;
        QVERIFY(j.workspace()->stage({engine::Assignment{u"nick"_s, u"User"_s, false}}));
        j.click(u"logView"_s, u"2"_s, {});
        j.press(u"revertButton"_s);
        QCOMPARE(j.workspace()->pendingChanges().size(), std::size_t(1));
    }

    void filters()
    {
        Journey &j = *m_journey;
        j.keys(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(j.find<QLineEdit>(u"logFilter"_s)->hasFocus());
        j.type(u"nick"_s);
        QCOMPARE(numbers().mid(1), QStringList{u"2"_s});
        j.type(u"xyz"_s);
        QVERIFY(j.find<QWidget>(u"logEmpty"_s)->isVisible());
        j.keys(Qt::Key_Escape);
        QCOMPARE(numbers().size(), 3);
    }

    void saysThatAForeignDatabaseKeepsNone()
    {
        Journey &j = *m_journey;
        j.open(j.newDatabase(u"foreign.db"_s, u"tutorial"_s));
        j.keys(Qt::Key_9, Qt::ControlModifier);
        QTRY_VERIFY(j.find<QWidget>(u"logEmpty"_s)->isVisible());
        QVERIFY(!j.find<QWidget>(u"chainStrip"_s)->isVisible());
    }

private:
    QStringList numbers() const { return m_journey->rows(u"logView"_s); }

    std::unique_ptr<Journey> m_journey;
};

QTEST_MAIN(TestLogJourney)
#include "tst_logjourney.moc"
