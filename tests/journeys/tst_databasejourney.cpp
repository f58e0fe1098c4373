#include "change.h"
#include "journey.h"
#include "mainwindow.h"
#include "otherprogram.h"
#include "workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QScreen>

using namespace Qt::StringLiterals;

class TestDatabaseJourney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_journey = std::make_unique<Journey>(); }
    void cleanup() { m_journey.reset(); }

    void theStartPageOffersWhatOneCanBeginWith()
    {
        Journey &j = *m_journey;
        QVERIFY(j.find<QWidget>(u"startPage"_s)->isVisible());
        QVERIFY(!j.action(u"goUsers"_s)->isEnabled());
        QVERIFY(j.action(u"goUsers"_s)->toolTip().contains(u"No database is open"_s));
        QVERIFY(j.find<QAbstractButton>(u"fileOpenStart"_s)->hasFocus());
        j.press(u"fileDemoStart"_s);
        QTRY_VERIFY(j.workspace()->isOpen());
        QVERIFY(j.find<QWidget>(u"usersPage"_s)->isVisible());
    }

    void whileABigDatabaseIsReadItsNameAndTheWayOutAreShown()
    {
        Journey &j = *m_journey;
        const QString path = j.newDatabase(u"large.db"_s, u"demo"_s);
        const auto start = [&] {
            Startup startup;
            startup.request.location = path;
            j.window()->start(startup);
        };
        OtherProgram holder({u"lock"_s, path, u"exclusive"_s}); // reading waits for it
        QCOMPARE(holder.line(), QByteArray("locked"));
        for (const bool byKey : {true, false}) {
            start();
            QVERIFY(j.find<QWidget>(u"readingPage"_s)->isVisible());
            QVERIFY(!j.find<QAbstractButton>(u"fileOpenStart"_s)->isVisible());
            QCOMPARE(j.window()->windowTitle(), u"large.db[*] – Rolewright"_s);
            auto *progress = j.find<QWidget>(u"readingProgress"_s);
            QTRY_VERIFY(progress->isVisible());
            QVERIFY(!progress->accessibleName().isEmpty());
            auto *cancel = progress->findChild<QAbstractButton *>();
            QVERIFY(cancel->hasFocus());
            if (byKey)
                j.keys(Qt::Key_Escape);
            else
                QTest::mouseClick(cancel, Qt::LeftButton);
            QVERIFY(j.find<QWidget>(u"startPage"_s)->isVisible());
            QVERIFY(j.find<QAbstractButton>(u"fileOpenStart"_s)->hasFocus());
            QCOMPARE(j.window()->windowTitle(), u"Rolewright"_s);
        }
        start();
        holder.killHard();
        j.waitUntilRead();
        QVERIFY(j.view(u"usersView"_s)->hasFocus());
    }

    void aReadOnlyDatabaseDisablesEveryEditAndSaysWhy()
    {
        Journey &j = *m_journey;
        j.open(j.newDatabase(u"blog.db"_s, u"demo"_s), true);
        j.click(u"usersView"_s, u"uma"_s);
        for (const QString &name : {u"editNew"_s, u"editRename"_s, u"editDescribe"_s, u"editDuplicate"_s,
                 u"editDelete"_s, u"editDeactivate"_s}) {
            QVERIFY2(!j.action(name)->isEnabled(), qPrintable(name));
            QVERIFY2(j.action(name)->toolTip().contains(u"read"_s, Qt::CaseInsensitive), qPrintable(name));
        }
        j.tick(u"userRolesView"_s, u"Admin"_s);
        QVERIFY(!j.workspace()->hasPendingChanges());
        QTRY_VERIFY(j.strip().contains(u"Read only"_s));
    }

    void aForeignDatabaseIsReadUntilChangesAreAllowedAndThatIsKept()
    {
        Journey &j = *m_journey;
        const QString path = j.newDatabase(u"foreign.db"_s, u"tutorial"_s);
        j.open(path);
        QVERIFY(!j.workspace()->isEditingAllowed());
        j.click(u"usersView"_s, u"uma"_s);
        QVERIFY(!j.action(u"editRename"_s)->isEnabled());
        const auto verbs = j.find<QWidget>(u"strip"_s)->findChildren<QAbstractButton *>();
        const auto allow = std::find_if(
            verbs.begin(), verbs.end(), [](const QAbstractButton *verb) { return verb->text() == u"Allow changes"_s; });
        QVERIFY(allow != verbs.end());
        QTest::mouseClick(*allow, Qt::LeftButton);
        QTRY_VERIFY(j.workspace()->isEditingAllowed());
        QVERIFY(j.strip().isEmpty());
        j.startAgain();
        j.open(path);
        QVERIFY(j.workspace()->isEditingAllowed());
    }

    void whoIsAskedToAllowChangesIsToldWhetherTheyAreLogged()
    {
        Journey &j = *m_journey;
        const QString path = j.newDatabase(u"foreign.db"_s, u"tutorial"_s);
        const auto explanation = [&j] {
            QStringList words;
            for (const QLabel *label : j.find<QWidget>(u"strip"_s)->findChildren<QLabel *>())
                words << label->text();
            return words.join(u'|');
        };
        j.open(path);
        QVERIFY2(explanation().contains(u"They are not logged there."_s), qPrintable(explanation()));
        {
            auto database = store::Database::open({.location = path});
            QVERIFY(database);
            const auto graph = database->read();
            QVERIFY(graph);
            QVERIFY(database->save({.shown = *graph,
                .changes = {engine::Assignment{u"nick"_s, u"User"_s}},
                .reason = u"by hand"_s,
                .createLog = true}));
        }
        j.startAgain();
        j.open(path);
        QVERIFY2(explanation().contains(u"into the log that is kept there"_s), qPrintable(explanation()));
    }

    void aFileThatIsNoDatabaseIsRefusedInASentenceAndWhatWasOpenStays()
    {
        Journey &j = *m_journey;
        j.openDemo();
        QFile file(j.file(u"notes.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("These are my notes, and no database at all.\n");
        file.close();
        j.open(file.fileName());
        QVERIFY(j.strip().contains(u"notes.db"_s));
        QVERIFY(j.workspace()->isOpen());
        QCOMPARE(j.rows(u"usersView"_s).size(), 4);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("These are my notes, and no database at all.\n"));
    }

    void aMissingFileIsSaidOnTheStartPage()
    {
        Journey &j = *m_journey;
        j.open(j.file(u"nowhere.db"_s));
        QVERIFY(j.find<QWidget>(u"startPage"_s)->isVisible());
        QVERIFY(j.strip().contains(u"nowhere.db"_s));
    }

    void whatWasOpenedStandsAmongTheRecentOnes()
    {
        Journey &j = *m_journey;
        const QString path = j.newDatabase(u"blog.db"_s, u"demo"_s);
        j.open(path);
        j.startAgain();
        j.press(u"recentRow"_s);
        j.waitUntilRead();
        QCOMPARE(j.workspace()->info().location, QFileInfo(path).absoluteFilePath());
        j.action(u"fileClose"_s)->trigger();
        QTRY_VERIFY(!j.workspace()->isOpen());
        j.press(u"clearRecentButton"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!j.window()->findChild<QWidget *>(u"recentRow"_s));
    }

    void aFileDroppedOnTheWindowIsOpened()
    {
        Journey &j = *m_journey;
        const QString path = j.newDatabase(u"blog.db"_s, u"demo"_s);
        j.drop(path);
        QTRY_VERIFY(j.workspace()->isOpen());
        QCOMPARE(j.rows(u"usersView"_s).size(), 4);
    }

    void closingWithPendingChangesAsksAndNamesThem()
    {
        Journey &j = *m_journey;
        const QString path = j.newDatabase(u"blog.db"_s, u"demo"_s);
        j.open(path);
        grantEditPost();
        QStringList named;
        j.answer(
            u"leavingDialog"_s,
            [&](QDialog *dialog) {
                const QAbstractItemModel *model = dialog->findChild<QAbstractItemView *>()->model();
                named << model->index(0, 0).data().toString();
                dialog->reject(); // Esc stays
            },
            [&] { j.window()->close(); });
        QCOMPARE(named, QStringList{u"Grant Edit Post to User"_s});
        QVERIFY(j.window()->isVisible());
        QVERIFY(j.workspace()->hasPendingChanges());

        j.answer(
            u"leavingDialog"_s, [](QDialog *dialog) { Journey::pressIn(dialog, u"saveButton"_s); },
            [&] { j.window()->close(); });
        QTRY_VERIFY(!j.window()->isVisible());
        j.startAgain();
        j.open(path);
        const auto &graph = j.workspace()->graph();
        QVERIFY(graph.holds(*graph.role(u"User"_s), *graph.permission(u"Edit Post"_s)));
    }

    void openingAnotherDiscardsOnlyWhenToldTo()
    {
        Journey &j = *m_journey;
        j.open(j.newDatabase(u"blog.db"_s, u"demo"_s));
        grantEditPost();
        j.answer(
            u"leavingDialog"_s, [](QDialog *dialog) { Journey::pressIn(dialog, u"discardButton"_s); },
            [&] { j.action(u"fileClose"_s)->trigger(); });
        QTRY_VERIFY(!j.workspace()->isOpen());
        QVERIFY(j.find<QWidget>(u"startPage"_s)->isVisible());
    }

    void thePendingBarCountsSaysTheEffectAndDiscards()
    {
        Journey &j = *m_journey;
        j.open(j.newDatabase(u"blog.db"_s, u"demo"_s));
        QWidget *bar = j.find<QWidget>(u"pendingBar"_s);
        QVERIFY(!bar->isVisible());
        QVERIFY(!j.window()->isWindowModified());
        grantEditPost();
        QVERIFY(bar->isVisible());
        QVERIFY(j.window()->isWindowModified());
        QCOMPARE(j.find<QAbstractButton>(u"saveButton"_s)->text(), u"Save 1 change"_s);
        QTRY_VERIFY(j.find<QWidget>(u"pendingSentence"_s)->accessibleName().contains(u"Edit Post"_s));
        QAbstractItemView *grants = j.view(u"roleGrantsView"_s);
        QTRY_VERIFY(!QRect(bar->mapToGlobal(QPoint()), bar->size())
                         .intersects(QRect(grants->mapToGlobal(QPoint()), grants->size())));
        j.press(u"discardButton"_s);
        QVERIFY(!j.workspace()->hasPendingChanges());
        QTRY_VERIFY(!bar->isVisible());
        j.keys(Qt::Key_Z, Qt::ControlModifier); // what was discarded comes back
        QVERIFY(j.workspace()->hasPendingChanges());
    }

    void reviewRevertsSingleChangesAndSavesWithAReason()
    {
        Journey &j = *m_journey;
        j.open(j.newDatabase(u"blog.db"_s, u"demo"_s));
        grantEditPost();
        j.tick(u"roleGrantsView"_s, u"Delete Post"_s);
        j.answer(
            u"reviewDialog"_s,
            [&](QDialog *dialog) {
                auto *changes = dialog->findChild<QAbstractItemView *>(u"changesView"_s);
                QCOMPARE(changes->model()->rowCount(), 2);
                changes->setCurrentIndex(changes->model()->index(0, 0));
                changes->setFocus();
                QTest::keyClick(changes, Qt::Key_Delete);
                QCOMPARE(changes->model()->rowCount(), 1);
                auto *reason = dialog->findChild<QWidget *>(u"reasonField"_s);
                reason->setFocus();
                QTest::keyClicks(reason, u"ticket 4711"_s);
                QTest::keyClick(reason, Qt::Key_Return); // Enter is not Save
                QVERIFY(dialog->isVisible());
                Journey::pressIn(dialog, u"reviewSaveButton"_s);
            },
            [&] { j.press(u"reviewButton"_s); });
        QTRY_VERIFY(!j.workspace()->hasPendingChanges());
    }

    void aSaveThatNoLongerFitsIsRefusedAndSaysWhatTheOthersDid()
    {
        Journey &j = *m_journey;
        const QString path = j.newDatabase(u"blog.db"_s, u"demo"_s);
        j.open(path);
        j.click(u"usersView"_s, u"uma"_s);
        j.tick(u"userRolesView"_s, u"User"_s); // takes it away
        saveElsewhere(path, engine::Assignment{u"uma"_s, u"User"_s, false});
        j.answer(
            u"checkedChangesDialog"_s,
            [&](QDialog *dialog) {
                QVERIFY2(j.rowsIn(dialog, u"theirChangesView"_s).contains(u"Unassign User from uma"_s),
                    qPrintable(j.said()));
                QCOMPARE(j.rowsIn(dialog, u"checkedChangesView"_s, 1), QStringList(u"already so"_s));
                Journey::pressIn(dialog, u"cancelButton"_s);
            },
            [&] { j.save(); });
        QVERIFY(j.workspace()->hasPendingChanges());
        QVERIFY2(j.strip().contains(u"uma"_s), qPrintable(j.strip()));
        QVERIFY(!j.action(u"fileSave"_s)->isEnabled());
        QVERIFY(j.action(u"fileSave"_s)->toolTip().contains(u"no longer fits"_s));
        j.action(u"fileReload"_s)->trigger();
        QTRY_VERIFY(!j.workspace()->hasPendingChanges());
    }

    void aDatabaseWithoutUsersOffersToAddThem()
    {
        Journey &j = *m_journey;
        j.open(u"" TEST_DATA_DIR "/tutorial-without-users.sqlite"_s);
        QVERIFY(!j.workspace()->info().hasUserTable);
        QVERIFY(j.find<QWidget>(u"usersEmpty"_s)->isVisible());
    }

    void aDamagedSettingsFileIsSetAsideAndSaid()
    {
        Journey &j = *m_journey;
        QDir().mkpath(j.file(u"rolewright"_s));
        QFile settings(j.file(u"rolewright/rolewright.ini"_s));
        j.window()->close();
        QVERIFY(settings.open(QIODevice::WriteOnly | QIODevice::Truncate));
        settings.write("\x00\x01[[[broken\n=%%%\n", 18);
        settings.close();
        j.startAgain();
        QVERIFY2(j.strip().contains(u"damaged"_s), qPrintable(j.strip()));
    }

    void aWindowLargerThanTheScreenIsMaximised()
    {
        MainWindow *window = m_journey->window();
        QVERIFY(!window->isMaximized());
        window->resize(window->screen()->availableSize());
        window->showOnScreen();
        QVERIFY(window->isMaximized());
    }

private:
    void grantEditPost() const
    {
        m_journey->keys(Qt::Key_2, Qt::ControlModifier);
        m_journey->click(u"rolesView"_s, u"User"_s);
        m_journey->tick(u"roleGrantsView"_s, u"Edit Post"_s);
        QVERIFY(m_journey->workspace()->hasPendingChanges());
    }

    // What another program does in the meantime.
    static void saveElsewhere(const QString &path, const engine::Change &change)
    {
        auto other = store::Database::open({.location = path});
        QVERIFY(other);
        const auto graph = other->read();
        QVERIFY(graph);
        const auto outcome = other->save({.shown = *graph, .changes = {change}});
        QVERIFY(outcome && outcome->saved);
    }

    std::unique_ptr<Journey> m_journey;
};

QTEST_MAIN(TestDatabaseJourney)
#include "tst_databasejourney.moc"
