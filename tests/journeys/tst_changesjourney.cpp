#include "changejson.h"
#include "database.h"
#include "databasefiles.h"
#include "datafolder.h"
#include "editing.h"
#include "journey.h"
#include "mainwindow.h"
#include "workspace.h"

#include <QAbstractButton>
#include <QDir>
#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

// Changes that were made for another state of the database than the one that is shown.
class TestChangesJourney : public QObject {
    Q_OBJECT

private:
    void saveElsewhere(const ChangeList &changes) const
    {
        auto other = store::Database::open({.location = m_path});
        QVERIFY(other);
        const auto graph = other->read();
        QVERIFY(graph);
        const auto outcome = other->save({.shown = *graph, .changes = changes});
        QVERIFY(outcome && outcome->saved);
    }

    QString changeFile(const ChangeList &changes) const
    {
        const QString path = m_journey->file(u"changes.json"_s);
        writeFile(path, writeChangeFile({u"ticket 4711"_s, changes}));
        return path;
    }

    std::unique_ptr<Journey> m_journey;
    QString m_path;

private Q_SLOTS:
    void init()
    {
        m_journey = std::make_unique<Journey>();
        m_path = m_journey->newDatabase(u"blog.db"_s, u"demo"_s);
        m_journey->open(m_path);
    }
    void cleanup() { m_journey.reset(); }

    void afterAConflictOneKeepsWhatStillFits()
    {
        Journey &j = *m_journey;
        QVERIFY(j.workspace()->stage({Assignment{u"uma"_s, u"User"_s, false}, Assignment{u"nick"_s, u"User"_s}}));
        saveElsewhere({Assignment{u"uma"_s, u"User"_s, false}, Grant{u"User"_s, u"Edit Post"_s}});
        j.answer(
            u"checkedChangesDialog"_s,
            [&](QDialog *dialog) {
                QCOMPARE(Journey::rowsIn(dialog, u"theirChangesView"_s),
                    QStringList({u"Unassign User from uma"_s, u"Grant Edit Post to User"_s}));
                QCOMPARE(Journey::rowsIn(dialog, u"checkedChangesView"_s),
                    QStringList({u"Unassign User from uma"_s, u"Assign User to nick"_s}));
                QCOMPARE(
                    Journey::rowsIn(dialog, u"checkedChangesView"_s, 1), QStringList({u"already so"_s, u"fits"_s}));
                Journey::pressIn(dialog, u"keepChangesButton"_s);
            },
            [&] { j.save(); });
        QCOMPARE(sentences(j.workspace()->pendingChanges()), QStringList(u"Assign User to nick"_s));
        j.save();
        QTRY_VERIFY(!j.workspace()->hasPendingChanges());
        QVERIFY(textOf(m_path).contains(u"nick > User"_s));
        QVERIFY(textOf(m_path).contains(u"User : Edit Post"_s));
    }

    void whatOthersChangedIsSaidInAQuietBar()
    {
        Journey &j = *m_journey;
        QVERIFY(j.workspace()->stage({Assignment{u"nick"_s, u"User"_s}}));
        QVERIFY(!j.action(u"fileCompare"_s)->isEnabled());
        saveElsewhere({Grant{u"User"_s, u"Edit Post"_s}});
        QTRY_VERIFY2(j.strip().contains(u"Changed outside: 1 change"_s), qPrintable(j.strip()));
        j.answer(
            u"checkedChangesDialog"_s,
            [&](QDialog *dialog) {
                auto *list = dialog->findChild<QAbstractItemView *>(u"checkedChangesView"_s);
                list->setFocus();
                QTest::keyClick(list, Qt::Key_Space); // drops the only one
                Journey::pressIn(dialog, u"keepChangesButton"_s);
            },
            [&] { j.action(u"fileCompare"_s)->trigger(); });
        QVERIFY(!j.workspace()->hasPendingChanges());
        QVERIFY(j.workspace()->graph().holds(
            j.workspace()->graph().user(u"uma"_s).value(), j.workspace()->graph().permission(u"Edit Post"_s).value()));
        QCOMPARE(j.strip(), QString());
    }

    void aChangeFileIsCheckedAndStagedAsOneStep()
    {
        Journey &j = *m_journey;
        const QString path = changeFile(
            {Assignment{u"nick"_s, u"User"_s}, Assignment{u"uma"_s, u"User"_s}, Grant{u"Ghost"_s, u"Edit Post"_s}});
        j.answer(
            u"checkedChangesDialog"_s,
            [&](QDialog *dialog) {
                QVERIFY2(j.said().contains(u"3 changes in changes.json"_s), qPrintable(j.said()));
                QVERIFY(j.said().contains(u"Reason: ticket 4711"_s));
                QVERIFY2(j.said().contains(u"1 user gains View Post."_s), qPrintable(j.said()));
                QCOMPARE(Journey::rowsIn(dialog, u"checkedChangesView"_s, 1),
                    QStringList({u"fits"_s, u"already so"_s, u"conflicts"_s}));
                Journey::pressIn(dialog, u"keepChangesButton"_s);
            },
            [&] { j.drop(path); });
        QCOMPARE(sentences(j.workspace()->pendingChanges()), QStringList(u"Assign User to nick"_s));
        QCOMPARE(j.workspace()->undoText(), u"Change file changes.json"_s);
        j.keys(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!j.workspace()->hasPendingChanges());
    }

