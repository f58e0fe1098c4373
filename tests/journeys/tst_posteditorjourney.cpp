#include "change.h"
#include "journey.h"
#include "mainwindow.h"
#include "metrics.h"
#include "postsession.h"
#include "workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

class TestPostEditorJourney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_journey = std::make_unique<Journey>();
        m_journey->openDemo();
        m_journey->keys(Qt::Key_0, Qt::ControlModifier);
    }
    void cleanup() { m_journey.reset(); }

    void aGrantByMouseEnablesEditUntilItIsUndone()
    {
        Journey &j = *m_journey;
        j.signInAs(u"uma"_s);
        QVERIFY(!j.action(u"editPost"_s)->isEnabled());
        QVERIFY(j.action(u"editPost"_s)->toolTip().contains(u"Edit Post"_s));
        QVERIFY(j.action(u"editPost"_s)->toolTip().contains(u"Admin"_s));
        QVERIFY(!j.find<QAbstractButton>(u"editPostButton"_s)->isEnabled());

        j.keys(Qt::Key_2, Qt::ControlModifier);
        j.click(u"rolesView"_s, u"User"_s);
        j.tick(u"roleGrantsView"_s, u"Edit Post"_s);
        QVERIFY(j.action(u"editPost"_s)->isEnabled());
        QVERIFY(j.find<QWidget>(u"pendingBar"_s)->isVisible());

        j.keys(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!j.action(u"editPost"_s)->isEnabled());
        j.keys(Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(j.action(u"editPost"_s)->isEnabled());
    }

    void aSavedGrantIsThereAfterTheNextStart()
    {
        Journey &j = *m_journey;
        const QString path = j.newDatabase(u"blog.db"_s, u"demo"_s);
        j.open(path);
        j.keys(Qt::Key_2, Qt::ControlModifier);
        j.click(u"rolesView"_s, u"User"_s);
        // By keyboard: into the list of grants, down to the row, Space.
        QAbstractItemView *grants = j.view(u"roleGrantsView"_s);
        grants->setFocus();
        grants->setCurrentIndex(j.row(u"roleGrantsView"_s, u"Edit Post"_s));
        j.keys(Qt::Key_Space);
        QCOMPARE(j.box(u"roleGrantsView"_s, u"Edit Post"_s), Qt::Checked);
        j.save();
        QVERIFY(!j.workspace()->hasPendingChanges());

        Startup startup;
        startup.request.location = path;
        startup.user = u"uma"_s;
        j.startAgain(startup);
        QVERIFY(j.find<QWidget>(u"postEditorPage"_s)->isVisible()); // where one acts as her
        QVERIFY(j.action(u"editPost"_s)->isEnabled());
        QVERIFY(!j.action(u"deletePost"_s)->isEnabled());
    }

    void nobodyIsAskedToSignIn()
    {
        Journey &j = *m_journey;
        QVERIFY(!j.action(u"viewPost"_s)->isEnabled());
        j.press(u"sendAnywayButton"_s);
        const auto requests = j.window()->posts()->requests();
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests.front().status, engine::Decision::Status::NotSignedIn);
    }

    void aRequestSentAnywayIsRefusedInTheTutorialsWords()
    {
        Journey &j = *m_journey;
        j.signInAs(u"uma"_s);
        j.press(u"sendAnywayButton"_s);
        const auto request = j.window()->posts()->requests().constLast();
        QCOMPARE(request.status, engine::Decision::Status::Forbidden);
        QVERIFY(request.line.contains(u"/edit"_s));
        QCOMPARE(j.rows(u"requestsView"_s, 1), QStringList{u"uma"_s});
    }

    void anAdminEditsAPostButMayNotSeeOne()
    {
        Journey &j = *m_journey;
        j.signInAs(u"ada"_s);
        QVERIFY(!j.action(u"viewPost"_s)->isEnabled());
        QVERIFY(j.find<QWidget>(u"postNothing"_s)->isVisible());
        j.press(u"editPostButton"_s);
        auto *title = j.find<QLineEdit>(u"postTitleField"_s);
        QVERIFY(title->hasFocus());
        title->setText(u"A new title"_s);
        j.press(u"savePostButton"_s);
        QVERIFY(j.rows(u"postsView"_s).contains(u"A new title"_s));
    }

    void whoMayNotSeeAPostStillEditsItsOwnText()
    {
        Journey &j = *m_journey;
        j.signInAs(u"ada"_s);
        choosePost(3);
        edit();
        QCOMPARE(shownTexts(), textsOf(3));
        j.find<QPlainTextEdit>(u"postText"_s)->selectAll();
        j.keys(Qt::Key_Escape);
        edit();
        QCOMPARE(shownTexts(), textsOf(3));
    }

    void whatLeavesTheEditGivesUpTheDraft_data()
    {
        QTest::addColumn<QString>("user"); // may see posts or may not
        QTest::addColumn<QString>("way");
        for (const QString &user : {u"ada"_s, u"root"_s})
            for (const QString &way :
                {u"Escape"_s, u"Cancel"_s, u"another post"_s, u"another user"_s, u"reset"_s, u"deleted"_s})
                QTest::addRow("%s, %s", qPrintable(user), qPrintable(way)) << user << way;
    }
    void whatLeavesTheEditGivesUpTheDraft()
    {
        QFETCH(QString, user);
        QFETCH(QString, way);
        Journey &j = *m_journey;
        if (user == "root"_L1)
            QVERIFY(j.workspace()->stage(
                {engine::Existence{ObjectKind::User, u"root"_s}, engine::Assignment{u"root"_s, u"Admin"_s},
                    engine::Grant{u"Admin"_s, u"View Post"_s}, engine::Grant{u"User"_s, u"Edit Post"_s}}));
        j.signInAs(user);
        choosePost(3);
        edit();
        j.find<QLineEdit>(u"postTitleField"_s)->selectAll();
        QTest::keyClicks(j.find<QLineEdit>(u"postTitleField"_s), u"T1"_s);
        QTest::keyClicks(j.find<QPlainTextEdit>(u"postText"_s), u"Draft"_s);
        leave(way);
        QVERIFY(!j.find<QLineEdit>(u"postTitleField"_s)->isVisible());
        QVERIFY(!j.rows(u"postsView"_s).contains(u"T1"_s));
        QVERIFY(!j.view(u"requestsView"_s)->hasFocus());
        if (!j.action(u"editPost"_s)->isEnabled())
            j.signInAs(u"ada"_s);
        const int post = j.view(u"postsView"_s)->currentIndex().siblingAtColumn(1).data().toInt();
        edit();
        QCOMPARE(shownTexts(), textsOf(post));
    }

    void aSecondEditRequestKeepsWhatWasTyped()
    {
        Journey &j = *m_journey;
        j.signInAs(u"ada"_s);
        edit();
        QTest::keyClicks(j.find<QLineEdit>(u"postTitleField"_s), u"T1"_s);
        edit();
        QCOMPARE(j.find<QLineEdit>(u"postTitleField"_s)->text(), u"T1"_s);
    }

    void whereThePermissionIsUnknownAnotherOneIsOffered()
    {
        Journey &j = *m_journey;
        QVERIFY(j.workspace()->stage({engine::Rename{ObjectKind::Permission, u"Edit Post"_s, u"article.edit"_s}}));
        j.signInAs(u"ada"_s);
        j.answer(
            u"actionPermissionsDialog"_s, [](QDialog *dialog) { dialog->reject(); },
            [&] { j.press(u"choosePermissionsButton"_s); });
    }

    void whoIsNotFoundIsNotSignedInAndThatIsSaid_data()
    {
        QTest::addColumn<QString>("typed");
        for (const QString &typed : {u"zzz"_s, u"nobody of that name"_s, u"n"_s})
            QTest::newRow(qPrintable(typed)) << typed;
    }

    void whoIsNotFoundIsNotSignedInAndThatIsSaid()
    {
        QFETCH(QString, typed);
        Journey &j = *m_journey;
        j.signInAs(u"uma"_s);
        j.signInAs(typed);
        QTRY_VERIFY(j.strip().contains(typed));
        QVERIFY(j.find<QLineEdit>(u"actingUserName"_s)->text().startsWith(u"uma"_s));
    }

    void whatWasNotFoundIsPastWhenSomebodySignsIn()
    {
        Journey &j = *m_journey;
        j.signInAs(u"nobodyuma"_s);
        QTRY_VERIFY(j.strip().contains(u"No single user fits “nobodyuma”"_s));
        j.signInAs(u"uma"_s);
        QVERIFY(j.strip().isEmpty());
    }

    void closingTheStripGivesTheFocusToThePostsAndToNoVerb()
    {
        Journey &j = *m_journey;
        j.open(j.file(u"missing.db"_s));
        QTRY_VERIFY(!j.strip().isEmpty());
        QTest::mouseClick(
            j.find<QWidget>(u"strip"_s)->findChild<QAbstractButton *>(u"stripCloseButton"_s), Qt::LeftButton);
        QVERIFY(j.strip().isEmpty());
        QVERIFY(j.view(u"postsView"_s)->hasFocus());
    }

    void thePermissionOfAnActionCanBeChosenAndIsKept()
    {
        Journey &j = *m_journey;
        j.signInAs(u"uma"_s);
        j.answer(
            u"actionPermissionsDialog"_s,
            [](QDialog *dialog) {
                dialog->findChild<QComboBox *>(u"permission2"_s)->setEditText(u"View Post"_s);
                Journey::pressIn(dialog, u"changeButton"_s);
            },
            [&] { j.action(u"toolsActionPermissions"_s)->trigger(); });
        QVERIFY(j.action(u"editPost"_s)->isEnabled());
        j.startAgain();
        j.openDemo();
        QCOMPARE(j.window()->posts()->permissionFor(PostApplication::Action::Edit), u"View Post"_s);
    }

    void aPendingChangeIsMarkedAsAfterSave()
    {
        Journey &j = *m_journey;
        QVERIFY(!j.find<QWidget>(u"asAfterSave"_s)->isVisible());
        j.keys(Qt::Key_2, Qt::ControlModifier);
        j.click(u"rolesView"_s, u"User"_s);
        j.tick(u"roleGrantsView"_s, u"Edit Post"_s);
        j.keys(Qt::Key_0, Qt::ControlModifier);
        QVERIFY(j.find<QWidget>(u"asAfterSave"_s)->isVisible());
    }

    void aClickOnADisabledButtonExplainsItAndIsWhatIsSentAnyway_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("line");
        QTest::newRow("nobody") << QString() << u"delete"_s << u"GET /post/1/delete"_s;
        QTest::newRow("uma, delete") << u"uma"_s << u"delete"_s << u"GET /post/1/delete"_s;
        QTest::newRow("uma, create") << u"uma"_s << u"create"_s << u"GET /post/create"_s;
        QTest::newRow("ada, view") << u"ada"_s << u"view"_s << u"GET /post/1"_s;
    }
    void aClickOnADisabledButtonExplainsItAndIsWhatIsSentAnyway()
    {
        QFETCH(QString, user);
        QFETCH(QString, action);
        QFETCH(QString, line);
        Journey &j = *m_journey;
        if (!user.isEmpty())
            j.window()->session()->signIn(*j.workspace()->graph().user(user));
        const auto *button = j.find<QAbstractButton>(action + u"PostButton"_s);
        QVERIFY(!button->isEnabled());
        clickOnTheScreen(button);
        QVERIFY(j.find<QLabel>(u"decisionRequest"_s)->text().startsWith(line));
        const auto *anyway = j.find<QAbstractButton>(u"sendAnywayButton"_s);
        QCOMPARE(anyway->text(), u"Send %1 anyway"_s.arg(button->text()));
        QCOMPARE(anyway->accessibleName(), anyway->text());
        QVERIFY(anyway->toolTip().contains(line));
        j.press(u"sendAnywayButton"_s);
        QCOMPARE(j.window()->posts()->requests().constLast().line, line);
    }

    void whatWouldBeSentAnywayIsSaidBesideTwoUsersToo()
    {
        Journey &j = *m_journey;
        j.action(u"secondEditor"_s)->trigger();
        j.signInAs(u"ada"_s);
        const auto *anyway = j.find<QAbstractButton>(u"sendAnywayButton"_s);
        QCOMPARE(anyway->text(), QString());
        QCOMPARE(anyway->accessibleName(), u"Send View anyway"_s);
    }

    void thePathIsCopiedAndSavedFromTheHeadOfTheDecisionToo()
    {
        Journey &j = *m_journey;
        j.signInAs(u"uma"_s);
        j.tabTo(u"pathMenuButton"_s);
        const auto *button = qobject_cast<QToolButton *>(QApplication::focusWidget());
        QVERIFY(button && button->menu());
        QCOMPARE(button->accessibleName(), u"More for this path"_s);
        for (const QString &name : {u"savePathAsSvg"_s, u"savePathAsPng"_s})
            QVERIFY(button->menu()->findChild<QAction *>(name));
        button->menu()->findChild<QAction *>(u"copyPath"_s)->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(u"does not grant Edit Post, permission"_s));
        QApplication::clipboard()->clear();
        j.find<QWidget>(u"decisionPath"_s)->setFocus();
        j.keys(Qt::Key_C, Qt::ControlModifier); // the key is still that of the window
        QVERIFY(!QApplication::clipboard()->text().isEmpty());
    }

    void whoIsSignedInReadsTheSameHoweverTheNameCame()
    {
        Journey &j = *m_journey;
        const auto *name = j.find<QLineEdit>(u"actingUserName"_s);
        j.tabTo(u"actingUser"_s);
        j.type(u"uma"_s);
        const auto *list = QApplication::activePopupWidget();
        QVERIFY(list);
        QTest::keyClick(const_cast<QWidget *>(list), Qt::Key_Down);
        QTest::keyClick(const_cast<QWidget *>(list), Qt::Key_Return);
        QTRY_COMPARE(name->text(), u"uma (User)"_s);
        QCoreApplication::processEvents();
        QCOMPARE(name->text(), u"uma (User)"_s);
    }

    void escapeGivesBackTheNameBeforeItSignsOut()
    {
        Journey &j = *m_journey;
        j.window()->session()->signIn(*j.workspace()->graph().user(u"uma"_s));
        j.tabTo(u"actingUser"_s);
        j.keys(Qt::Key_Delete);
        const auto *name = j.find<QLineEdit>(u"actingUserName"_s);
        QCOMPARE(name->text(), QString());
        if (QWidget *list = QApplication::activePopupWidget())
            QTest::keyClick(list, Qt::Key_Escape);
        j.keys(Qt::Key_Escape);
        QVERIFY(j.window()->session()->signedIn());
        QCOMPARE(name->text(), u"uma (User)"_s);
        j.keys(Qt::Key_Escape);
        QVERIFY(!j.window()->session()->signedIn());
    }

    void theStripNamesEveryPermissionThatIsMissing()
    {
        Journey &j = *m_journey;
        const auto why = [&j] { return j.find<QWidget>(u"reasonStrip"_s)->accessibleDescription(); };
        QCOMPARE(why(), u"Nobody is signed in."_s);
        j.signInAs(u"uma"_s);
        QCOMPARE(
            why(), u"uma lacks Edit Post. Roles that hold it: Admin. Missing as well: Create Post and Delete Post."_s);
        j.signInAs(u"ada"_s);
        QCOMPARE(why(), u"ada lacks View Post. Roles that hold it: User."_s);
    }

    void aPermissionThatIsNotThereIsWarnedOf()
    {
        Journey &j = *m_journey;
        j.answer(
            u"actionPermissionsDialog"_s,
            [](QDialog *dialog) {
                const auto *warning = dialog->findChild<QWidget *>(u"unknownPermission"_s);
                auto *field = dialog->findChild<QComboBox *>(u"permission2"_s);
                QVERIFY(!warning->isVisible());
                field->setEditText(u"nope"_s);
                QVERIFY(warning->isVisible());
                QVERIFY(warning->accessibleName().contains(u"nope"_s));
                QVERIFY(field->accessibleDescription().contains(u"nope"_s));
                field->setEditText(u"Edit Post"_s);
                QVERIFY(!warning->isVisible());
                dialog->reject();
            },
            [&] { j.action(u"toolsActionPermissions"_s)->trigger(); });
    }

    void theStripNamesEverythingThatIsDisabled()
    {
        Journey &j = *m_journey;
        const auto words = [&j] { return j.find<QWidget>(u"reasonStrip"_s)->accessibleName(); };
        QVERIFY(words().startsWith(u"Create, View, Edit and Delete are disabled"_s));
        j.signInAs(u"uma"_s);
        QVERIFY(words().startsWith(u"Create, Edit and Delete are disabled"_s));
        j.signInAs(u"ada"_s);
        QVERIFY(words().startsWith(u"View is disabled"_s));
    }

    void nothingIsCutThatOneWantsToRead()
    {
        Journey &j = *m_journey;
        j.window()->resize(1280, 800);
        j.press(u"sendAnywayButton"_s);
        j.signInAs(u"uma"_s);
        j.press(u"viewPostButton"_s);
        j.press(u"sendAnywayButton"_s);
        for (const auto &[name, column] : {std::pair(u"postsView"_s, 0), std::pair(u"requestsView"_s, 4)}) {
            const auto *view = qobject_cast<QTableView *>(j.view(name));
            QTRY_VERIFY2(fits(view, column), qPrintable(name));
        }
    }

    void theDecisionFitsItsPlace_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("permission");
        QTest::addColumn<int>("height"); // of the window: low ones show the scroll bar
        for (const int height : {1000, 700})
            for (const auto &[user, permission] : {std::pair(u"uma"_s, u"Create Post"_s), {u"uma"_s, u"Edit Post"_s},
                     {u"uma"_s, u"Delete Post"_s}, {u"ada"_s, u"View Post"_s}})
                QTest::addRow("%s, %s, %d", qPrintable(user), qPrintable(permission), height)
                    << user << permission << height;
    }
    void theDecisionFitsItsPlace()
    {
        QFETCH(QString, user);
        QFETCH(QString, permission);
        QFETCH(int, height);
        Journey &j = *m_journey;
        j.window()->resize(1280, height);
        for (const bool areTwo : {false, true}) {
            j.action(u"secondEditor"_s)->setChecked(areTwo);
            j.signInAs(user);
            j.click(u"verdictsView"_s, permission);
            QCoreApplication::processEvents(); // the suggestions show themselves
            const auto *scroll = j.find<QScrollArea>(u"decisionScroll"_s);
            QTRY_COMPARE(scroll->verticalScrollBar()->isVisible(), height < 1000);
            QTRY_COMPARE(scroll->widget()->width(), scroll->viewport()->width());
            QVERIFY(scroll->widget()->minimumSizeHint().width() <= scroll->viewport()->width());
            for (const QLabel *effect : scroll->findChildren<QLabel *>(u"suggestionEffect"_s)) {
                if (!effect->isVisible())
                    continue; // on its way out
                QVERIFY(effect->width() >= effect->sizeHint().width());
                QVERIFY(effect->geometry().bottom() < effect->parentWidget()->height());
                QCOMPARE(effect->mapTo(scroll, QPoint(effect->width(), 0)).x(), scroll->width() - space::inset);
            }
            const auto *verdicts = qobject_cast<QTableView *>(j.view(u"verdictsView"_s));
            QTRY_VERIFY(fits(verdicts, 0) && fits(verdicts, 1));
        }
    }

    void aSuggestionIsWholeInItsTooltipWhereItIsCut()
    {
        Journey &j = *m_journey;
        j.window()->resize(1280, 800);
        QVERIFY(j.workspace()->stage(
            {engine::Rename{ObjectKind::Role, u"Admin"_s, u"Administrator of the whole weblog and its archive"_s}}));
        j.signInAs(u"uma"_s);
        const auto *button = j.find<QAbstractButton>(u"suggestionButton"_s);
        const QString whole = u"Assign Administrator of the whole weblog and its archive to uma"_s;
        QTRY_VERIFY(button->text().contains(u'…'));
        QVERIFY(button->width() >= button->sizeHint().width());
        QCOMPARE(button->accessibleName(), whole);
        QVERIFY(button->toolTip().contains(whole));
    }

    void aSuggestionIsStagedAndEnablesTheAction()
    {
        Journey &j = *m_journey;
        j.signInAs(u"uma"_s);
        j.press(u"suggestionButton"_s);
        QVERIFY(j.workspace()->hasPendingChanges());
        QVERIFY(j.action(u"editPost"_s)->isEnabled());
    }

    void theFocusStaysWithTheDecisionThatWasChanged_data()
    {
        QTest::addColumn<QString>("permission");
        for (const QString &permission : {u"Create Post"_s, u"Edit Post"_s, u"Delete Post"_s})
            QTest::newRow(qPrintable(permission)) << permission;
    }
    void theFocusStaysWithTheDecisionThatWasChanged()
    {
        QFETCH(QString, permission);
        Journey &j = *m_journey;
        j.window()->session()->signIn(*j.workspace()->graph().user(u"uma"_s));
        clickOnTheScreen(j.find<QWidget>(permission.section(u' ', 0, 0).toLower() + u"PostButton"_s));
        j.tabTo(u"suggestionButton"_s, u"Grant"_s);
        j.keys(Qt::Key_Space);
        QVERIFY(j.view(u"verdictsView"_s)->hasFocus());
        QCOMPARE(j.view(u"verdictsView"_s)->currentIndex().siblingAtColumn(0).data().toString(), permission);
        QVERIFY(reason().contains(permission));
    }

    void theChosenAnswerIsTheOneShown()
    {
        Journey &j = *m_journey;
        const auto chosen = [&] { return j.view(u"verdictsView"_s)->currentIndex().siblingAtColumn(0).data(); };
        QCOMPARE(chosen(), u"Edit Post"_s);
        j.signInAs(u"uma"_s);
        j.press(u"viewPostButton"_s);
        QCOMPARE(chosen(), u"View Post"_s);
        j.click(u"verdictsView"_s, u"Create Post"_s);
        QVERIFY(reason().contains(u"Create Post"_s));
        reset();
        QCOMPARE(chosen(), u"Edit Post"_s);
        QVERIFY(j.find<QLabel>(u"decisionRequest"_s)->text().contains(u"/edit"_s));
    }

