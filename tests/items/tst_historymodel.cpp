#include "databasefiles.h"
#include "historymodel.h"
#include "modeltext.h"
#include "savecase.h"
#include "workspace.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestHistoryModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        const QString file = m_folder.filePath(u"%1.db"_s.arg(++m_count));
        QVERIFY(store::createDatabase(file, u"demo"_s));
        for (const auto *change : {R"([{"do":"assign","user":"nick","role":"User"}])",
                 R"([{"do":"revoke","role":"User","permission":"View Post"}])",
                 R"([{"do":"rename-role","role":"User","to":"Reader"}])",
                 R"([{"do":"assign","user":"ada","role":"Reader"}])"})
            QVERIFY(saveInto(file, changesOf(change), {.reason = u"ticket 7"_s}));
        m_workspace = std::make_unique<Workspace>();
        open(file);
        m_model = std::make_unique<HistoryModel>(m_workspace.get());
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_workspace.reset();
    }

    void followsARoleThroughItsNames()
    {
        setTimes();
        show(ObjectKind::Role, u"Reader"_s);
        COMPARE_TEXT(modelText(*m_model), uR"(
2026-11-25 | <added>Assign Reader to ada
2026-11-24 | Rename role User to Reader
2026-11-23 | <removed>Revoke View Post from User
2026-11-22 | <added>Assign User to nick
)"_s);
        QVERIFY(m_model->index(0, 0).data(Qt::ToolTipRole).toString().contains(u"by ada@desk: ticket 7"_s));
    }

    void aPendingNameIsNotLookedFor()
    {
        QVERIFY(m_workspace->stage({engine::Rename{ObjectKind::Role, u"Reader"_s, u"Visitor"_s}}));
        show(ObjectKind::Role, u"Visitor"_s);
        QCOMPARE(m_model->rowCount(), 4);
    }

    void whatOnlyOthersHaveIsNotListed()
    {
        setTimes();
        show(ObjectKind::User, u"nick"_s);
        COMPARE_TEXT(modelText(*m_model), uR"(
2026-11-22 | <added>Assign User to nick
)"_s);
        show(ObjectKind::User, u"uma"_s);
        QCOMPARE(m_model->rowCount(), 0);
    }

    void aSaveIsTheNewest()
    {
        show(ObjectKind::User, u"nick"_s);
        QVERIFY(m_workspace->stage({engine::Assignment{u"nick"_s, u"Admin"_s}}));
        QSignalSpy outdated(m_model.get(), &HistoryModel::outdated);
        m_workspace->save();
        QVERIFY(outdated.wait());
        QCOMPARE(m_model->rowCount(), 0); // not known
        m_model->refresh();
        QTRY_COMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->index(0, 1).data().toString(), u"Assign Admin to nick"_s);
    }

private:
    void open(const QString &file)
    {
        QSignalSpy reset(m_workspace.get(), &Workspace::reset);
        m_workspace->open({.location = file});
        QVERIFY(reset.wait());
    }

    // Makes the log tell the same every day; the database is for reading only then.
    void setTimes()
    {
        const QString file = m_workspace->info().location;
        runSql(file,
            "DROP TRIGGER rolewright_log_keeps_words;"
            "UPDATE rolewright_log SET actor = 'ada@desk', at = '2026-11-2' || seq || 'T10:00:00.000Z'");
        open(file);
    }

    void show(ObjectKind kind, const QString &name)
    {
        m_model->setObject(m_workspace->graph().object(kind, name).value());
        m_model->refresh();
        QTRY_VERIFY(m_workspace->log());
    }

    QTemporaryDir m_folder{temporaryPlace()};
    int m_count = 0;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<HistoryModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
