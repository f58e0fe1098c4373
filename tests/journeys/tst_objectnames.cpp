#include "actions.h"
#include "change.h"
#include "journey.h"
#include "mainwindow.h"
#include "workspace.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>
#include <QTabBar>

using namespace Qt::StringLiterals;

// What people, scripts and walkthroughs rely on: object names, accessible names, and that nothing is without them.
class TestObjectNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_journey = std::make_unique<Journey>();
        m_journey->openDemo();
    }
    void cleanup() { m_journey.reset(); }

    void whatOthersRelyOnIsThere_data()
    {
        QTest::addColumn<QByteArray>("inherits");
        const std::pair<const char *, const char *> named[] = {{"usersPage", "QWidget"}, {"rolesPage", "QWidget"},
            {"permissionsPage", "QWidget"}, {"postEditorPage", "QWidget"}, {"pageList", "QAbstractItemView"},
            {"usersView", "QTableView"}, {"rolesView", "QTreeView"}, {"permissionsView", "QTreeView"},
            {"usersFilter", "QLineEdit"}, {"rolesFilter", "QLineEdit"}, {"permissionsFilter", "QLineEdit"},
            {"inspector", "QWidget"}, {"pendingBar", "QWidget"}, {"saveButton", "QPushButton"},
            {"discardButton", "QPushButton"}, {"reviewButton", "QPushButton"}, {"actingUser", "QComboBox"},
            {"postsView", "QAbstractItemView"}, {"createPost", "QAction"}, {"viewPost", "QAction"},
            {"editPost", "QAction"}, {"deletePost", "QAction"}, {"fileOpen", "QAction"}, {"fileSave", "QAction"},
            {"editUndo", "QAction"}, {"editRedo", "QAction"}};
        for (const auto &[name, inherits] : named)
            QTest::newRow(name) << QByteArray(inherits);
    }

    void whatOthersRelyOnIsThere()
    {
        QFETCH(QByteArray, inherits);
        const auto found = m_journey->window()->findChildren<QObject *>(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.front()->inherits(inherits), found.front()->metaObject()->className());
        if (const auto *widget = qobject_cast<const QWidget *>(found.front()))
            QVERIFY(!widget->accessibleName().isEmpty() || !widget->property("text").toString().isEmpty());
    }

    void everyActionStandsInAMenuUnderItsName()
    {
        QSet<const QAction *> inMenus;
        for (const QAction *title : m_journey->window()->menuBar()->actions())
            addActions(title->menu(), &inMenus);
        QSet<QString> names;
        for (int id = 0; id <= int(ActionId::HelpAbout); ++id) {
            const QAction *action = m_journey->window()->actionTable()->at(ActionId(id));
            QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
            QVERIFY(!action->objectName().isEmpty() && !names.contains(action->objectName()));
            names.insert(action->objectName());
        }
    }

    void everythingThatTakesTheFocusHasItsNames_data()
    {
        QTest::addColumn<QString>("page");
        for (const QString &page : {u"goUsers"_s, u"goRoles"_s, u"goPermissions"_s, u"goPostEditor"_s})
            QTest::newRow(qPrintable(page)) << page;
    }

    void everythingThatTakesTheFocusHasItsNames()
    {
        QFETCH(QString, page);
        Journey &j = *m_journey;
        QVERIFY(j.workspace()->stage({engine::Grant{u"User"_s, u"Edit Post"_s}}));
        j.action(page)->trigger();
        checkNames(j.window());
        for (QTabBar *tabs : j.window()->findChildren<QTabBar *>()) {
            for (int tab = 0; tabs->isVisible() && tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                checkNames(j.window());
            }
        }
    }

    void soHasEverythingInTheDialogs_data()
    {
        QTest::addColumn<QString>("dialog");
        QTest::newRow("fileNew") << u"newDatabaseDialog"_s;
        QTest::newRow("fileImport") << u"importDialog"_s;
        QTest::newRow("fileReview") << u"reviewDialog"_s;
        QTest::newRow("fileClose") << u"leavingDialog"_s;
        QTest::newRow("editNew") << u"objectDialog"_s;
        QTest::newRow("editDescribe") << u"lineDialog"_s;
        QTest::newRow("editDelete") << u"deletionDialog"_s;
        QTest::newRow("toolsActionPermissions") << u"actionPermissionsDialog"_s;
        QTest::newRow("helpKeys") << u"keysDialog"_s;
        QTest::newRow("helpAbout") << u"aboutDialog"_s;
    }

    void soHasEverythingInTheDialogs()
    {
        QFETCH(QString, dialog);
        Journey &j = *m_journey;
        j.open(j.newDatabase(u"names.db"_s, u"demo"_s)); // the demo is left without a question
        QVERIFY(j.workspace()->stage({engine::Grant{u"User"_s, u"Edit Post"_s}}));
        j.keys(Qt::Key_2, Qt::ControlModifier);
        j.click(u"rolesView"_s, u"Admin"_s);
        QAction *action = j.action(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(action->isEnabled());
        j.answer(
            dialog,
            [](QDialog *asked) {
                checkNames(asked);
                asked->reject();
            },
            [action] { action->trigger(); });
    }

private:
    static void addActions(const QMenu *menu, QSet<const QAction *> *actions)
    {
        for (const QAction *action : menu->actions()) {
            actions->insert(action);
            if (action->menu())
                addActions(action->menu(), actions);
        }
    }

    static void checkNames(const QWidget *root)
    {
        QSet<QString> names;
        for (const QWidget *widget : root->findChildren<QWidget *>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || widget->focusProxy()
                || widget->window() != root->window())
                continue;
            const QByteArray who = widget->objectName().toUtf8() + ' ' + widget->metaObject()->className() + " in "
                + widget->parentWidget()->objectName().toUtf8();
            const bool isNamed = !widget->accessibleName().isEmpty() || !widget->property("text").toString().isEmpty();
            QVERIFY2(isNamed, who);
            QVERIFY2(!widget->objectName().isEmpty(), who);
            QVERIFY2(!names.contains(widget->objectName()), who);
            names.insert(widget->objectName());
        }
    }

    std::unique_ptr<Journey> m_journey;
};

QTEST_MAIN(TestObjectNames)
#include "tst_objectnames.moc"
