#include "change.h"
#include "journey.h"
#include "mainwindow.h"
#include "page.h"
#include "words.h"
#include "workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QStatusBar>
#include <QTableView>
#include <QTimer>
#include <QTreeView>

using namespace Qt::StringLiterals;

class TestListJourney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_journey = std::make_unique<Journey>();
        m_journey->open(m_journey->newDatabase(u"lists.db"_s, u"demo"_s));
    }
    void cleanup() { m_journey.reset(); }

    void theFilterTakesSeveralWordsCountsAndIsClearedByEsc()
    {
        Journey &j = *m_journey;
        j.addUsers(1204);
        j.keys(Qt::Key_1, Qt::ControlModifier);
        j.keys(Qt::Key_F, Qt::ControlModifier);
        auto *filter = j.find<QLineEdit>(u"usersFilter"_s);
        QVERIFY(filter->hasFocus());
        j.type(u"person 12 user0"_s);
        QVERIFY(j.rows(u"usersView"_s).size() < 200);
        for (const QString &user : j.rows(u"usersView"_s))
            QVERIFY2(user.startsWith(u"user0"_s), qPrintable(user));
        filter->clear();
        j.type(u"ada"_s);
        QCOMPARE(j.rows(u"usersView"_s), QStringList{u"ada"_s});
        const auto counts = j.find<QWidget>(u"usersPage"_s)->findChildren<QLabel *>();
        QVERIFY(std::any_of(counts.begin(), counts.end(),
            [](const QLabel *label) { return label->text() == u"1 of %1"_s.arg(grouped(1208)); }));
        j.keys(Qt::Key_Escape);
        QVERIFY(filter->text().isEmpty());
        QCOMPARE(j.rows(u"usersView"_s).size(), 1208);
    }

    void aFilterWithoutAMatchSaysSoAndOffersToClearIt()
    {
        Journey &j = *m_journey;
        j.find<QLineEdit>(u"usersFilter"_s)->setText(u"schm"_s);
        QWidget *nothing = j.find<QWidget>(u"usersEmpty"_s);
        QVERIFY(nothing->isVisible());
        QVERIFY(nothing->accessibleName().contains(u"schm"_s));
    }

    void whatWasSelectedIsSelectedAgainWithoutTheFilter()
    {
        Journey &j = *m_journey;
        j.click(u"usersView"_s, u"uma"_s);
        j.keys(Qt::Key_F, Qt::ControlModifier);
        j.type(u"schm"_s);
        QVERIFY(!j.view(u"usersView"_s)->selectionModel()->hasSelection());
        j.keys(Qt::Key_Escape);
        const QModelIndexList rows = j.view(u"usersView"_s)->selectionModel()->selectedRows();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.front().data().toString(), u"uma"_s);
    }

    void aRoleTickedForSeveralUsersIsOneUndoStep()
    {
        Journey &j = *m_journey;
        j.click(u"usersView"_s, u"nick"_s);
        j.click(u"usersView"_s, u"uma"_s, Qt::ControlModifier);
        QCOMPARE(j.box(u"userRolesView"_s, u"User"_s), Qt::PartiallyChecked);
        j.tick(u"userRolesView"_s, u"User"_s);
        QCOMPARE(j.box(u"userRolesView"_s, u"User"_s), Qt::Checked);
        QCOMPARE(j.workspace()->pendingChanges().size(), std::size_t(1)); // uma has it already
        j.tick(u"userRolesView"_s, u"Admin"_s);
        QCOMPARE(j.workspace()->pendingChanges().size(), std::size_t(3));
        j.keys(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(j.workspace()->pendingChanges().size(), std::size_t(1));
        j.keys(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!j.workspace()->hasPendingChanges());
    }

    void whatIsDraggedAndHeldOverAPageOpensIt()
    {
        Journey &j = *m_journey;
        const QAbstractItemView *users = j.view(u"usersView"_s);
        const std::unique_ptr<QMimeData> dragged(users->model()->mimeData({j.row(u"usersView"_s, u"nick"_s)}));
        QAbstractItemView *pages = j.view(u"pageList"_s);
        const QPoint place = pages->visualRect(j.row(u"pageList"_s, u"Roles"_s)).center();
        QDragEnterEvent enter(place, Qt::CopyAction, dragged.get(), Qt::LeftButton, {});
        QApplication::sendEvent(pages->viewport(), &enter);
        QDragMoveEvent move(place, Qt::CopyAction, dragged.get(), Qt::LeftButton, {});
        QApplication::sendEvent(pages->viewport(), &move);
        QVERIFY(!j.view(u"rolesView"_s)->isVisible());
        QTRY_VERIFY(j.view(u"rolesView"_s)->isVisible());
        QVERIFY(!j.workspace()->hasPendingChanges());
    }

    void usersDroppedOnARoleAreAssigned()
    {
        Journey &j = *m_journey;
        QAbstractItemView *users = j.view(u"usersView"_s);
        const std::unique_ptr<QMimeData> dragged(
            users->model()->mimeData({j.row(u"usersView"_s, u"nick"_s), j.row(u"usersView"_s, u"uma"_s)}));
        j.keys(Qt::Key_2, Qt::ControlModifier);
        QAbstractItemView *roles = j.view(u"rolesView"_s);
        const QPoint place = roles->visualRect(j.row(u"rolesView"_s, u"Admin"_s)).center();
        QDragEnterEvent enter(place, Qt::CopyAction, dragged.get(), Qt::LeftButton, {});
        QApplication::sendEvent(roles->viewport(), &enter);
        QDragMoveEvent move(place, Qt::CopyAction, dragged.get(), Qt::LeftButton, {});
        QApplication::sendEvent(roles->viewport(), &move);
        QVERIFY(move.isAccepted());
        QDropEvent drop(place, Qt::CopyAction, dragged.get(), Qt::LeftButton, {});
        QApplication::sendEvent(roles->viewport(), &drop);
        QCOMPARE(j.workspace()->pendingChanges().size(), std::size_t(2));
        QCOMPARE(engine::verb(j.workspace()->pendingChanges().front()), u"assign"_s);
    }

    void aRoleDraggedWhereItWouldCloseACircleSaysSoBeforeItIsDropped()
    {
        Journey &j = *m_journey;
        QVERIFY(j.workspace()->stage({engine::Inheritance{u"User"_s, u"Admin"_s}}));
        j.keys(Qt::Key_2, Qt::ControlModifier);
        QAbstractItemView *roles = j.view(u"rolesView"_s);
        const std::unique_ptr<QMimeData> dragged(roles->model()->mimeData({j.row(u"rolesView"_s, u"User"_s)}));
        const QPoint place = roles->visualRect(j.row(u"rolesView"_s, u"Admin"_s)).center();
        const QString words = u"Admin cannot inherit from User: that would close the circle Admin > User > Admin."_s;
        QDragEnterEvent enter(place, Qt::CopyAction, dragged.get(), Qt::LeftButton, {});
        QApplication::sendEvent(roles->viewport(), &enter);
        QDragMoveEvent move(place, Qt::CopyAction, dragged.get(), Qt::LeftButton, {});
        QApplication::sendEvent(roles->viewport(), &move);
        QCOMPARE(j.window()->statusBar()->currentMessage(), words);
        QDropEvent drop(place, Qt::CopyAction, dragged.get(), Qt::LeftButton, {});
        QApplication::sendEvent(roles->viewport(), &drop);
        QCOMPARE(j.window()->statusBar()->currentMessage(), QString());
        QCOMPARE(j.strip(), words);
    }

    void theContextMenuOffersOnlyWhatFitsTheRows_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<bool>("hasActivate");
        QTest::newRow("users") << u"uma"_s << true;
        QTest::newRow("roles") << u"User"_s << false;
    }

    void theContextMenuOffersOnlyWhatFitsTheRows()
    {
        QFETCH(QString, row);
        Journey &j = *m_journey;
        const QString view = QString::fromLatin1(QTest::currentDataTag()) + u"View"_s;
        j.keys(view == u"usersView"_s ? Qt::Key_1 : Qt::Key_2, Qt::ControlModifier);
        j.click(view, row);
        Q_EMIT j.view(view)->customContextMenuRequested(j.view(view)->visualRect(j.row(view, row)).center());
        auto *menu = j.find<QMenu>(u"contextMenu"_s);
        QTEST(menu->actions().contains(j.action(u"editActivate"_s)), "hasActivate");
        QVERIFY(menu->actions().contains(j.action(u"editDelete"_s)));
        menu->close();
    }

    void f2RenamesInPlace()
    {
        Journey &j = *m_journey;
        j.keys(Qt::Key_2, Qt::ControlModifier);
        j.click(u"rolesView"_s, u"User"_s);
        j.keys(Qt::Key_F2);
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor);
        editor->selectAll();
        j.type(u"Reader"_s);
        j.keys(Qt::Key_Return);
        QTRY_VERIFY(j.row(u"rolesView"_s, u"Reader"_s).isValid());
        QVERIFY(j.workspace()->hasPendingChanges());
    }

    void aNameThatIsRefusedStaysInTheEditor_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("taken") << u"Admin"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("blank at the end") << u"Reader "_s;
        QTest::newRow("very long") << QString(5000, u'x');
    }
    void aNameThatIsRefusedStaysInTheEditor()
    {
        QFETCH(QString, typed);
        Journey &j = *m_journey;
        j.keys(Qt::Key_2, Qt::ControlModifier);
        j.click(u"rolesView"_s, u"User"_s);
        j.keys(Qt::Key_F2);
        const auto editor = [&j] { return j.view(u"rolesView"_s)->findChild<QLineEdit *>(u"cellEditor"_s); };
        editor()->setText(typed);
        j.keys(Qt::Key_Return);
        QTRY_VERIFY(!j.strip().isEmpty());
        QVERIFY(j.strip().size() < 300);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTRY_VERIFY(editor() && editor()->hasFocus());
        QTRY_COMPARE(editor()->text(), typed);
        editor()->setText(u"Reader"_s);
        j.keys(Qt::Key_Return);
        QTRY_VERIFY(j.row(u"rolesView"_s, u"Reader"_s).isValid());
        QCOMPARE(j.strip(), QString());
    }

    void f2DoesNothingWhereRenameIsOff()
    {
        Journey &j = *m_journey;
        j.click(u"usersView"_s, u"ada"_s);
        j.click(u"usersView"_s, u"uma"_s, Qt::ControlModifier);
        QVERIFY(!j.action(u"editRename"_s)->isEnabled());
        j.keys(Qt::Key_F2);
        QVERIFY(!j.view(u"usersView"_s)->findChild<QLineEdit *>(u"cellEditor"_s));
    }

    void theCountsAgreeWithTheRowsThatAreAboutToGo()
    {
        Journey &j = *m_journey;
        const auto counts = [&j](const QString &page) {
            QStringList texts{j.find<Page>(page)->statusText()};
            for (const QLabel *label : j.find<QWidget>(page)->findChildren<QLabel *>())
                texts << label->text();
            return texts;
        };
        engine::ChangeList deletions;
        for (const QString &user : j.rows(u"usersView"_s))
            deletions.push_back(engine::Existence{.kind = ObjectKind::User, .name = user, .exists = false});
        QVERIFY(j.workspace()->stage(deletions));
        QVERIFY2(counts(u"usersPage"_s).contains(u"0 users, 4 to be deleted"_s),
            qPrintable(counts(u"usersPage"_s).join(u'|')));
        QVERIFY(counts(u"usersPage"_s).contains(u"0, 4 to be deleted"_s));
        QVERIFY(!j.find<QWidget>(u"usersEmpty"_s)->isVisible());
        j.find<QLineEdit>(u"usersFilter"_s)->setText(u"ada"_s);
        QVERIFY(counts(u"usersPage"_s).contains(u"0 of 0, 4 to be deleted"_s));
    }

    void copyTakesTheRowsOfThePageWhereTheFocusedListHasNone()
    {
        Journey &j = *m_journey;
        j.click(u"usersView"_s, u"uma"_s);
        j.view(u"userRolesView"_s)->clearSelection();
        j.view(u"userRolesView"_s)->setFocus();
        QVERIFY(j.action(u"editCopy"_s)->isEnabled());
        QApplication::clipboard()->clear();
        j.keys(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(u"\numa\t"_s));
        j.view(u"userRolesView"_s)->selectAll();
        j.keys(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(!QApplication::clipboard()->text().contains(u"uma"_s));
    }

    void aDuplicateHasWhatTheOriginalHas()
    {
        Journey &j = *m_journey;
        j.keys(Qt::Key_2, Qt::ControlModifier);
        j.click(u"rolesView"_s, u"Admin"_s);
        j.answer(
            u"objectDialog"_s, [](QDialog *dialog) { Journey::pressIn(dialog, u"createButton"_s); },
            [&] { j.action(u"editDuplicate"_s)->trigger(); });
        const auto &graph = j.workspace()->graph();
        const auto copy = graph.role(u"Admin copy"_s);
        QVERIFY(copy);
        QCOMPARE(graph.grantsOf(*copy).size(), graph.grantsOf(*graph.role(u"Admin"_s)).size());
        j.keys(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!j.workspace()->hasPendingChanges());
    }

    void aNameThatIsTakenCannotBeCreatedAndSaysWhy()
    {
        Journey &j = *m_journey;
        j.keys(Qt::Key_2, Qt::ControlModifier);
        j.answer(
            u"objectDialog"_s,
            [](QDialog *dialog) {
                dialog->findChild<QLineEdit *>(u"objectName"_s)->setText(u"Admin"_s);
                QVERIFY(!dialog->findChild<QAbstractButton *>(u"createButton"_s)->isEnabled());
                const auto *why = dialog->findChild<QLabel *>(u"objectWhyNot"_s);
                QVERIFY(!why->text().isEmpty());
                QVERIFY(dialog->findChild<QWidget *>(u"objectWhyNotMark"_s)->isVisible());
                QVERIFY(why->geometry().top() < dialog->findChild<QLineEdit *>(u"objectText"_s)->geometry().top());
                dialog->reject();
            },
            [&] { j.keys(Qt::Key_N, Qt::ControlModifier); });
        QVERIFY(!j.workspace()->hasPendingChanges());
    }

    void aNewUserIsShownAtOnce()
    {
        Journey &j = *m_journey;
        j.answer(
            u"objectDialog"_s,
            [](QDialog *dialog) {
                QTest::keyClicks(dialog->findChild<QLineEdit *>(u"objectName"_s), u"zoe"_s);
                QTest::keyClick(dialog, Qt::Key_Return);
            },
            [&] { j.keys(Qt::Key_N, Qt::ControlModifier); });
        QCOMPARE(j.view(u"usersView"_s)->currentIndex().siblingAtColumn(0).data().toString(), u"zoe"_s);
    }

    void aDescriptionIsChangedInADialog()
    {
        Journey &j = *m_journey;
        j.keys(Qt::Key_2, Qt::ControlModifier);
        j.click(u"rolesView"_s, u"User"_s);
        j.answer(
            u"lineDialog"_s,
            [](QDialog *dialog) {
                dialog->findChild<QLineEdit *>(u"lineField"_s)->setText(u"Reads"_s);
                Journey::pressIn(dialog, u"changeButton"_s);
            },
            [&] { j.keys(Qt::Key_F2, Qt::ShiftModifier); });
        const auto &graph = j.workspace()->graph();
        QCOMPARE(graph.text(*graph.role(u"User"_s)), u"Reads"_s);
    }

    void deletingARoleSaysFirstWhoLosesWhat()
    {
        Journey &j = *m_journey;
        j.keys(Qt::Key_2, Qt::ControlModifier);
        j.click(u"rolesView"_s, u"User"_s);
        QStringList losses;
        const auto list = [&](QDialog *dialog) {
            const QAbstractItemModel *model = dialog->findChild<QAbstractItemView *>()->model();
            for (int row = 0; row < model->rowCount(); ++row)
                losses << model->index(row, 0).data().toString();
        };
        j.answer(
            u"deletionDialog"_s,
            [&](QDialog *dialog) {
                list(dialog);
                QTest::keyClick(dialog, Qt::Key_Return); // Enter is not the deed
            },
            [&] { j.keys(Qt::Key_Delete); });
        QCOMPARE(losses, QStringList{u"uma loses View Post"_s});
        QVERIFY(j.said().contains(u"Delete role User?"_s));
        QVERIFY(!j.workspace()->hasPendingChanges());
        j.answer(
            u"deletionDialog"_s, [](QDialog *dialog) { Journey::pressIn(dialog, u"deleteButton"_s); },
            [&] { j.keys(Qt::Key_Delete); });
        QVERIFY(!j.workspace()->graph().role(u"User"_s));
    }

    void deletingARoleNamesTheInactiveWhoLoseIt()
    {
        Journey &j = *m_journey;
        j.keys(Qt::Key_2, Qt::ControlModifier);
        j.click(u"rolesView"_s, u"Admin"_s);
        QStringList losses;
        j.answer(
            u"deletionDialog"_s,
            [&](QDialog *dialog) {
                const QAbstractItemModel *model = dialog->findChild<QAbstractItemView *>()->model();
                for (int row = 0; row < model->rowCount(); ++row)
                    losses << model->index(row, 0).data().toString();
                dialog->reject();
            },
            [&] { j.keys(Qt::Key_Delete); });
        QCOMPARE(losses,
            (QStringList{u"ada loses Create Post"_s, u"ada loses Delete Post"_s, u"ada loses Edit Post"_s,
                u"ines, inactive, loses the role Admin"_s}));
        QVERIFY(j.said().contains(u"1 inactive user loses the role"_s));
    }

    void whatIsAboutToBeDeletedCanBeSelectedAndTakenBack_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("view");
        QTest::addColumn<QString>("name");
        QTest::newRow("role") << int(Qt::Key_2) << u"rolesView"_s << u"User"_s;
        QTest::newRow("user") << int(Qt::Key_1) << u"usersView"_s << u"uma"_s;
        QTest::newRow("permission") << int(Qt::Key_3) << u"permissionsView"_s << u"View Post"_s;
    }
    void whatIsAboutToBeDeletedCanBeSelectedAndTakenBack()
    {
        QFETCH(int, key);
        QFETCH(QString, view);
        QFETCH(QString, name);
        Journey &j = *m_journey;
        j.keys(Qt::Key(key), Qt::ControlModifier);
        for (const bool byMenu : {false, true}) {
            j.click(view, name);
            QVERIFY(!j.action(u"editRevert"_s)->isEnabled());
            j.answer(
                u"deletionDialog"_s, [](QDialog *dialog) { Journey::pressIn(dialog, u"deleteButton"_s); },
                [&] { j.keys(Qt::Key_Delete); });
            j.click(view, name);
            QVERIFY(j.find<QWidget>(u"removedPanel"_s)->isVisible());
            const auto *title = j.find<QLabel>(u"removedTitle"_s);
            QCOMPARE(title->text(), name);
            QVERIFY(title->font().strikeOut());
            QVERIFY(!j.action(u"editDelete"_s)->isEnabled());
            if (byMenu)
                j.action(u"editRevert"_s)->trigger();
            else
                j.press(u"revertDeletionButton"_s);
            QVERIFY(!j.workspace()->hasPendingChanges());
            QVERIFY(!j.find<QWidget>(u"removedPanel"_s)->isVisible());
        }
    }

    void deletingARoleNamesTheInactiveWhoLoseItToo()
    {
        Journey &j = *m_journey;
        QVERIFY(j.workspace()->stage({engine::Assignment{u"ines"_s, u"User"_s}}));
        j.keys(Qt::Key_2, Qt::ControlModifier);
        j.click(u"rolesView"_s, u"User"_s);
        j.answer(
            u"deletionDialog"_s, [](QDialog *dialog) { dialog->reject(); }, [&] { j.keys(Qt::Key_Delete); });
        QVERIFY2(j.said().contains(u"1 user loses View Post, 1 inactive user loses the role"_s), qPrintable(j.said()));
    }

    void aGrantBelowARoleIsTakenAwayWithoutAQuestion()
    {
        Journey &j = *m_journey;
        j.keys(Qt::Key_2, Qt::ControlModifier);
        j.action(u"viewExpandAll"_s)->trigger();
        j.click(u"rolesView"_s, u"View Post"_s);
        j.keys(Qt::Key_Delete);
        QCOMPARE(j.workspace()->pendingChanges().size(), std::size_t(1));
        QCOMPARE(engine::verb(j.workspace()->pendingChanges().front()), u"revoke"_s);
    }

    void columnsAreChosenUnderTheDotsAndInTheMenuBar_data()
    {
        QTest::addColumn<QString>("menu");
        QTest::newRow("under the dots") << u"usersMoreMenu"_s;
        QTest::newRow("in the menu bar") << u"columnsMenu"_s;
    }
    void columnsAreChosenUnderTheDotsAndInTheMenuBar()
    {
        QFETCH(QString, menu);
        Journey &j = *m_journey;
        auto *columns = j.find<QMenu>(menu);
        columns->popup({});
        QStringList entries;
        for (const QAction *action : columns->actions())
            entries << action->text();
        QVERIFY2(entries.contains(u"Roles"_s), qPrintable(entries.join(u", "_s)));
        columns->actions().at(entries.indexOf(u"Roles"_s))->trigger();
        columns->close();
        const auto *header = j.find<QTableView>(u"usersView"_s)->horizontalHeader();
        QVERIFY(header->isSectionHidden(2));
        columns->popup({});
        columns->actions().constLast()->trigger(); // Reset columns
        columns->close();
        QVERIFY(!header->isSectionHidden(2));
        QVERIFY(columns->menuAction()->isEnabled());
        j.keys(Qt::Key_0, Qt::ControlModifier);
        QVERIFY(!j.find<QMenu>(u"columnsMenu"_s)->menuAction()->isEnabled()); // its posts have no header
    }

    void aColumnThatTheDatabaseCannotFillIsHidden()
    {
        Journey &j = *m_journey;
        const auto isHidden = [&j] {
            return j.find<QTableView>(u"usersView"_s)->horizontalHeader()->isSectionHidden(1);
        };
        QVERIFY(!isHidden());
        j.open(j.newDatabase(u"tutorial.db"_s, u"tutorial"_s)); // its users have names only
        QVERIFY(isHidden());
        QVERIFY(j.find<QTreeView>(u"rolesView"_s)->isColumnHidden(5));
        j.startAgain();
        j.openDemo();
        QVERIFY(!isHidden());
        QVERIFY(!j.find<QTreeView>(u"rolesView"_s)->isColumnHidden(5));
    }

    void severalBoxesAreTurnedAsOneStep()
    {
        Journey &j = *m_journey;
        j.keys(Qt::Key_2, Qt::ControlModifier);
        j.click(u"rolesView"_s, u"User"_s);
        auto *grants = j.view(u"roleGrantsView"_s);
        grants->setFocus();
        grants->setCurrentIndex(j.row(u"roleGrantsView"_s, u"Create Post"_s));
        grants->selectAll();
        j.keys(Qt::Key_Space);
        QCOMPARE(j.workspace()->pendingChanges().size(), std::size_t(3));
        j.keys(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!j.workspace()->hasPendingChanges());
    }

    void aWideWindowGivesTheInspectorRoom()
    {
        Journey &j = *m_journey;
        const auto *inspector = j.find<QWidget>(u"inspector"_s);
        j.window()->resize(1280, 800);
        const int usual = inspector->width();
        j.window()->resize(1600, 900);
        QVERIFY(inspector->width() >= 400 && usual < 400);
    }

    void selectedRowsAreCopiedWithHeaders()
    {
        Journey &j = *m_journey;
        j.click(u"usersView"_s, u"ada"_s);
        j.keys(Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QVERIFY(lines.front().startsWith(u"User\t"_s));
        QVERIFY(lines.at(1).startsWith(u"ada\t"_s));
    }

    void theInspectorsListsCanBeCopiedToo()
    {
        Journey &j = *m_journey;
        j.click(u"usersView"_s, u"uma"_s);
        j.click(u"effectivePermissionsView"_s, u"View Post"_s);
        j.keys(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(u"View Post"_s));
    }

    void hiddenColumnsStayHiddenAfterTheNextStart()
    {
        Journey &j = *m_journey;
        auto *users = j.find<QTableView>(u"usersView"_s);
        users->setColumnHidden(1, true);
        users->setColumnWidth(0, 222);
        j.startAgain();
        QVERIFY(j.find<QTableView>(u"usersView"_s)->isColumnHidden(1));
        j.action(u"viewResetLayout"_s)->trigger();
        QVERIFY(!j.find<QTableView>(u"usersView"_s)->isColumnHidden(1));
    }

    void theContextMenuHasTheSameCommandsAndSaysWhatCannotBeDone()
    {
        Journey &j = *m_journey;
        j.open(j.newDatabase(u"other.db"_s, u"demo"_s), true);
        j.click(u"usersView"_s, u"ada"_s);
        QAbstractItemView *users = j.view(u"usersView"_s);
        const QPoint place = users->visualRect(users->currentIndex()).center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, place, users->viewport()->mapToGlobal(place), {});
        QApplication::sendEvent(users->viewport(), &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QVERIFY(menu->toolTipsVisible());
        QVERIFY(menu->actions().contains(j.action(u"editDelete"_s)));
        QVERIFY(!j.action(u"editDelete"_s)->isEnabled());
        QVERIFY(!j.action(u"editDelete"_s)->toolTip().isEmpty());
        menu->close();
    }

    void backLeadsToWhatWasShownBefore()
    {
        Journey &j = *m_journey;
        j.click(u"usersView"_s, u"uma"_s);
        j.keys(Qt::Key_2, Qt::ControlModifier);
        j.click(u"rolesView"_s, u"Admin"_s);
        j.action(u"goBack"_s)->trigger();
        while (j.action(u"goBack"_s)->isEnabled() && !j.view(u"usersView"_s)->isVisible())
            j.action(u"goBack"_s)->trigger();
        QVERIFY(j.view(u"usersView"_s)->isVisible());
        QCOMPARE(j.view(u"usersView"_s)->currentIndex().siblingAtColumn(0).data().toString(), u"uma"_s);
        QVERIFY(j.action(u"goForward"_s)->isEnabled());
    }

    void anEditKeepsSelectionAndExpansion()
    {
        Journey &j = *m_journey;
        j.keys(Qt::Key_2, Qt::ControlModifier);
        j.action(u"viewExpandAll"_s)->trigger();
        j.click(u"rolesView"_s, u"User"_s);
        j.tick(u"roleGrantsView"_s, u"Edit Post"_s);
        QCOMPARE(j.view(u"rolesView"_s)->currentIndex().siblingAtColumn(0).data().toString(), u"User"_s);
        QVERIFY(!j.view(u"rolesView"_s)->visualRect(j.row(u"rolesView"_s, u"View Post"_s)).isEmpty());
    }

private:
    std::unique_ptr<Journey> m_journey;
};

QTEST_MAIN(TestListJourney)
#include "tst_listjourney.moc"
