#include "journey.h"
#include "mainwindow.h"
#include "workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMenu>
#include <QTimer>

#include <random>

using namespace Qt::StringLiterals;

// Somebody who tries everything in any order: nothing may crash, hang or leave an edit half done.
class TestRandomClicks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesFiveHundredActions_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1u, 2u, 4711u})
            QTest::addRow("seed %u", seed) << seed;
    }

    void survivesFiveHundredActions()
    {
        QFETCH(unsigned, seed);
        Journey j;
        j.open(j.newDatabase(u"random.db"_s, u"demo"_s));
        std::mt19937 random(seed);
        m_isGoing = true;
        keepLeaving(random);
        for (int i = 0; i < 500; ++i) {
            act(j, random);
            QCoreApplication::processEvents();
        }
        m_isGoing = false;
        QTRY_VERIFY(
            j.workspace()->state() == Workspace::State::Open || j.workspace()->state() == Workspace::State::Closed);
    }

private:
    // Dialogs and menus that open are left by Esc or their last button, half of the time each. A new timer every time:
    // one does not fire again while what it called is under way, a dialog in a dialog for example.
    void keepLeaving(std::mt19937 &random)
    {
        if (!m_isGoing)
            return;
        QTimer::singleShot(1, this, [this, &random] {
            keepLeaving(random);
            leaveDialog(random);
        });
    }

    static int below(std::mt19937 &random, qsizetype limit) { return int(random() % unsigned(limit)); }

    static void leaveDialog(std::mt19937 &random)
    {
        if (QWidget *popup = QApplication::activePopupWidget()) {
            popup->close();
            return;
        }
        QWidget *modal = QApplication::activeModalWidget();
        if (!modal)
            return;
        const auto buttons = modal->findChildren<QAbstractButton *>();
        if (modal->objectName().isEmpty() || buttons.isEmpty() || random() % 2 == 0)
            QTest::keyClick(modal, Qt::Key_Escape);
        else if (buttons.last()->isEnabled())
            buttons.last()->click();
    }

    static void clickSomewhere(const Journey &j, std::mt19937 &random)
    {
        const QPoint place(below(random, j.window()->width()), below(random, j.window()->height()));
        if (QWidget *target = j.window()->childAt(place))
            QTest::mouseClick(target, Qt::LeftButton, {}, target->mapFrom(j.window(), place));
    }

    static void triggerSomething(const Journey &j, std::mt19937 &random)
    {
        QList<QAction *> actions = j.window()->actions();
        actions.removeIf([](const QAction *action) {
            // The window must stay, and file dialogs are Qt's own.
            return !action->isEnabled() || action->objectName() == u"fileQuit"_s
                || action->objectName().startsWith(u"fileOpen"_s) || action->objectName() == u"fileClose"_s;
        });
        if (!actions.isEmpty())
            actions[below(random, actions.size())]->trigger();
    }

    static void pressAKey(const Journey &j, std::mt19937 &random)
    {
        constexpr Qt::Key keys[] = {Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right,
            Qt::Key_Space, Qt::Key_Return, Qt::Key_Escape, Qt::Key_A, Qt::Key_End, Qt::Key_Home};
        if (QWidget *focus = QApplication::focusWidget())
            QTest::keyClick(focus, keys[below(random, std::ssize(keys))]);
        else
            j.window()->setFocus();
    }

    static void tickABox(const Journey &j, std::mt19937 &random)
    {
        const auto views = j.window()->findChildren<QAbstractItemView *>();
        QAbstractItemView *view = views[below(random, views.size())];
        if (!view->isVisible() || !view->model() || view->model()->rowCount() == 0)
            return;
        const QModelIndex index = view->model()->index(below(random, view->model()->rowCount()), 0);
        view->setCurrentIndex(index);
        if (index.flags() & Qt::ItemIsUserCheckable)
            view->model()->setData(index, random() % 2 ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }

    static void act(const Journey &j, std::mt19937 &random)
    {
        switch (below(random, 4)) {
        case 0:
            clickSomewhere(j, random);
            break;
        case 1:
            triggerSomething(j, random);
            break;
        case 2:
            pressAKey(j, random);
            break;
        default:
            tickABox(j, random);
            break;
        }
    }

    bool m_isGoing = false;
};

QTEST_MAIN(TestRandomClicks)
#include "tst_randomclicks.moc"