private:
    static bool fits(const QTableView *view, int column)
    {
        return view->columnWidth(column) >= static_cast<const QAbstractItemView *>(view)->sizeHintForColumn(column);
    }

    void choosePost(int number)
    {
        QAbstractItemView *posts = m_journey->view(u"postsView"_s);
        for (int row = 0; row < posts->model()->rowCount(); ++row)
            if (posts->model()->index(row, 1).data().toInt() == number)
                posts->setCurrentIndex(posts->model()->index(row, 0));
    }

    // As from the screen, also on what is disabled: QTest knows a way past the window.
    void clickOnTheScreen(const QWidget *widget) const
    {
        QWidget *window = widget->window();
        QTest::mouseClick(window->windowHandle(), Qt::LeftButton, {}, widget->mapTo(window, widget->rect().center()));
    }

    QString reason() const { return m_journey->find<QLabel>(u"decisionReason"_s)->text(); }

    void edit() { m_journey->keys(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier); }

    void reset()
    {
        m_journey->keys(Qt::Key_F12);
        m_journey->waitUntilRead();
    }

    void leave(const QString &way)
    {
        Journey &j = *m_journey;
        if (way == "Escape"_L1)
            j.keys(Qt::Key_Escape);
        else if (way == "Cancel"_L1)
            j.press(u"cancelPostButton"_s);
        else if (way == "another post"_L1)
            choosePost(2);
        else if (way == "another user"_L1)
            j.signInAs(u"uma"_s);
        else if (way == "reset"_L1)
            reset();
        else
            j.action(u"deletePost"_s)->trigger();
    }

    QStringList shownTexts() const
    {
        return {m_journey->find<QLineEdit>(u"postTitleField"_s)->text(),
            m_journey->find<QPlainTextEdit>(u"postText"_s)->toPlainText()};
    }

    QStringList textsOf(int number) const
    {
        for (const PostApplication::Post &post : m_journey->window()->posts()->posts())
            if (post.number == number)
                return {post.title, post.text};
        return {};
    }

    std::unique_ptr<Journey> m_journey;
};

QTEST_MAIN(TestPostEditorJourney)
#include "tst_posteditorjourney.moc"
