#include "journey.h"

#include "change.h"
#include "database.h"
#include "mainwindow.h"
#include "metrics.h"
#include "strip.h"
#include "theme.h"
#include "workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20000;

QModelIndex below(const QAbstractItemModel *model, const QString &text, const QModelIndex &parent)
{
    for (int row = 0; row < model->rowCount(parent); ++row) {
        const QModelIndex index = model->index(row, 0, parent);
        if (index.data().toString() == text)
            return index;
        if (const QModelIndex found = below(model, text, index); found.isValid())
            return found;
    }
    return {};
}

// As a window manager does with what has just opened. (QTest takes a dialog of an active window for active.)
void activate(QWidget *window)
{
    window->activateWindow();
    if (!QTest::qWaitFor([window] { return QApplication::activeWindow() == window; }, patienceMs))
        qFatal("%s did not become active", qPrintable(window->objectName()));
}

QStringList rowsOf(const QAbstractItemView *view, int column)
{
    const QAbstractItemModel *model = view->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts << model->index(row, column).data().toString();
    return texts;
}

} // namespace

Journey::Journey()
{
    // Before anything is asked where it keeps its files.
    for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        qputenv(variable, m_folder.path().toLocal8Bit());
    installLook();
    startAgain();
}

Journey::~Journey() = default;

QWidget *Journey::root() const
{
    QWidget *modal = QApplication::activeModalWidget();
    return modal ? modal : m_window.get();
}

Workspace *Journey::workspace() const
{
    return m_window->workspace();
}

void Journey::startAgain(const Startup &startup)
{
    if (m_window)
        m_window->close();
    m_window = std::make_unique<MainWindow>();
    m_window->restoreLayout();
    m_window->show();
    activate(m_window.get());
    m_window->start(startup);
    waitUntilRead();
}

void Journey::waitUntilRead() const
{
    const auto isRead = [this] { return workspace()->state() != Workspace::State::Loading; };
    if (!QTest::qWaitFor(isRead, patienceMs))
        qFatal("Reading did not end");
}

void Journey::openDemo()
{
    action(u"fileDemo"_s)->trigger();
    waitUntilRead();
}

void Journey::open(const QString &path, bool readOnly)
{
    Startup startup;
    startup.request = {.location = path, .readOnly = readOnly};
    m_window->start(startup);
    waitUntilRead();
}

void Journey::save()
{
    action(u"fileSave"_s)->trigger();
    const auto isSaved = [this] { return workspace()->state() != Workspace::State::Saving; };
    if (!QTest::qWaitFor(isSaved, patienceMs))
        qFatal("Saving did not end");
}

QString Journey::newDatabase(const QString &name, const QString &templateName) const
{
    const QString path = file(name);
    if (const auto made = store::createDatabase(path, templateName); !made)
        qFatal("%s", qPrintable(made.error().message));
    return path;
}

void Journey::addUsers(int count)
{
    engine::ChangeList changes;
    for (int i = 1; i <= count; ++i)
        changes.push_back(engine::Existence{
            .kind = ObjectKind::User, .name = u"user%1"_s.arg(i, 4, 10, QChar(u'0')), .text = u"Person %1"_s.arg(i)});
    if (const auto staged = workspace()->stage(changes); !staged)
        qFatal("%s", qPrintable(staged.error().message));
    save();
}

QModelIndex Journey::row(const QString &view, const QString &text) const
{
    return below(this->view(view)->model(), text, {});
}

QStringList Journey::rows(const QString &view, int column) const
{
    return rowsOf(this->view(view), column);
}

QStringList Journey::rowsIn(const QDialog *dialog, const QString &view, int column)
{
    const auto *found = dialog->findChild<QAbstractItemView *>(view);
    return found ? rowsOf(found, column) : QStringList();
}

void Journey::click(const QString &view, const QString &row, Qt::KeyboardModifiers modifiers) const
{
    QAbstractItemView *list = this->view(view);
    const QModelIndex index = this->row(view, row);
    if (!index.isValid())
        qFatal("%s has no row %s", qPrintable(view), qPrintable(row));
    list->scrollTo(index);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers, list->visualRect(index).center());
}

void Journey::tick(const QString &view, const QString &row) const
{
    QAbstractItemView *list = this->view(view);
    const QModelIndex index = this->row(view, row);
    if (!index.isValid())
        qFatal("%s has no row %s", qPrintable(view), qPrintable(row));
    list->scrollTo(index);
    const QRect cell = list->visualRect(index);
    const QPoint box(cell.left() + space::inset + iconSize(list) / 2, cell.center().y());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, box);
}

Qt::CheckState Journey::box(const QString &view, const QString &row) const
{
    return Qt::CheckState(this->row(view, row).data(Qt::CheckStateRole).toInt());
}

void Journey::press(const QString &button) const
{
    QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton);
}

void Journey::keys(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : root(), key, modifiers);
}

void Journey::type(const QString &text) const
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void Journey::drop(const QString &path) const
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint place(10, 10);
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &enter);
    if (!enter.isAccepted())
        qFatal("The window takes no such file");
    QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &event);
}

void Journey::signInAs(const QString &user) const
{
    auto *field = find<QLineEdit>(u"actingUserName"_s);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, user);
    QTest::keyClick(field, Qt::Key_Return);
}

void Journey::tabTo(const QString &name, const QString &text) const
{
    const auto isThere = [&] {
        const QWidget *focus = QApplication::focusWidget();
        return focus->objectName() == name && focus->accessibleName().contains(text);
    };
    for (int i = 0; i < 60 && !isThere(); ++i) {
        QCoreApplication::processEvents(); // what is new shows itself
        keys(Qt::Key_Tab);
    }
    QVERIFY2(isThere(), qPrintable(name));
}

void Journey::signInByKeys(const QString &user) const
{
    tabTo(u"actingUser"_s);
    keys(Qt::Key_A, Qt::ControlModifier);
    type(user);
    keys(Qt::Key_Return);
}

void Journey::answer(
    const QString &dialog, const std::function<void(QDialog *)> &reply, const std::function<void()> &act) const
{
    bool hasCome = false;
    m_said.clear();
    QTimer watch; // some come when the database has answered
    QObject::connect(&watch, &QTimer::timeout, m_window.get(), [&] {
        auto *asked = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!asked)
            return;
        watch.stop();
        hasCome = asked->objectName() == dialog;
        activate(asked);
        QStringList words;
        for (const QLabel *label : asked->findChildren<QLabel *>())
            words << label->text();
        m_said = words.join(u'\n');
        if (hasCome)
            reply(asked);
        if (asked->isVisible()) // the reply went wrong and gave up
            asked->reject();
    });
    watch.start(0);
    act();
    if (!QTest::qWaitFor([&] { return hasCome; }, patienceMs))
        qFatal("The dialog %s did not come", qPrintable(dialog));
    // A window manager gives the focus back.
    if (m_window->isVisible())
        activate(m_window.get());
}

void Journey::pressIn(const QDialog *dialog, const QString &button)
{
    auto *found = dialog->findChild<QAbstractButton *>(button);
    if (!found)
        qFatal("The dialog has no %s", qPrintable(button));
    QTest::mouseClick(found, Qt::LeftButton);
}

QString Journey::strip() const
{
    const auto *strip = m_window->findChild<Strip *>(u"strip"_s);
    return strip->isVisible() ? strip->sentence() : QString();
}

QString Journey::said() const
{
    return m_said;
}
