#include "logpage.h"

#include "datatableview.h"
#include "emptystate.h"
#include "filterfield.h"
#include "logentrypanel.h"
#include "logmodel.h"
#include "pageheader.h"
#include "pagetable.h"
#include "plainlabel.h"
#include "strip.h"
#include "visibletext.h"
#include "words.h"
#include "workspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

// Enough to compare by eye; the verb copies the whole.
QString shortened(const QString &hash)
{
    const QString visible = engine::visibleText(hash);
    return visible.left(8) + u'…' + visible.right(8);
}

} // namespace

LogPage::LogPage(const PageParts &parts)
    : TablePage(PageId::Log, u"log"_s, tr("Log"), parts)
    , m_workspace(parts.workspace)
    , m_model(new LogModel(parts.workspace, this))
    , m_panel(new LogEntryPanel(parts.workspace, this))
{
    strip()->setObjectName(u"chainStrip"_s);
    makeView();
    makeFilter();
    connect(m_panel, &LogEntryPanel::refused, this, &Page::refused);
    connect(m_panel, &LogEntryPanel::objectAsked, this, &Page::objectAsked);
    connect(m_model, &LogModel::unreadable, this, &Page::refused);
    connect(m_model, &LogModel::wasRead, this, &LogPage::refresh);
    connect(m_model, &LogModel::outdated, this, [this] {
        if (isVisible())
            m_model->refresh();
        refresh();
    });
    refresh();
}

void LogPage::makeView()
{
    table()->setModel(m_model);
    table()->setColumnWidths({64, 84, 130, 0, 150, 84});
    table()->setQuietColumns({LogModel::TimeColumn, LogModel::ReasonColumn});
    table()->setFixedPitchColumn(LogModel::HashColumn);
    table()->setSelectionMode(QAbstractItemView::ExtendedSelection);
    finish();
}

void LogPage::makeFilter()
{
    FilterField *field = header()->filterField();
    field->setObjectName(u"logFilter"_s);
    field->setPlaceholderText(tr("Filter the log (Ctrl+F)"));
    field->setAccessibleName(tr("Filter the log"));
    setPlainToolTip(field,
        tr("Words, or user:uma, role:\"Chief Editor\", permission:\"Edit Post\", by:ada, since:2026-11-01, "
           "until:2026-11-30"));
    connect(field, &QLineEdit::textChanged, this, [this](const QString &text) {
        const auto set = m_model->setFilter(text);
        m_filterProblem = set ? QString() : set.error().message;
        refresh();
    });
    connect(field, &FilterField::leftDownwards, this, &LogPage::focusView);
}

void LogPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_model->refresh();
}

void LogPage::refresh()
{
    table()->clearSpans();
    for (const qint64 row : m_model->dayRows())
        table()->setSpan(int(row), 0, 1, m_model->columnCount());
    const qint64 total = m_model->entryTotal();
    const qint64 shown = m_model->shownEntries();
    header()->setCount(
        shown == total ? tr("%1 entries").arg(grouped(total)) : tr("%1 of %2").arg(grouped(shown), grouped(total)));
    refreshChain();
    refreshEmpty();
    showSelected();
}

void LogPage::refreshChain()
{
    const store::LogCheck *check = m_model->check();
    strip()->setVisible(check != nullptr && check->isKept);
    if (check == nullptr || !check->isKept)
        return;
    const QString head = tr("Head %1.").arg(shortened(check->head));
    if (check->holds())
        strip()->setMessage(Strip::Kind::Good, tr("Chain verified: entries 1 to %1").arg(grouped(check->entryCount)),
            head + u' ' + tr("Keep it elsewhere: it shows later that nothing was cut off or made anew."));
    else
        strip()->setMessage(Strip::Kind::Error, tr("Chain broken at entry %1").arg(grouped(check->firstBad->seq)),
            check->firstBad->words + u". "_s + head);
    QPushButton *copy = strip()->addVerb(tr("Copy head"));
    copy->setObjectName(u"copyHeadButton"_s);
    connect(copy, &QPushButton::clicked, this, [text = check->head] { QGuiApplication::clipboard()->setText(text); });
    QPushButton *again = strip()->addVerb(tr("Verify again"));
    again->setObjectName(u"verifyAgainButton"_s);
    connect(again, &QPushButton::clicked, m_workspace, &Workspace::readLog);
}

void LogPage::refreshEmpty()
{
    const store::LogCheck *check = m_model->check();
    const bool isEmpty = m_model->rowTotal() == 0 || !m_filterProblem.isEmpty();
    empty()->setVisible(check != nullptr && isEmpty);
    if (check == nullptr || !isEmpty)
        return;
    if (!m_filterProblem.isEmpty()) {
        empty()->setContent(Icon::Search, tr("This filter is not understood"), m_filterProblem);
        empty()->setVerb(tr("Clear the filter"), [this] { header()->filterField()->clear(); });
        return;
    }
    if (m_model->entryTotal() > 0) {
        empty()->setContent(Icon::Search,
            tr("No entry matches “%1”").arg(engine::visibleText(header()->filterField()->text().trimmed())),
            tr("None of %1 entries has it in its change, actor, reason, time or hash.")
                .arg(grouped(m_model->entryTotal())));
        empty()->setVerb(tr("Clear the filter"), [this] { header()->filterField()->clear(); });
    } else if (check->isKept) {
        empty()->setContent(Icon::Log, tr("The log is empty"), tr("Even the entry that begins it is missing."));
        empty()->setVerb(nullptr);
    } else {
        empty()->setContent(Icon::Log, tr("This database keeps no log"),
            tr("What is saved here is not written down. Review changes (Ctrl+Shift+S) can begin a log with the next "
               "save."));
        empty()->setVerb(nullptr);
    }
}

void LogPage::showSelected()
{
    const QModelIndex current = table()->currentIndex();
    const bool isSelected = table()->selectionModel()->hasSelection() && current.isValid();
    m_panel->setEntry(isSelected ? m_model->entryAt(current.row()) : nullptr);
    Q_EMIT selectionChanged();
    Q_EMIT statusChanged();
}

void LogPage::focusFilter()
{
    header()->filterField()->setFocus(Qt::ShortcutFocusReason);
    header()->filterField()->selectAll();
}

void LogPage::focusView()
{
    table()->setFocus(Qt::OtherFocusReason);
    if (!table()->selectionModel()->hasSelection() && m_model->rowTotal() > 1)
        table()->setCurrentIndex(m_model->index(1, 0)); // row 0 is a day
}

void LogPage::startAfresh()
{
    header()->filterField()->clear();
    TablePage::startAfresh();
}

QWidget *LogPage::inspectorPanel() const
{
    return m_panel;
}

QString LogPage::statusText() const
{
    const qsizetype selected = table()->selectionModel()->selectedRows().size();
    const QString rows = tr("%1 entries").arg(grouped(m_model->shownEntries()));
    return selected == 0 ? rows : tr("%1, %2 selected").arg(rows, grouped(selected));
}
