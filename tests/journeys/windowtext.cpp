#include "windowtext.h"

#include "filterfield.h"
#include "mainwindow.h"
#include "modeltext.h"
#include "page.h"
#include "pagearea.h"
#include "pagelist.h"
#include "pagetable.h"
#include "workspace.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

void addUnfolded(const QTreeView *tree, const QModelIndex &parent, QStringList *lines)
{
    const QAbstractItemModel *model = tree->model();
    for (int row = 0; row < model->rowCount(parent); ++row) {
        const QModelIndex index = model->index(row, 0, parent);
        if (!tree->isExpanded(index))
            continue;
        *lines << u"unfolded: "_s + index.data().toString();
        addUnfolded(tree, index, lines);
    }
}

QString textOf(const QAbstractItemView *view)
{
    QStringList lines{modelText(*view->model())};
    for (const QModelIndex &index : view->selectionModel()->selectedIndexes())
        lines << u"selected: "_s + index.data().toString();
    lines << u"current: "_s + view->currentIndex().data().toString();
    if (const auto *tree = qobject_cast<const QTreeView *>(view))
        addUnfolded(tree, {}, &lines);
    return lines.join(u'\n');
}

QString textOf(const QWidget *widget)
{
    if (const auto *pages = qobject_cast<const PageList *>(widget))
        return pages->currentItem() ? pages->currentItem()->text() : QString();
    if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
        return textOf(view);
    if (const auto *field = qobject_cast<const QLineEdit *>(widget))
        return field->text();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return text->toPlainText();
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text() + (button->isEnabled() ? QString() : u" (disabled)"_s)
            + (button->isChecked() ? u" (on)"_s : QString());
    return widget->accessibleName();
}

// Where the text just fits, Qt keeps a bar that a lower window has needed.
bool isScrollBar(const QWidget *widget)
{
    return qobject_cast<const QScrollBar *>(widget) || widget->objectName().startsWith("qt_scrollarea_"_L1);
}

// Its name, or whose part it is.
QString placeOf(const QWidget *widget)
{
    const QString name = widget->objectName();
    if (!name.isEmpty() && !name.startsWith("qt_"_L1))
        return name;
    return widget->parentWidget() ? "part of "_L1 + placeOf(widget->parentWidget()) : QString();
}

} // namespace

QByteArray windowDifference(const QStringList &actual, const QStringList &expected)
{
    QStringList lines;
    for (const QString &line : actual)
        if (!expected.contains(line))
            lines << u"now: "_s + line;
    for (const QString &line : expected)
        if (!actual.contains(line))
            lines << u"at first: "_s + line;
    return lines.join(u'\n').toUtf8();
}

QStringList windowText(const MainWindow &window)
{
    QStringList lines{window.windowTitle(), window.pageArea()->current()->objectName()};
    for (const QWidget *widget : window.findChildren<QWidget *>())
        if (widget->isVisible() && widget->window() == &window && !isScrollBar(widget))
            lines << u"%1 %2: %3"_s.arg(
                QLatin1String(widget->metaObject()->className()), placeOf(widget), textOf(widget));
    // Views of other pages keep their filter and selection while they are out of sight.
    for (const PageRow &row : pageTable()) {
        const Page *page = window.pageArea()->page(row.id);
        for (const auto *field : page->findChildren<FilterField *>())
            lines << field->objectName() + u": "_s + field->text();
        lines << page->view()->objectName() + u": "_s + textOf(page->view());
    }
    const QWidget *focus = QApplication::focusWidget();
    lines << u"focus: "_s + (focus ? focus->objectName() : QString());
    lines << u"undo: "_s + window.workspace()->undoText() << u"redo: "_s + window.workspace()->redoText();
    return lines;
}
