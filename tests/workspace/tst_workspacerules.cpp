#include "databasefiles.h"
#include "rulestates.h"
#include "savecase.h"
#include "workspacecase.h"

#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

class TestWorkspaceRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_case = std::make_unique<WorkspaceCase>();
        m_file = m_case->demoFile();
        m_case->open({.location = m_file});
    }

    void judgesEveryEdit();
    void refusesTheSaveThatWouldBreakOne();
    void warnsAndSaves();
    void keepsThemForTheNext();
    void followsARenameBeforeAndAfterTheSave();
    void saysWhoElseChangedThem();
    void judgesManyUsersAside();
    void nothingIsKeptWhereNothingIsOpen();

private:
    Workspace *workspace() { return m_case->get(); }
    void keep(const RuleList &rules, store::RulePlace place = store::RulePlace::Table)
    {
        QSignalSpy kept(workspace(), &Workspace::rulesKept);
        workspace()->keepRules(rules, place);
        QTRY_COMPARE(kept.count(), 1);
    }

    std::unique_ptr<WorkspaceCase> m_case;
    QString m_file;
};

namespace {

const Rule guard{HoldersRule{ObjectKind::Permission, u"Delete Post"_s, 1}};
const Rule apart = {
    .condition = SeparationRule{ObjectKind::Role, {u"Admin"_s, u"User"_s}, 1}, .weight = Rule::Weight::Warning};
const ChangeList lastLeaves = {Assignment{u"ada"_s, u"Admin"_s, false}};

} // namespace

void TestWorkspaceRules::judgesEveryEdit()
{
    keep({guard, apart});
    QCOMPARE(ruleStatesText(*workspace()),
        u"held At least 1 active user holds Delete Post\nheld At most 1 of Admin and User per user\n"_s);
    QSignalSpy changed(workspace(), &Workspace::rulesChanged);
    QVERIFY(workspace()->stage({Assignment{u"ada"_s, u"User"_s}}));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(ruleStatesText(*workspace()),
        u"held At least 1 active user holds Delete Post\n"
        "would be broken At most 1 of Admin and User per user: ada > Admin; ada > User\n"_s);
    workspace()->undo();
    QCOMPARE(ruleStatesText(*workspace()),
        u"held At least 1 active user holds Delete Post\nheld At most 1 of Admin and User per user\n"_s);
}

void TestWorkspaceRules::refusesTheSaveThatWouldBreakOne()
{
    keep({guard});
    QVERIFY(workspace()->stage(lastLeaves));
    const QString why = u"The rule “At least 1 active user holds Delete Post” would be broken. No active user holds "
                        "Delete Post."_s;
    QCOMPARE(workspace()->rules().refusal(), why);
    QCOMPARE(workspace()->whyNotSave(), why);
    QSignalSpy refused(workspace(), &Workspace::saveRefused);
    workspace()->save();
    QCOMPARE(refused.count(), 1);
    QCOMPARE(m_case->errorOf(refused).message, why);
    QVERIFY(workspace()->hasPendingChanges());
    QVERIFY(workspace()->stage({Assignment{u"uma"_s, u"Admin"_s}}));
    QCOMPARE(workspace()->whyNotSave(), QString());
    m_case->save();
}

void TestWorkspaceRules::warnsAndSaves()
{
    keep({apart});
    QVERIFY(workspace()->stage({Assignment{u"ada"_s, u"User"_s}}));
    QCOMPARE(workspace()->whyNotSave(), QString());
    m_case->save();
    QCOMPARE(ruleStatesText(*workspace()),
        u"broken At most 1 of Admin and User per user: ada > Admin; ada > User\n"_s); // no longer by what is pending
}

void TestWorkspaceRules::keepsThemForTheNext()
{
    keep({guard});
    m_case->renew();
    m_case->open({.location = m_file});
    QVERIFY(workspace()->rules().kept().rules == RuleList{guard});
    QVERIFY(workspace()->rules().kept().place == store::RulePlace::Table);
    keep({});
    QVERIFY(workspace()->rules().states().empty());
}

void TestWorkspaceRules::followsARenameBeforeAndAfterTheSave()
{
    keep({guard});
    QVERIFY(workspace()->stage({Rename{ObjectKind::Permission, u"Delete Post"_s, u"Remove Post"_s}}));
    const QString renamed = u"held At least 1 active user holds Remove Post\n"_s;
    QCOMPARE(ruleStatesText(*workspace()), renamed);
    m_case->save();
    QCOMPARE(ruleStatesText(*workspace()), renamed);
    QCOMPARE(
        engine::sentence(workspace()->rules().kept().rules.front()), u"At least 1 active user holds Remove Post"_s);
}

void TestWorkspaceRules::saysWhoElseChangedThem()
{
    auto other = store::Database::open({.location = m_file});
    QVERIFY2(other, said(other).constData());
    QVERIFY(other->keepRules({.shown = *other->rules(), .rules = {apart}}));
    QSignalSpy refused(workspace(), &Workspace::rulesRefused);
    workspace()->keepRules({guard}, store::RulePlace::Table);
    QTRY_COMPARE(refused.count(), 1);
    QVERIFY(m_case->errorOf(refused).message.contains(u"somebody else changed them"_s));
    QVERIFY(workspace()->rules().kept().rules == RuleList{apart}); // what they are now is shown
}

void TestWorkspaceRules::judgesManyUsersAside()
{
    ChangeList users;
    for (int i = 0; i < 2500; ++i)
        users.push_back(Existence{.kind = ObjectKind::User, .name = u"user %1"_s.arg(i)});
    QVERIFY(workspace()->stage(users));
    keep({guard});
    QTRY_VERIFY(workspace()->rules().isKnown());
    QVERIFY(workspace()->stage(lastLeaves));
    QVERIFY(!workspace()->rules().isKnown());
    QVERIFY(workspace()->rules().states().empty());
    QCOMPARE(workspace()->whyNotSave(), QString()); // the save looks itself
    QTRY_VERIFY(workspace()->rules().isKnown());
    QVERIFY(!workspace()->whyNotSave().isEmpty());
    workspace()->undo();
    workspace()->redo();
    workspace()->undo();
    QTRY_VERIFY(workspace()->rules().isKnown());
    QCOMPARE(workspace()->whyNotSave(), QString());
}

void TestWorkspaceRules::nothingIsKeptWhereNothingIsOpen()
{
    m_case->renew();
    QSignalSpy refused(workspace(), &Workspace::rulesRefused);
    workspace()->keepRules({guard}, store::RulePlace::Table);
    QCOMPARE(m_case->errorOf(refused).message, u"No database is open."_s);
}

QTEST_GUILESS_MAIN(TestWorkspaceRules)
#include "tst_workspacerules.moc"
