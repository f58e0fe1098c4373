#include "change.h"
#include "journey.h"
#include "mainwindow.h"
#include "postapplication.h"
#include "postsession.h"
#include "workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QStatusBar>

using namespace Qt::StringLiterals;

class TestKeyboardJourney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_journey = std::make_unique<Journey>();
        m_journey->openDemo();
    }
    void cleanup() { m_journey.reset(); }

    void theWholeStoryWithoutTheMouse()
    {
        Journey &j = *m_journey;
        j.keys(Qt::Key_2, Qt::ControlModifier); // Roles
        QVERIFY(j.view(u"rolesView"_s)->hasFocus());
        j.keys(Qt::Key_F, Qt::ControlModifier);
        j.type(u"user"_s);
        j.keys(Qt::Key_Down); // into the list
        QVERIFY(j.view(u"rolesView"_s)->hasFocus());
        QCOMPARE(j.view(u"rolesView"_s)->currentIndex().siblingAtColumn(0).data().toString(), u"User"_s);
        QAbstractItemView *grants = j.view(u"roleGrantsView"_s);
        for (int i = 0; i < 20 && !grants->hasFocus(); ++i)
            j.keys(Qt::Key_Tab);
        QVERIFY(grants->hasFocus());
        for (int i = 0; i < 10 && grants->currentIndex().data().toString() != u"Edit Post"_s; ++i)
            j.keys(Qt::Key_Down);
        j.keys(Qt::Key_Space);
        QVERIFY(j.workspace()->hasPendingChanges());
        j.keys(Qt::Key_0, Qt::ControlModifier); // Post editor
        QVERIFY(j.view(u"postsView"_s)->hasFocus());
        auto *user = j.find<QComboBox>(u"actingUser"_s);
        for (int i = 0; i < 40 && !user->hasFocus() && !user->lineEdit()->hasFocus(); ++i)
            j.keys(Qt::Key_Tab);
        user->lineEdit()->selectAll();
        j.type(u"uma"_s);
        j.keys(Qt::Key_Return);
        QVERIFY(j.action(u"editPost"_s)->isEnabled());
        j.keys(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(j.find<QLineEdit>(u"postTitleField"_s)->hasFocus());
    }

    void refusedGrantedSavedAndBackToTheStartWithoutTheMouse()
    {
        Journey &j = *m_journey;
        j.keys(Qt::Key_0, Qt::ControlModifier); // Post editor
        j.signInByKeys(u"uma"_s);
        j.keys(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier); // Send anyway
        const auto &requests = j.window()->posts()->requests();
        QCOMPARE(requests.constLast().status, engine::Decision::Status::Forbidden);

        j.tabTo(u"suggestionButton"_s, u"Grant Edit Post to User"_s);
        j.keys(Qt::Key_Space);
        QVERIFY(j.action(u"editPost"_s)->isEnabled());
        j.keys(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier); // Edit post
        QCOMPARE(requests.constLast().status, engine::Decision::Status::Allowed);
        j.keys(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!j.workspace()->hasPendingChanges());
        QVERIFY(j.action(u"editPost"_s)->isEnabled());

        j.keys(Qt::Key_F12);
        j.waitUntilRead();
        QTRY_VERIFY(j.window()->posts()->requests().isEmpty());
        QCOMPARE(j.find<QLineEdit>(u"actingUserName"_s)->text(), u"nobody"_s);
        QVERIFY(j.view(u"postsView"_s)->hasFocus());
        j.signInAs(u"uma"_s);
        QVERIFY(!j.action(u"editPost"_s)->isEnabled()); // the grant that was saved is gone
    }

    void tabLandsOnTheChosenTreatmentAndArrowsChooseAnother()
    {
        Journey &j = *m_journey;
        j.keys(Qt::Key_0, Qt::ControlModifier); // Post editor
        j.tabTo(u"forbiddenDisableButton"_s);
        j.keys(Qt::Key_Right);
        QVERIFY(j.find<QWidget>(u"forbiddenRefuseButton"_s)->hasFocus());
        QVERIFY(j.action(u"forbiddenRefuse"_s)->isChecked());
        QVERIFY(j.find<QAbstractButton>(u"editPostButton"_s)->isEnabled());
        j.keys(Qt::Key_Tab);
        QVERIFY(!QApplication::focusWidget()->objectName().startsWith(u"forbidden"_s)); // one stop
        j.keys(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(j.find<QWidget>(u"forbiddenRefuseButton"_s)->hasFocus());
        j.keys(Qt::Key_Left);
        j.keys(Qt::Key_Left);
        QVERIFY(j.action(u"forbiddenHide"_s)->isChecked());
        QVERIFY(!j.find<QAbstractButton>(u"editPostButton"_s)->isVisible());
    }

    void tabGoesFromTheSignedInUserThroughAllThatSheMayDo()
    {
        Journey &j = *m_journey;
        j.keys(Qt::Key_0, Qt::ControlModifier); // Post editor
        j.signInByKeys(u"uma"_s);
        QStringList stops;
        for (int i = 0; i < 6; ++i) {
            j.keys(Qt::Key_Tab);
            stops << QApplication::focusWidget()->objectName();
        }
        QCOMPARE(stops,
            QStringList({u"activeRoles"_s, u"signOutButton"_s, u"viewPostButton"_s, u"sendAnywayButton"_s,
                u"postText"_s, u"requestsView"_s}));
        for (int i = 0; i < 6; ++i)
            j.keys(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"actingUser"_s);
        QVERIFY(j.window()->session()->signedIn());
    }

    void onlyTheDemoGoesBackToItsStartByOneKey()
    {
        Journey &j = *m_journey;
        j.open(j.newDatabase(u"own.db"_s, u"demo"_s));
        QVERIFY(j.workspace()->stage({engine::Assignment{u"nick"_s, u"User"_s}}));
        j.keys(Qt::Key_F12);
        QVERIFY(j.workspace()->hasPendingChanges());
        QVERIFY(j.find<QStatusBar>(u"statusBar"_s)->currentMessage().contains(u"Only the demo"_s));
        j.keys(Qt::Key_Z, Qt::ControlModifier);
    }

    void tabGoesFromThePagesToTheFilterTheListTheInspectorAndThePendingBar()
    {
        Journey &j = *m_journey;
        j.click(u"usersView"_s, u"nick"_s);
        j.tick(u"userRolesView"_s, u"User"_s);
        j.view(u"pageList"_s)->setFocus();
        QStringList order;
        for (int i = 0; i < 40; ++i) {
            j.keys(Qt::Key_Tab);
            const QString name = QApplication::focusWidget()->objectName();
            if (order.contains(name))
                break;
            order << name;
        }
        const QStringList wanted{
            u"usersFilter"_s, u"usersView"_s, u"userRolesView"_s, u"effectivePermissionsView"_s, u"saveButton"_s};
        qsizetype last = -1;
        for (const QString &name : wanted) {
            const qsizetype place = order.indexOf(name);
            QVERIFY2(place > last, qPrintable(name + u" in "_s + order.join(u' ')));
            last = place;
        }
    }

    void everyFieldAndViewHasANameForScreenReaders()
    {
        Journey &j = *m_journey;
        j.click(u"usersView"_s, u"uma"_s);
        QSet<QString> objectNames;
        for (const QWidget *widget : j.window()->findChildren<QWidget *>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(
                isNamed, qPrintable(widget->objectName() + u' ' + QLatin1String(widget->metaObject()->className())));
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(!objectNames.contains(widget->objectName()), qPrintable(widget->objectName()));
            objectNames.insert(widget->objectName());
        }
    }

    void noMenuHasAMnemonicTwiceAndEveryDisabledActionSaysWhy()
    {
        Journey &j = *m_journey;
        for (const QAction *title : j.window()->menuBar()->actions()) {
            QSet<QChar> mnemonics;
            for (const QAction *action : title->menu()->actions()) {
                if (action->isSeparator())
                    continue;
                const qsizetype at = action->text().indexOf(u'&');
                QVERIFY2(at >= 0, qPrintable(action->text()));
                const QChar key = action->text().at(at + 1).toLower();
                QVERIFY2(!mnemonics.contains(key), qPrintable(action->text()));
                mnemonics.insert(key);
                if (!action->isEnabled() && !action->menu())
                    QVERIFY2(action->toolTip().contains(u": "_s), qPrintable(action->text()));
            }
        }
    }

    void keysAreUniqueAndListed()
    {
        Journey &j = *m_journey;
        QSet<QKeySequence> keys;
        for (const QAction *action : j.window()->actions())
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!keys.contains(key), qPrintable(action->objectName()));
                keys.insert(key);
            }
        j.answer(
            u"keysDialog"_s,
            [&](QDialog *dialog) {
                QVERIFY(dialog->findChild<QAbstractItemView *>()->model()->rowCount() > 20);
                dialog->reject();
            },
            [&] { j.keys(Qt::Key_F1); });
    }

    void theKeyOfADisabledActionSaysWhyNothingHappens()
    {
        Journey &j = *m_journey;
        j.open(j.newDatabase(u"blog.db"_s, u"tutorial"_s));
        j.keys(Qt::Key_2, Qt::ControlModifier);
        j.click(u"rolesView"_s, u"User"_s);
        j.keys(Qt::Key_F2);
        QCOMPARE(j.find<QStatusBar>(u"statusBar"_s)->currentMessage(), j.action(u"editRename"_s)->statusTip());
        QVERIFY(j.action(u"editRename"_s)->statusTip().contains(u"Allow changes"_s));
    }

    void f4HidesAndShowsTheInspectorAndThatIsKept()
    {
        Journey &j = *m_journey;
        QWidget *inspector = j.find<QWidget>(u"inspector"_s);
        QVERIFY(inspector->isVisible());
        QVERIFY(j.action(u"viewInspector"_s)->isChecked());
        j.keys(Qt::Key_F4);
        QVERIFY(!inspector->isVisible());
        j.startAgain();
        j.openDemo();
        QVERIFY(!j.find<QWidget>(u"inspector"_s)->isVisible());
    }

    void aNarrowWindowShowsIconsAndNoInspector()
    {
        Journey &j = *m_journey;
        j.window()->resize(1024, 640);
        QTRY_VERIFY(!j.find<QWidget>(u"inspector"_s)->isVisible());
        QVERIFY(j.find<QWidget>(u"pageList"_s)->width() < 100);
        j.keys(Qt::Key_F4);
        QVERIFY(j.find<QWidget>(u"inspector"_s)->isVisible());
    }

private:
    std::unique_ptr<Journey> m_journey;
};

QTEST_MAIN(TestKeyboardJourney)
#include "tst_keyboardjourney.moc"
