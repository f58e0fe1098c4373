#include "graphtext.h"
#include "staging.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using engine::Assignment;
using engine::Change;
using engine::ChangeList;
using engine::Existence;
using engine::Grant;
using engine::Inheritance;
using engine::Rename;

namespace {

constexpr auto demo = R"(
    ada > Admin: Create Post, Edit Post, Delete Post
    uma > User: View Post
    nick
    ines (inactive) > Admin
)";

Change createRole(const QString &name)
{
    return Existence{.kind = ObjectKind::Role, .name = name};
}

Change deleteRole(const QString &name)
{
    return Existence{.kind = ObjectKind::Role, .name = name, .exists = false};
}

Change renameRole(const QString &before, const QString &after)
{
    return Rename{ObjectKind::Role, before, after};
}

QStringList sentences(const ChangeList &changes)
{
    QStringList lines;
    for (const Change &change : changes)
        lines.append(engine::sentence(change));
    return lines;
}

} // namespace

class TestStaging : public QObject {
    Q_OBJECT

private:
    void start(const char *text, int rolesPerUser = 0) { m_staging->start(graphFromText(text), rolesPerUser); }
    void stage(const ChangeList &changes)
    {
        const auto staged = m_staging->stage(changes, {});
        QVERIFY2(staged, staged ? "" : qPrintable(staged.error().message));
    }
    // The pending changes whose sentence begins like this.
    ChangeList pending(const QString &sentence) const
    {
        ChangeList found;
        for (const Change &change : m_staging->pendingChanges()) {
            if (engine::sentence(change).startsWith(sentence))
                found.push_back(change);
        }
        return found;
    }
    void revert(const ChangeList &changes)
    {
        const auto reverted = m_staging->revert(changes);
        QVERIFY2(reverted, reverted ? "" : qPrintable(reverted.error().message));
    }
    QString saved() const { return textOf(m_staging->savedGraph()); }
    QString graph() const { return textOf(m_staging->graph()); }
    QStringList pendingSentences() const { return sentences(m_staging->pendingChanges()); }

    std::unique_ptr<Staging> m_staging;

private Q_SLOTS:
    void init()
    {
        m_staging = std::make_unique<Staging>();
        start(demo);
    }

    void showsWhatIsStagedAndKeepsWhatIsSaved()
    {
        const QString before = saved();
        stage({Grant{u"User"_s, u"Edit Post"_s}});
        const auto uma = *m_staging->graph().user(u"uma"_s);
        const auto edit = *m_staging->graph().permission(u"Edit Post"_s);
        QVERIFY(m_staging->graph().holds(uma, edit));
        QVERIFY(!m_staging->savedGraph().holds(uma, edit));
        QCOMPARE(saved(), before);
        QCOMPARE(pendingSentences(), QStringList{u"Grant Edit Post to User"_s});
    }

