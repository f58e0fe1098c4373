#include "change.h"
#include "journey.h"
#include "mainwindow.h"
#include "workspace.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

// Whoever needs text twice as large sees the same window: nothing is cut off, nothing has to be scrolled sideways.
class TestLargeText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_before = QApplication::font();
        QFont font = m_before;
        font.setPixelSize(26);
        QApplication::setFont(font);
    }
    void cleanupTestCase() { QApplication::setFont(m_before); }

    void init()
    {
        m_journey = std::make_unique<Journey>();
        m_journey->openDemo();
        m_journey->window()->resize(2560, 1440);
    }
    void cleanup() { m_journey.reset(); }

    void everyPageFits_data()
    {
        QTest::addColumn<QString>("page");
        for (const QString &page : {u"goUsers"_s, u"goRoles"_s, u"goPermissions"_s, u"goPostEditor"_s})
            QTest::newRow(qPrintable(page)) << page;
    }

    void everyPageFits()
    {
        QFETCH(QString, page);
        Journey &j = *m_journey;
        QVERIFY(j.workspace()->stage({engine::Grant{u"User"_s, u"Edit Post"_s}}));
        j.action(page)->trigger();
        QCoreApplication::processEvents();
        QVERIFY(j.find<QWidget>(u"inspector"_s)->isVisible());
        for (const QAbstractItemView *view : j.window()->findChildren<QAbstractItemView *>())
            if (view->isVisible())
                QVERIFY2(view->horizontalScrollBar()->maximum() == 0, qPrintable(view->objectName()));
        for (const QPushButton *button : j.window()->findChildren<QPushButton *>())
            if (button->isVisible())
                QVERIFY2(
                    button->width() >= button->sizeHint().width() && button->height() >= button->sizeHint().height(),
                    qPrintable(button->objectName()));
    }

private:
    QFont m_before;
    std::unique_ptr<Journey> m_journey;
};

QTEST_MAIN(TestLargeText)
#include "tst_largetext.moc"
