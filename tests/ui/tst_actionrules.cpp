#include "actionrules.h"
#include "actions.h"
#include "postsession.h"
#include "walkthroughrun.h"
#include "workspace.h"

#include <QMenu>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

class TestActionRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<Workspace>();
        m_posts = std::make_unique<PostApplication>(m_workspace.get());
        m_session = std::make_unique<PostSession>(m_posts.get(), m_workspace.get());
    }

    void cleanup()
    {
        m_session.reset();
        m_posts.reset();
        m_workspace.reset();
    }

    void withoutADatabaseNearlyNothingCanBeDone()
    {
        const ActionContext context = this->context();
        QVERIFY(why::always(context).isEmpty());
        for (const auto rule : {why::open, why::save, why::create, why::rename, why::remove, why::list, why::viewPost})
            QCOMPARE(rule(context), u"No database is open"_s);
    }

    void whatCannotBeDoneSaysWhyInTheRightOrder_data()
    {
        QTest::addColumn<std::size_t>("selectedCount");
        QTest::addColumn<QString>("rename");
        QTest::addColumn<QString>("remove");
        QTest::newRow("nothing selected") << std::size_t(0) << u"Nothing is selected"_s << u"Nothing is selected"_s;
        QTest::newRow("one selected") << std::size_t(1) << QString() << QString();
        QTest::newRow("several selected") << std::size_t(3) << u"Select a single one"_s << QString();
    }

    void whatCannotBeDoneSaysWhyInTheRightOrder()
    {
        QFETCH(std::size_t, selectedCount);
        openDemo();
        ActionContext context = this->context();
        context.listed = ObjectKind::User;
        for (std::size_t i = 0; i < selectedCount; ++i)
            context.selection.push_back(UserId(std::uint32_t(i)));
        QTEST(why::rename(context), "rename");
        QTEST(why::remove(context), "remove");
    }

    void activationLooksAtWhatTheSelectedUsersAre()
    {
        openDemo();
        ActionContext context = this->context();
        context.selection = {*m_workspace->graph().user(u"ines"_s)};
        QVERIFY(why::activate(context).isEmpty());
        QCOMPARE(why::deactivate(context), u"Already inactive"_s);
        context.selection = {*m_workspace->graph().role(u"Admin"_s)};
        QCOMPARE(why::activate(context), u"Only users can be active or inactive"_s);
    }

    void aSaveThatNoLongerFitsIsBlockedWithItsReason()
    {
        openDemo();
        ActionContext context = this->context();
        QCOMPARE(why::save(context), u"Nothing is pending"_s);
        QVERIFY(m_workspace->stage({engine::Grant{u"User"_s, u"Edit Post"_s}}));
        QVERIFY(why::save(context).isEmpty());
        context.saveBlocked = u"1 change no longer fits"_s;
        QCOMPARE(why::save(context), u"1 change no longer fits"_s);
        QVERIFY(why::pending(context).isEmpty()); // it can still be reviewed and discarded
    }

    void aDisabledActionTellsItsReasonInTooltipAndStatusTip()
    {
        QWidget window;
        Actions actions(&window);
        actions.update(context());
        const QAction *save = actions.at(ActionId::FileSave);
        QVERIFY(!save->isEnabled());
        QCOMPARE(save->statusTip(), u"Save: No database is open"_s);
        QCOMPARE(save->objectName(), u"fileSave"_s);
        QVERIFY(actions.at(ActionId::FileOpen)->isEnabled());
    }

    void everyDisabledActionSaysWhy_data()
    {
        QTest::addColumn<bool>("open");
        QTest::newRow("no database") << false;
        QTest::newRow("the demo") << true;
    }

    void everyDisabledActionSaysWhy()
    {
        QFETCH(bool, open);
        if (open)
            openDemo();
        QWidget window;
        Actions actions(&window);
        actions.update(context());
        int disabledCount = 0;
        for (int id = 0; id <= int(ActionId::HelpAbout); ++id) {
            const QAction *action = actions.at(ActionId(id));
            const qsizetype reason = action->statusTip().indexOf(u": "_s);
            QVERIFY2(action->isEnabled() || reason > 0, qPrintable(action->objectName()));
            QCOMPARE(action->toolTip(), action->statusTip());
            disabledCount += action->isEnabled() ? 0 : 1;
        }
        QVERIFY(disabledCount > 5);
    }

    void undoNamesWhatItUndoes()
    {
        openDemo();
        QVERIFY(m_workspace->stage({engine::Grant{u"User"_s, u"Edit Post"_s}}));
        QWidget window;
        Actions actions(&window);
        actions.update(context());
        QCOMPARE(actions.at(ActionId::EditUndo)->text(), u"&Undo Grant Edit Post to User"_s);
    }

    void namesWithAmpersandsAndQuotesStayAsTheyAre()
    {
        openDemo();
        const QString name = u"R&D \"new…\""_s;
        QVERIFY(m_workspace->stage({engine::Existence{.kind = ObjectKind::Role, .name = name}}));
        QWidget window;
        Actions actions(&window);
        actions.update(context());
        const QAction *undo = actions.at(ActionId::EditUndo);
        QVERIFY(undo->text().contains(u"R&&D"_s));
        QVERIFY2(undo->toolTip().contains(name), qPrintable(undo->toolTip()));
        QVERIFY2(undo->statusTip().contains(name), qPrintable(undo->statusTip()));
    }

    void nothingIsSavedWhileAnotherDatabaseIsRead()
    {
        openDemo();
        QVERIFY(m_workspace->stage({engine::Grant{u"User"_s, u"Edit Post"_s}}));
        m_workspace->reload();
        QCOMPARE(m_workspace->state(), Workspace::State::Loading);
        QCOMPARE(why::save(context()), u"A database is being read"_s);
        QTRY_COMPARE(m_workspace->state(), Workspace::State::Open);
        QVERIFY(why::save(context()).isEmpty());
    }

    void theForbiddenPostActionNamesPermissionAndRoles()
    {
        openDemo();
        m_session->signIn(*m_workspace->graph().user(u"uma"_s));
        ActionContext context = this->context();
        context.post = 1;
        QVERIFY(why::viewPost(context).isEmpty());
        QVERIFY(why::editPost(context).contains(u"Edit Post"_s));
        QVERIFY(why::editPost(context).contains(u"Admin"_s));
        context.post = 0;
        QCOMPARE(why::viewPost(context), u"No post is selected"_s);
        QVERIFY(why::sendAnyway(context).isEmpty());
    }

    void aWalkthroughGoesOnWhenItsStepIsDone()
    {
        openDemo();
        ActionContext context = this->context();
        QCOMPARE(why::walkthroughNext(context), u"No walkthrough is being played"_s);
        QVERIFY(why::walkthroughReset(context).isEmpty());
        walkthrough::Walkthrough story;
        story.steps.push_back(
            {.title = u"Sign in"_s, .text = u"Choose uma."_s, .goals = {walkthrough::SignedIn{u"uma"_s}}});
        WalkthroughRun run(story, m_workspace.get(), m_session.get(), nullptr);
        context.walkthrough = &run;
        QCOMPARE(why::walkthroughNext(context), u"Still to do: "_s + walkthrough::goalText(story.steps[0].goals[0]));
        QVERIFY(why::walkthroughDoIt(context).isEmpty());
        QCOMPARE(why::walkthroughBack(context), u"This is the first step"_s);
        m_session->signIn(*m_workspace->graph().user(u"uma"_s));
        QVERIFY(why::walkthroughNext(context).isEmpty());
        QVERIFY(!why::walkthroughDoIt(context).isEmpty());
        run.next();
        QCOMPARE(why::walkthroughSkip(context), u"This is the end"_s);
        QVERIFY(why::walkthrough(context).isEmpty()); // it can still be reset and closed
    }

private:
    ActionContext context() const { return {.workspace = m_workspace.get(), .session = m_session.get()}; }

    void openDemo()
    {
        m_workspace->openDemo();
        QTRY_VERIFY(m_workspace->state() == Workspace::State::Open);
    }

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<PostApplication> m_posts;
    std::unique_ptr<PostSession> m_session;
};

QTEST_MAIN(TestActionRules)
#include "tst_actionrules.moc"