    void aChangeFileThatIsNoneIsRefusedWithItsLine()
    {
        const QString path = m_journey->file(u"broken.json"_s);
        writeFile(path, "{\n  \"format\": \"rolewright-changes/1\",\n  \"changes\": [{\"do\": \"fly\"}]\n}\n");
        m_journey->drop(path);
        QTRY_VERIFY2(
            m_journey->strip().contains(u"broken.json is not a usable change file"_s), qPrintable(m_journey->strip()));
    }

    void theDatabaseItselfIsNoChangeFile()
    {
        const QString path = m_journey->file(u"blog.json"_s);
        QVERIFY(QFile::link(m_path, path));
        m_journey->drop(path);
        QTRY_VERIFY2(m_journey->strip().contains(u"is the database itself"_s), qPrintable(m_journey->strip()));
    }

    void aChangeFileNeedsADatabase()
    {
        Journey &j = *m_journey;
        const QString path = changeFile({Assignment{u"nick"_s, u"User"_s}});
        j.action(u"fileClose"_s)->trigger();
        QVERIFY(!j.workspace()->isOpen());
        j.drop(path);
        QTRY_COMPARE(j.strip(), u"No database is open."_s);
    }

    void aRequiredReasonIsAskedForWithEverySave()
    {
        Journey &j = *m_journey;
        const auto giveReason = [](QDialog *dialog) {
            const auto *save = dialog->findChild<QAbstractButton *>(u"reviewSaveButton"_s);
            auto *box = dialog->findChild<QAbstractButton *>(u"reasonRequiredBox"_s);
            if (!box->isChecked())
                box->click();
            QVERIFY(!save->isEnabled());
            QTest::keyClicks(dialog->findChild<QWidget *>(u"reasonField"_s), u"ticket 4711"_s);
            QVERIFY(save->isEnabled());
            Journey::pressIn(dialog, u"reviewSaveButton"_s);
        };
        QVERIFY(j.workspace()->stage({Assignment{u"nick"_s, u"User"_s}}));
        j.answer(u"reviewDialog"_s, giveReason, [&] { j.action(u"fileReview"_s)->trigger(); });
        QTRY_VERIFY(!j.workspace()->hasPendingChanges());
        QVERIFY(j.workspace()->stage({Assignment{u"nick"_s, u"Admin"_s}}));
        j.answer(u"reviewDialog"_s, giveReason, [&] { j.action(u"fileSave"_s)->trigger(); });
        QTRY_VERIFY(!j.workspace()->hasPendingChanges());
        QCOMPARE(
            rowsOf(m_path, "SELECT count(*) FROM rolewright_log WHERE reason = 'ticket 4711'"), QStringList(u"2"_s));
    }

    void aLogIsBegunInAnotherProgramsDatabaseWhenOneAgrees()
    {
        Journey &j = *m_journey;
        const QString path = copyOfData(u"tutorial.sqlite"_s, j.file(QString()));
        j.open(path);
        j.action(u"fileAllowChanges"_s)->trigger();
        QVERIFY(!j.workspace()->info().hasLog);
        QVERIFY(j.workspace()->stage({Existence{ObjectKind::Role, u"Auditor"_s}}));
        const auto begin = [](QDialog *dialog) {
            dialog->findChild<QAbstractButton *>(u"beginLogBox"_s)->click();
            Journey::pressIn(dialog, u"reviewSaveButton"_s);
        };
        j.answer(u"reviewDialog"_s, begin, [&] { j.action(u"fileReview"_s)->trigger(); });
        QTRY_VERIFY(j.workspace()->info().hasLog);
        QCOMPARE(
            rowsOf(path, "SELECT count(*) FROM rolewright_log"), QStringList(u"2"_s)); // its beginning and the change
    }

    void whatACrashLeftIsOfferedAtTheNextStart_data()
    {
        QTest::addColumn<bool>("isWanted");
        QTest::newRow("restored") << true;
        QTest::newRow("thrown away") << false;
    }
    void whatACrashLeftIsOfferedAtTheNextStart()
    {
        QFETCH(bool, isWanted);
        Journey &j = *m_journey;
        QVERIFY(j.workspace()->stage({Assignment{u"nick"_s, u"User"_s}}));
        const QString folder = store::dataFolder(u"unsaved"_s);
        QTRY_COMPARE(QDir(folder).entryList({u"*.json"_s}).size(), 1);
        const QString file = QDir(folder).filePath(QDir(folder).entryList({u"*.json"_s}).front());
        const QByteArray left = contentOf(file);
        j.workspace()->discard();
        QTRY_VERIFY(!QFile::exists(file));
        j.window()->close();
        writeFile(file, left); // as a killed program leaves it
        j.startAgain();
        QVERIFY2(j.strip().contains(u"1 change to blog.db"_s), qPrintable(j.strip()));
        const auto press = [&](const QString &text) {
            for (QAbstractButton *button : j.find<QWidget>(u"strip"_s)->findChildren<QAbstractButton *>())
                if (button->text() == text)
                    QTest::mouseClick(button, Qt::LeftButton);
        };
        if (isWanted) {
            j.answer(
                u"checkedChangesDialog"_s, [](QDialog *dialog) { Journey::pressIn(dialog, u"keepChangesButton"_s); },
                [&] { press(u"Look at them…"_s); });
            QCOMPARE(sentences(j.workspace()->pendingChanges()), QStringList(u"Assign User to nick"_s));
        } else {
            press(u"Throw them away"_s);
        }
        QTRY_VERIFY(!QFile::exists(file));
        QCOMPARE(j.strip(), QString());
    }
};

QTEST_MAIN(TestChangesJourney)
#include "tst_changesjourney.moc"
