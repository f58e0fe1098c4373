#include "change.h"
#include "journey.h"
#include "mainwindow.h"
#include "postsession.h"
#include "workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

class TestSessionJourney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_journey = std::make_unique<Journey>();
        m_journey->openDemo();
        m_journey->keys(Qt::Key_0, Qt::ControlModifier);
    }
    void cleanup() { m_journey.reset(); }

    void aDroppedRoleForbidsWhatOnlyItGives()
    {
        Journey &j = *m_journey;
        signInAdaWithTwoRoles();
        QVERIFY(j.action(u"editPost"_s)->isEnabled());
        auto *roles = j.find<QPushButton>(u"activeRoles"_s);
        QCOMPARE(roles->text(), u"Active roles: all 2"_s);
        tickRoles({Qt::Key_Down, Qt::Key_Space});
        QCOMPARE(roles->text(), u"Active roles: 1 of 2"_s);
        QVERIFY(!j.action(u"editPost"_s)->isEnabled());
        QVERIFY(reason().contains(u"the role Admin, which gives it, is not active"_s));
        QVERIFY(j.action(u"viewPost"_s)->isEnabled());

        j.press(u"suggestionButton"_s); // Activate Admin
        QCOMPARE(roles->text(), u"Active roles: all 2"_s);
        QVERIFY(j.action(u"editPost"_s)->isEnabled());
    }

    void theListOfRolesStaysOpenWhileOneTicks()
    {
        Journey &j = *m_journey;
        signInAdaWithTwoRoles();
        tickRoles({Qt::Key_Down, Qt::Key_Space, Qt::Key_Down, Qt::Key_Space});
        QCOMPARE(j.find<QPushButton>(u"activeRoles"_s)->text(), u"Active roles: 0 of 2"_s);
        QVERIFY(!j.action(u"viewPost"_s)->isEnabled());
    }

    void whoHasNoRoleIsToldSo()
    {
        Journey &j = *m_journey;
        auto *roles = j.find<QPushButton>(u"activeRoles"_s);
        QVERIFY(!roles->isEnabled());
        QVERIFY(roles->accessibleDescription().contains(u"nobody is signed in"_s));
        j.signInAs(u"nick"_s);
        QVERIFY(!roles->isEnabled());
        QVERIFY(roles->accessibleDescription().contains(u"nick has no role"_s));
    }

    void twoUsersSitSideBySide()
    {
        Journey &j = *m_journey;
        j.signInAs(u"ada"_s);
        j.keys(Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
        signInSecond(u"uma"_s);
        QVERIFY(j.find<QAbstractButton>(u"editPostButton"_s)->isEnabled());
        QVERIFY(!j.find<QAbstractButton>(u"secondEditorEditPostButton"_s)->isEnabled());
        QVERIFY(j.find<QAbstractButton>(u"secondEditorViewPostButton"_s)->isEnabled());
        QVERIFY(reason().startsWith(u"uma lacks"_s)); // of whom was used last
        QVERIFY(!j.action(u"editPost"_s)->isEnabled());
        QCOMPARE(j.find<QLabel>(u"statusActingUser"_s)->text(), u"Acting as ada and uma"_s);

        j.press(u"secondEditorViewPostButton"_s);
        j.press(u"editPostButton"_s);
        QVERIFY(reason().startsWith(u"ada has"_s));
        QCOMPARE(j.rows(u"requestsView"_s, 1), QStringList({u"ada"_s, u"uma"_s}));
        QVERIFY(j.action(u"editPost"_s)->isEnabled());
    }

    void theSecondUserIsAskedForAtOnce()
    {
        Journey &j = *m_journey;
        j.signInAs(u"ada"_s);
        j.keys(Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"secondEditorActingUser"_s);
        j.type(u"uma"_s);
        j.keys(Qt::Key_Return);
        QCOMPARE(j.find<QLabel>(u"statusActingUser"_s)->text(), u"Acting as ada and uma"_s);
        j.keys(Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"actingUser"_s);
    }

    void theSecondUserIsRememberedAndLeavesUnseenByNobody()
    {
        Journey &j = *m_journey;
        j.action(u"secondEditor"_s)->trigger();
        j.startAgain();
        j.openDemo();
        j.keys(Qt::Key_0, Qt::ControlModifier);
        QVERIFY(j.find<QWidget>(u"secondEditorEditorColumn"_s)->isVisible());
        signInSecond(u"uma"_s);
        j.action(u"secondEditor"_s)->trigger();
        QVERIFY(!j.find<QWidget>(u"secondEditorEditorColumn"_s)->isVisible());
        QVERIFY(!j.find<QWidget>(u"statusActingUser"_s)->isVisible());
        QVERIFY(reason().startsWith(u"Nobody"_s));
    }

    void oneKeyLeadsBackToNobody_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::newRow("Escape") << int(Qt::Key_Escape) << 0;
        QTest::newRow("Sign out") << int(Qt::Key_0) << int(Qt::ControlModifier | Qt::AltModifier);
    }
    void oneKeyLeadsBackToNobody()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        Journey &j = *m_journey;
        j.signInAs(u"ada"_s);
        QWidget *column = j.find<QWidget>(u"editorColumn"_s);
        QCOMPARE(column->accessibleName(), u"Acting as ada"_s);
        const QImage framed = column->grab().toImage();
        j.keys(Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        QVERIFY(!j.window()->session()->signedIn());
        QCOMPARE(column->accessibleName(), u"Acting as nobody"_s);
        const QPoint onTheFrame(column->width() / 2, column->height() - 6);
        QVERIFY(framed.pixelColor(onTheFrame) != column->grab().toImage().pixelColor(onTheFrame));
    }

    void escapeGivesUpAnEditBeforeItSignsOut()
    {
        Journey &j = *m_journey;
        j.signInAs(u"ada"_s);
        j.press(u"editPostButton"_s);
        auto *title = j.find<QLineEdit>(u"postTitleField"_s);
        QVERIFY(title->isVisible());
        j.keys(Qt::Key_Escape);
        QVERIFY(!title->isVisible());
        QVERIFY(j.window()->session()->signedIn());
    }

    void theGuardAnswersTheSameHoweverTheForbiddenIsTreated_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<bool>("isEnabled");
        QTest::addColumn<QString>("words");
        QTest::newRow("forbiddenHide") << false << false << u"Hiding protects nothing: the guard answers the same."_s;
        QTest::newRow("forbiddenDisable") << true << false << u"uma lacks Edit Post. Roles that hold it: Admin."_s;
        QTest::newRow("forbiddenRefuse") << true << true << u"uma lacks Edit Post. Roles that hold it: Admin."_s;
    }
    void theGuardAnswersTheSameHoweverTheForbiddenIsTreated()
    {
        QFETCH(bool, isThere);
        QFETCH(bool, isEnabled);
        QFETCH(QString, words);
        Journey &j = *m_journey;
        j.signInAs(u"uma"_s);
        j.press(QLatin1String(QTest::currentDataTag()) + u"Button"_s);
        auto *button = j.find<QAbstractButton>(u"editPostButton"_s);
        QCOMPARE(button->isVisible(), isThere);
        QCOMPARE(j.action(u"editPost"_s)->isVisible(), isThere);
        QCOMPARE(button->isEnabled(), isEnabled);
        QCOMPARE(j.action(u"editPost"_s)->isEnabled(), isEnabled);
        QVERIFY(j.find<QAbstractButton>(u"viewPostButton"_s)->isEnabled());
        QVERIFY(j.find<QWidget>(u"reasonStrip"_s)->accessibleDescription().contains(words));

        j.press(isEnabled ? u"editPostButton"_s : u"sendAnywayButton"_s);
        const auto request = j.window()->posts()->requests().constLast();
        QCOMPARE(request.status, engine::Decision::Status::Forbidden);
        QCOMPARE(request.answer, u"Edit Post is missing"_s);
        QVERIFY(!j.find<QLineEdit>(u"postTitleField"_s)->isVisible());

        j.startAgain(); // and it is kept
        j.openDemo();
        QVERIFY(j.action(QLatin1String(QTest::currentDataTag()))->isChecked());
    }

    void anotherDatabaseIsMetByNobodyAndAsAtFirst()
    {
        Journey &j = *m_journey;
        signInAdaWithTwoRoles();
        QVERIFY(j.window()->session()->setRoleActive(*j.workspace()->graph().role(u"User"_s), false));
        j.action(u"forbiddenRefuse"_s)->trigger();
        j.action(u"secondEditor"_s)->trigger();
        signInSecond(u"uma"_s);
        j.press(u"secondEditorViewPostButton"_s);
        j.workspace()->discard();
        j.open(j.newDatabase(u"other.db"_s, u"demo"_s)); // the same names
        QVERIFY(!j.window()->session()->signedIn());
        QVERIFY(j.window()->session()->areAllRolesActive());
        QVERIFY(!j.find<QWidget>(u"statusActingUser"_s)->isVisible());
        QVERIFY(!j.find<QWidget>(u"secondEditorEditorColumn"_s)->isVisible());
        QVERIFY(j.action(u"forbiddenDisable"_s)->isChecked());
        QVERIFY(!j.find<QAbstractButton>(u"editPostButton"_s)->isEnabled());
        QVERIFY(reason().startsWith(u"Nobody"_s));
    }

    void theSameDatabaseReadAgainKeepsWhoIsSignedIn()
    {
        Journey &j = *m_journey;
        j.open(j.newDatabase(u"blog.db"_s, u"demo"_s));
        j.keys(Qt::Key_0, Qt::ControlModifier);
        j.signInAs(u"uma"_s);
        j.action(u"fileReload"_s)->trigger();
        j.waitUntilRead();
        QVERIFY(j.window()->session()->signedIn());
    }

    void theDecisionFollowsARequestThatWasSentElsewhere()
    {
        Journey &j = *m_journey;
        j.signInAs(u"uma"_s);
        j.window()->session()->send(PostApplication::Action::View, 3); // as a walkthrough does
        QCOMPARE(j.find<QLabel>(u"decisionRequest"_s)->text(), u"GET /post/3 as uma"_s);
        QVERIFY(reason().startsWith(u"uma has"_s));
        QCOMPARE(j.view(u"postsView"_s)->currentIndex().siblingAtColumn(1).data().toString(), u"3"_s);
        j.window()->session()->send(PostApplication::Action::Delete, 2);
        QCOMPARE(j.find<QLabel>(u"decisionRequest"_s)->text(), u"GET /post/2/delete as uma"_s);
    }

    void aPendingGrantIsMarkedOnThePath()
    {
        Journey &j = *m_journey;
        j.signInAs(u"uma"_s);
        QVERIFY(!path().contains(u"pending"_s));
        QVERIFY(j.workspace()->stage({engine::Grant{u"User"_s, u"Edit Post"_s}}));
        QVERIFY(path().contains(u"grants, pending Edit Post"_s));
        QVERIFY(j.workspace()->stage({engine::Assignment{u"uma"_s, u"User"_s, false}}));
        QVERIFY(path().contains(u"holds no role Edit Post"_s)); // it was not so before either
        j.click(u"verdictsView"_s, u"View Post"_s);
        QVERIFY(path().contains(u"holds no role, pending View Post"_s));
        j.save();
        QVERIFY(!path().contains(u"pending"_s));
    }

    void enterOnANodeOfThePathGoesToItsPage()
    {
        Journey &j = *m_journey;
        j.signInAs(u"uma"_s);
        auto *view = j.find<QWidget>(u"decisionPath"_s);
        view->setFocus();
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Return})
            j.keys(key);
        QVERIFY(j.view(u"rolesView"_s)->isVisible());
        QCOMPARE(j.view(u"rolesView"_s)->currentIndex().siblingAtColumn(0).data().toString(), u"User"_s);
    }

private:
    void signInAdaWithTwoRoles()
    {
        QVERIFY(m_journey->workspace()->stage({engine::Assignment{u"ada"_s, u"User"_s}}));
        m_journey->signInAs(u"ada"_s);
    }

    void signInSecond(const QString &user)
    {
        auto *field = m_journey->find<QLineEdit>(u"secondEditorActingUserName"_s);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, user);
        QTest::keyClick(field, Qt::Key_Return);
    }

    // In the list of roles, by keyboard.
    void tickRoles(const QList<Qt::Key> &keys)
    {
        QMenu *menu = m_journey->find<QPushButton>(u"activeRoles"_s)->menu();
        menu->popup({});
        for (const Qt::Key key : keys) {
            QTest::keyClick(menu, key);
            QVERIFY(menu->isVisible());
        }
        QTest::keyClick(menu, Qt::Key_Escape);
        QVERIFY(!menu->isVisible());
    }

    QString reason() const { return m_journey->find<QLabel>(u"decisionReason"_s)->text(); }
    QString path() const { return m_journey->find<QWidget>(u"decisionPath"_s)->accessibleDescription(); }

    std::unique_ptr<Journey> m_journey;
};

QTEST_MAIN(TestSessionJourney)
#include "tst_sessionjourney.moc"