    void namesEachStep_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one change is its sentence") << 1 << QString() << u"Assign User to nick"_s;
        QTest::newRow("several are counted") << 2 << QString() << u"2 changes"_s;
        QTest::newRow("a given text wins") << 2 << u"Assign 2 roles to nick"_s << u"Assign 2 roles to nick"_s;
    }
    void namesEachStep()
    {
        QFETCH(int, count);
        QFETCH(QString, text);
        ChangeList changes = {Assignment{u"nick"_s, u"User"_s}, Assignment{u"nick"_s, u"Admin"_s}};
        changes.resize(std::size_t(count));
        QVERIFY(m_staging->stage(changes, text));
        QTEST(m_staging->history().undoText(), "expected");
    }

    void undoAndRedoWalkThroughTheSteps()
    {
        const QString before = graph();
        stage({Grant{u"User"_s, u"Edit Post"_s}});
        const QString between = graph();
        stage({deleteRole(u"Admin"_s)});
        const QString after = graph();

        m_staging->undo();
        QCOMPARE(graph(), between);
        QCOMPARE(m_staging->history().redoText(), u"Delete role Admin"_s);
        m_staging->undo();
        QCOMPARE(graph(), before);
        QVERIFY(!m_staging->history().canUndo());
        QVERIFY(m_staging->pendingChanges().empty());
        m_staging->redo();
        m_staging->redo();
        QCOMPARE(graph(), after);
        QVERIFY(!m_staging->history().canRedo());
    }

    void oppositeEditsCancelOut()
    {
        stage({Grant{u"User"_s, u"Edit Post"_s}});
        stage({Grant{u"User"_s, u"Edit Post"_s, false}});
        QCOMPARE(pendingSentences(), QStringList());
        stage({renameRole(u"User"_s, u"Member"_s)});
        stage({renameRole(u"Member"_s, u"User"_s)});
        QCOMPARE(pendingSentences(), QStringList());
        stage({createRole(u"Auditor"_s), Assignment{u"nick"_s, u"Auditor"_s}});
        stage({deleteRole(u"Auditor"_s)});
        QCOMPARE(pendingSentences(), QStringList());
        QVERIFY(m_staging->history().canUndo());
    }

    void stagesAllOrNothing()
    {
        const QString before = graph();
        const auto refused = m_staging->stage({Grant{u"User"_s, u"Edit Post"_s}, Grant{u"User"_s, u"View Post"_s}}, {});
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"View Post"_s), qPrintable(refused.error().message));
        QCOMPARE(graph(), before);
        QVERIFY(!m_staging->history().canUndo());
    }

    void refusesMoreRolesThanTheDatabaseKeeps()
    {
        start(demo, 1);
        const auto refused = m_staging->stage({Assignment{u"uma"_s, u"Admin"_s}}, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().message,
            u"uma would have 2 roles, and this database keeps one role a user. Unassign the others first."_s);
        QCOMPARE(pendingSentences(), QStringList());
    }

    void replacesTheOnlyRoleInOneStepInAnyOrder()
    {
        start(demo, 1);
        stage({Assignment{u"uma"_s, u"Admin"_s}, Assignment{u"uma"_s, u"User"_s, false}});
        QCOMPARE(pendingSentences(), (QStringList{u"Unassign User from uma"_s, u"Assign Admin to uma"_s}));
    }

    void tellsOfEachEditInOrder()
    {
        QStringList heard;
        connect(m_staging.get(), &Staging::aboutToEdit, this, [&] { heard.append(u"about"_s); });
        connect(m_staging.get(), &Staging::edited, this, [&] {
            heard.append(u"edited"_s);
            heard.append(pendingSentences());
            heard.append(m_staging->history().undoText());
        });
        connect(m_staging.get(), &Staging::pendingChanged, this, [&] { heard.append(u"pending"_s); });
        connect(m_staging.get(), &Staging::historyChanged, this, [&] { heard.append(u"history"_s); });
        stage({Grant{u"User"_s, u"Edit Post"_s}});
        const QString grant = u"Grant Edit Post to User"_s;
        QCOMPARE(heard, (QStringList{u"about"_s, u"edited"_s, grant, grant, u"pending"_s, u"history"_s}));
    }

    void saysWhatAnEditTouched()
    {
        engine::EditScope scope;
        connect(m_staging.get(), &Staging::edited, this, [&](const engine::EditScope &touched) { scope = touched; });
        stage({Assignment{u"nick"_s, u"User"_s}});
        QCOMPARE(scope.users, std::vector{*m_staging->graph().user(u"nick"_s)});
        QVERIFY(!scope.objectsChanged);
        stage({createRole(u"Auditor"_s)});
        QVERIFY(scope.objectsChanged);
        m_staging->undo();
        QVERIFY(scope.objectsChanged);
    }

    void keepsTheIdsOfWhatIsCreated()
    {
        stage({createRole(u"Auditor"_s)});
        stage({createRole(u"Reviewer"_s)});
        const RoleId reviewer = *m_staging->graph().role(u"Reviewer"_s);
        revert(pending(u"Create role Auditor"_s));
        QCOMPARE(*m_staging->graph().role(u"Reviewer"_s), reviewer);
        m_staging->undo();
        QCOMPARE(*m_staging->graph().role(u"Reviewer"_s), reviewer);
    }

    void revertsOneChangeAsOneStep()
    {
        stage({Grant{u"User"_s, u"Edit Post"_s}, Assignment{u"nick"_s, u"User"_s}});
        revert(pending(u"Grant"_s));
        QCOMPARE(pendingSentences(), QStringList{u"Assign User to nick"_s});
        QCOMPARE(m_staging->history().undoText(), u"Revert “Grant Edit Post to User”"_s);
        m_staging->undo();
        QCOMPARE(pendingSentences(), (QStringList{u"Assign User to nick"_s, u"Grant Edit Post to User"_s}));
    }

    void revertsSeveralChanges()
    {
        const QString before = graph();
        stage({Grant{u"User"_s, u"Edit Post"_s}, Assignment{u"nick"_s, u"User"_s}});
        revert(m_staging->pendingChanges());
        QCOMPARE(graph(), before);
        QCOMPARE(m_staging->history().undoText(), u"Revert 2 changes"_s);
    }

    void revertTakesAlongWhatNeedsIt_data()
    {
        QTest::addColumn<ChangeList>("staged");
        QTest::addColumn<QString>("reverted");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QStringList>("left");
        QTest::newRow("links of a created role")
            << ChangeList{createRole(u"Auditor"_s), Grant{u"Auditor"_s, u"View Post"_s},
                   Assignment{u"nick"_s, u"Auditor"_s}, Assignment{u"nick"_s, u"User"_s}}
            << u"Create role"_s << u"Revert “Create role Auditor” and 2 changes that need it"_s
            << QStringList{u"Assign User to nick"_s};
        QTest::newRow("the taken name of a deleted role")
            << ChangeList{deleteRole(u"Admin"_s), renameRole(u"User"_s, u"Admin"_s), Assignment{u"nick"_s, u"Admin"_s}}
            << u"Delete role"_s << u"Revert “Delete role Admin” and 1 change that needs it"_s
            << QStringList{u"Assign User to nick"_s};
        QTest::newRow("inheritance that would close a circle")
            << ChangeList{Inheritance{u"Head"_s, u"Admin"_s, false}, Inheritance{u"Admin"_s, u"Head"_s}} << u"Stop"_s
            << u"Revert “Stop Head inheriting from Admin” and 1 change that needs it"_s << QStringList();
    }
    void revertTakesAlongWhatNeedsIt()
    {
        QFETCH(ChangeList, staged);
        QFETCH(QString, reverted);
        start("ada > Admin: Edit Post\n uma > User: View Post\n nick\n > Head > Admin");
        stage(staged);
        const QString before = graph();
        revert(pending(reverted));
        QTEST(m_staging->history().undoText(), "step");
        QTEST(pendingSentences(), "left");
        m_staging->undo();
        QCOMPARE(graph(), before);
    }

    void revertOfTheOldRoleTakesTheNewOneAlongWhereOnlyOneIsKept()
    {
        start(demo, 1);
        stage({Assignment{u"uma"_s, u"User"_s, false}, Assignment{u"uma"_s, u"Admin"_s}});
        revert(pending(u"Unassign"_s));
        QCOMPARE(pendingSentences(), QStringList());
    }

    void revertOfARenameKeepsWhatWasDoneUnderTheNewName()
    {
        stage({renameRole(u"User"_s, u"Member"_s)});
        stage({Grant{u"Member"_s, u"Edit Post"_s}, Assignment{u"nick"_s, u"Member"_s}});
        revert(pending(u"Rename"_s));
        QCOMPARE(pendingSentences(), (QStringList{u"Assign User to nick"_s, u"Grant Edit Post to User"_s}));
        QCOMPARE(m_staging->history().undoText(), u"Revert “Rename role User to Member”"_s);
    }

    void revertOfOneRenameOfASwapTakesTheWholeSwapBack()
    {
        const QString before = graph();
        stage(
            {renameRole(u"User"_s, u"other"_s), renameRole(u"Admin"_s, u"User"_s), renameRole(u"other"_s, u"Admin"_s)});
        revert({m_staging->pendingChanges().front()});
        QCOMPARE(graph(), before);
    }

    void aRoleRenamedAndThenDeletedComesBackUnderItsId()
    {
        const RoleId user = *m_staging->graph().role(u"User"_s);
        stage({renameRole(u"User"_s, u"Member"_s)});
        stage({deleteRole(u"Member"_s)});
        QCOMPARE(pendingSentences(), QStringList{u"Delete role User"_s});
        revert(m_staging->pendingChanges());
        QCOMPARE(pendingSentences(), QStringList());
        QCOMPARE(*m_staging->graph().role(u"User"_s), user);
    }

    void refusesToRevertWhatIsNotPending()
    {
        stage({Grant{u"User"_s, u"Edit Post"_s}});
        const auto refused = m_staging->revert({Grant{u"User"_s, u"Delete Post"_s}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().message, u"“Grant Delete Post to User” is no longer pending."_s);
        QCOMPARE(pendingSentences(), QStringList{u"Grant Edit Post to User"_s});
    }

    void discardTakesAllBackAndForgetsTheSteps()
    {
        const QString before = graph();
        stage({createRole(u"Auditor"_s), Assignment{u"nick"_s, u"Auditor"_s}});
        stage({deleteRole(u"User"_s)});
        QSignalSpy edited(m_staging.get(), &Staging::edited);
        m_staging->discard();
        QCOMPARE(edited.count(), 1);
        QCOMPARE(graph(), before);
        QVERIFY(!m_staging->history().canUndo());
        QVERIFY(!m_staging->history().canRedo());
        m_staging->discard();
        QCOMPARE(edited.count(), 1);
    }

    void whatWasSavedIsNoLongerPending()
    {
        stage({createRole(u"Auditor"_s), Assignment{u"nick"_s, u"Auditor"_s}});
        const QString after = graph();
        m_staging->markSaved();
        QCOMPARE(saved(), after);
        QCOMPARE(pendingSentences(), QStringList());
        QVERIFY(!m_staging->history().canUndo());
        stage({deleteRole(u"Auditor"_s)});
        QCOMPARE(pendingSentences(), QStringList{u"Delete role Auditor"_s});
    }

    void startingAgainKeepsWhatStillFits()
    {
        stage({renameRole(u"User"_s, u"Member"_s)});
        stage({Grant{u"Member"_s, u"Edit Post"_s}, Assignment{u"nick"_s, u"Admin"_s}});
        const ChangeList pending = m_staging->pendingChanges();

        const auto dropped = m_staging->start(graphFromText("ada, nick > Admin: Edit Post\n uma > User"), 0, pending);
        QCOMPARE(sentences(dropped), QStringList{u"Assign Admin to nick"_s});
        QCOMPARE(pendingSentences(), (QStringList{u"Rename role User to Member"_s, u"Grant Edit Post to Member"_s}));
        QCOMPARE(m_staging->history().undoText(), u"2 changes"_s);
        m_staging->undo();
        QCOMPARE(pendingSentences(), QStringList());
    }

    void aRenameThatNoLongerFitsGivesBackTheNameToTheOthers()
    {
        stage({renameRole(u"User"_s, u"Member"_s)});
        stage({Grant{u"Member"_s, u"Edit Post"_s}});
        const ChangeList pending = m_staging->pendingChanges();

        const auto dropped =
            m_staging->start(graphFromText("ada > Admin: Edit Post\n uma > User\n > Member"), 0, pending);
        QCOMPARE(sentences(dropped), QStringList{u"Rename role User to Member"_s});
        QCOMPARE(pendingSentences(), QStringList{u"Grant Edit Post to User"_s});
    }
};

QTEST_GUILESS_MAIN(TestStaging)
#include "tst_staging.moc"
