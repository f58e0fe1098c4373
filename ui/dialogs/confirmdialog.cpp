#include "confirmdialog.h"

#include "metrics.h"

#include <QListView>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Shown without scrolling.
constexpr qsizetype leastLines = 2;
constexpr qsizetype mostLines = 12;

} // namespace

ConfirmDialog::ConfirmDialog(const Words &words, QWidget *parent)
    : FrameDialog(words.name, words.heading, Enter::DoesNothing, parent)
{
    setHeading(words.heading, words.sentence);
    setUsualSize(520);
    if (words.lines.isEmpty())
        return;
    auto *list = new QListView(this);
    list->setObjectName(words.name + "List"_L1);
    list->setAccessibleName(words.listTitle);
    list->setModel(new QStringListModel(words.lines, list));
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setUniformItemSizes(true);
    list->setMinimumHeight(int(std::clamp(words.lines.size(), leastLines, mostLines)) * rowHeight(list) + space::small);
    content()->addWidget(list);
}

void ConfirmDialog::addVerb(const QString &objectName, const QString &text, int result, Weight weight)
{
    QPushButton *button = addButton(objectName, text, Side::Trailing);
    button->setProperty("primary", weight == Weight::Primary);
    connect(button, &QPushButton::clicked, this, [this, result] { done(result); });
}

void ConfirmDialog::addCancel(const QString &text, int result)
{
    addVerb(u"cancelButton"_s, text, result, Weight::Normal);
    findChild<QPushButton *>(u"cancelButton"_s)->setFocus();
}
