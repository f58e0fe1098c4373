#include "change.h"
#include "journey.h"
#include "mainwindow.h"
#include "workspace.h"

#include <QLabel>
#include <QLineEdit>
#include <QTabBar>

using namespace Qt::StringLiterals;

class TestInspectorJourney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_journey = std::make_unique<Journey>();
        m_journey->openDemo();
        m_journey->click(u"usersView"_s, u"uma"_s);
    }
    void cleanup() { m_journey.reset(); }

    void aNameTypedInTheDetailsIsStagedByEnter()
    {
        Journey &j = *m_journey;
        QLineEdit *text = details();
        text->selectAll();
        j.type(u"Uma Stone"_s);
        j.keys(Qt::Key_Return);
        QCOMPARE(j.workspace()->pendingChanges().size(), std::size_t(1));
        QCOMPARE(engine::verb(j.workspace()->pendingChanges().front()), u"describe-user"_s);
    }

    void aListWithoutARowSaysSo()
    {
        Journey &j = *m_journey;
        const auto *nothing = j.view(u"effectivePermissionsView"_s)->viewport()->findChild<QLabel *>();
        QVERIFY(!nothing->isVisible());
        j.click(u"usersView"_s, u"nick"_s);
        QVERIFY(nothing->isVisible());
        j.tick(u"userRolesView"_s, u"User"_s);
        QVERIFY(!nothing->isVisible());
    }

    void theHeadSaysWhoIsInactiveOnlyAfterSave()
    {
        Journey &j = *m_journey;
        const auto head = [&j] {
            QStringList words;
            for (const QLabel *label : j.find<QWidget>(u"inspector"_s)->findChildren<QLabel *>())
                if (label->isVisible())
                    words << label->text();
            return words.join(u'|');
        };
        QVERIFY2(!head().contains(u"after Save"_s), qPrintable(head()));
        QVERIFY(j.workspace()->stage({engine::Activation{u"uma"_s, false}}));
        QVERIFY2(head().contains(u"inactive after Save"_s), qPrintable(head()));
        j.save();
        QVERIFY2(!head().contains(u"after Save"_s) && head().contains(u"inactive"_s), qPrintable(head()));
        QVERIFY(j.workspace()->stage({engine::Activation{u"uma"_s}}));
        QVERIFY2(head().contains(u" active after Save"_s), qPrintable(head()));
    }

    void typingThatWasNotFinishedDoesNotOutliveItsDatabase()
    {
        Journey &j = *m_journey;
        details();
        j.type(u"!"_s);
        j.keys(Qt::Key_W, Qt::ControlModifier);
        QVERIFY(!j.workspace()->isOpen());
        QVERIFY(!j.workspace()->hasPendingChanges());
        QCoreApplication::processEvents();
        QCOMPARE(j.strip(), QString()); // nor is it tried and refused
    }

    void typingThatWasNotFinishedGoesToNoOtherUserAfterAReload()
    {
        Journey &j = *m_journey;
        details();
        j.type(u"!"_s);
        j.keys(Qt::Key_F5);
        j.waitUntilRead();
        QVERIFY(!j.workspace()->hasPendingChanges());
    }

    void aReloadChangesNothingThatIsShown()
    {
        Journey &j = *m_journey;
        j.click(u"usersView"_s, u"ada"_s);
        const QStringList roles = j.rows(u"userRolesView"_s);
        const QStringList permissions = j.rows(u"effectivePermissionsView"_s);
        QCOMPARE(j.box(u"userRolesView"_s, u"Admin"_s), Qt::Checked);
        for (int time = 0; time < 2; ++time) {
            j.keys(Qt::Key_F5);
            j.waitUntilRead();
            QCOMPARE(j.rows(u"userRolesView"_s), roles);
            QCOMPARE(j.box(u"userRolesView"_s, u"Admin"_s), Qt::Checked);
            QCOMPARE(j.rows(u"effectivePermissionsView"_s), permissions);
        }
        j.tick(u"userRolesView"_s, u"Admin"_s);
        QCOMPARE(
            j.workspace()->pendingChanges(), engine::ChangeList({engine::Assignment{u"ada"_s, u"Admin"_s, false}}));
    }

private:
    // The field of the display name, with the focus in it.
    QLineEdit *details()
    {
        auto *panel = m_journey->find<QWidget>(u"inspector"_s);
        for (QTabBar *tabs : panel->findChildren<QTabBar *>(u"inspectorTabs"_s))
            if (tabs->isVisible())
                tabs->setCurrentIndex(tabs->count() - 1);
        for (QLineEdit *field : panel->findChildren<QLineEdit *>(u"detailsText"_s))
            if (field->isVisible()) {
                field->setFocus();
                return field;
            }
        qFatal("No details are shown");
    }

    std::unique_ptr<Journey> m_journey;
};

QTEST_MAIN(TestInspectorJourney)
#include "tst_inspectorjourney.moc"
