#include "logpage.h"

#include "columnmenu.h"
#include "datatableview.h"
#include "emptystate.h"
#include "filterfield.h"
#include "logentrypanel.h"
#include "logmodel.h"
#include "metrics.h"
#include "pageheader.h"
#include "pagetable.h"
#include "settings.h"
#include "strip.h"
#include "viewsupport.h"
#include "visibletext.h"
#include "words.h"
#include "workspace.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

// Enough to compare by eye; the verb copies the whole.
QString shortened(const QString &hash)
{
    const QString visible = engine::visibleText(hash);
    return visible.left(8) + u'…' + visible.right(8);
}

constexpr auto layoutKey = "layout/log"_L1;

} // namespace

LogPage::LogPage(const PageParts &parts)
    : Page(PageId::Log, u"logPage"_s, parts.parent)
    , m_workspace(parts.workspace)
    , m_settings(parts.settings)
    , m_model(new LogModel(parts.workspace, this))
    , m_header(new PageHeader(tr("Log"), this))
    , m_stripPlace(new QVBoxLayout)
    , m_chain(new Strip(this))
    , m_view(new DataTableView(this))
    , m_panel(new LogEntryPanel(parts.workspace, this))
{
    setAccessibleName(tr("Log"));
    m_chain->setObjectName(u"chainStrip"_s);
    m_chain->hide();
    makeView();
    makeHeader();
    auto *chain = new QVBoxLayout;
    chain->setContentsMargins(space::inset, 0, space::inset, space::small);
    chain->addWidget(m_chain);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_stripPlace);
    layout->addLayout(chain);
    layout->addWidget(m_view, 1);

    connect(m_panel, &LogEntryPanel::refused, this, &Page::refused);
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
    m_view->setObjectName(u"logView"_s);
    m_view->setAccessibleName(tr("Log"));
    m_view->setModel(m_model);
    m_view->setColumnWidths({64, 84, 130, 0, 150, 84});
    m_view->setQuietColumns({LogModel::TimeColumn, LogModel::ReasonColumn});
    m_view->setFixedPitchColumn(LogModel::HashColumn);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_firstLayout = viewLayout(m_view);
    restoreViewLayout(m_view, m_settings->value(layoutKey).toByteArray());
    m_empty = new EmptyState(m_view->viewport());
    m_empty->setObjectName(u"logEmpty"_s);
    m_view->viewport()->installEventFilter(this);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LogPage::showEntry);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &LogPage::showEntry);
}

void LogPage::makeHeader()
{
    FilterField *field = m_header->filterField();
    field->setObjectName(u"logFilter"_s);
    field->setPlaceholderText(tr("Filter the log (Ctrl+F)"));
    field->setAccessibleName(tr("Filter the log"));
    connect(field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        refresh();
    });
    connect(field, &FilterField::leftDownwards, this, &LogPage::focusView);
    auto *more = new QMenu(this);
    more->setObjectName(u"logMoreMenu"_s);
    more->addMenu(makeColumnMenu(
        m_view, [this] { restoreViewLayout(m_view, m_firstLayout); }, more));
    m_header->setMoreMenu(more);
}

void LogPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_model->refresh();
}

bool LogPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        m_empty->setGeometry(m_view->viewport()->rect());
    return Page::eventFilter(watched, event);
}

void LogPage::refresh()
{
    m_view->clearSpans();
    for (const qint64 row : m_model->dayRows())
        m_view->setSpan(int(row), 0, 1, m_model->columnCount());
    const qint64 total = m_model->entryTotal();
    const qint64 shown = m_model->shownEntries();
    m_header->setCount(
        shown == total ? tr("%1 entries").arg(grouped(total)) : tr("%1 of %2").arg(grouped(shown), grouped(total)));
    refreshChain();
    refreshEmpty();
    showEntry();
}

void LogPage::refreshChain()
{
    const store::LogCheck *check = m_model->check();
    m_chain->setVisible(check != nullptr && check->isKept);
    if (check == nullptr || !check->isKept)
        return;
    const QString head = tr("Head %1.").arg(shortened(check->head));
    if (check->holds())
        m_chain->setMessage(Strip::Kind::Good, tr("Chain verified: entries 1 to %1").arg(grouped(check->entryCount)),
            head + u' ' + tr("Keep it elsewhere: it shows later that nothing was cut off or made anew."));
    else
        m_chain->setMessage(Strip::Kind::Error, tr("Chain broken at entry %1").arg(grouped(check->firstBad->seq)),
            check->firstBad->words + u". "_s + head);
    QPushButton *copy = m_chain->addVerb(tr("Copy head"));
    copy->setObjectName(u"copyHeadButton"_s);
    connect(copy, &QPushButton::clicked, this, [text = check->head] { QGuiApplication::clipboard()->setText(text); });
    QPushButton *again = m_chain->addVerb(tr("Verify again"));
    again->setObjectName(u"verifyAgainButton"_s);
    connect(again, &QPushButton::clicked, m_workspace, &Workspace::readLog);
}

void LogPage::refreshEmpty()
{
    const store::LogCheck *check = m_model->check();
    m_empty->setVisible(check != nullptr && m_model->rowTotal() == 0);
    if (check == nullptr || m_model->rowTotal() > 0)
        return;
    if (m_model->entryTotal() > 0) {
        m_empty->setContent(Icon::Search,
            tr("No entry matches “%1”").arg(engine::visibleText(m_header->filterField()->text().trimmed())),
            tr("None of %1 entries has it in its change, actor, reason, time or hash.")
                .arg(grouped(m_model->entryTotal())));
        m_empty->setVerb(tr("Clear the filter"), [this] { m_header->filterField()->clear(); });
    } else if (check->isKept) {
        m_empty->setContent(Icon::Log, tr("The log is empty"), tr("Even the entry that begins it is missing."));
        m_empty->setVerb(nullptr);
    } else {
        m_empty->setContent(Icon::Log, tr("This database keeps no log"),
            tr("What is saved here is not written down. The command line can begin a log: apply --create-log."));
        m_empty->setVerb(nullptr);
    }
}

void LogPage::showEntry()
{
    const QModelIndex current = m_view->currentIndex();
    const bool isSelected = m_view->selectionModel()->hasSelection() && current.isValid();
    m_panel->setEntry(isSelected ? m_model->entryAt(current.row()) : nullptr);
    Q_EMIT selectionChanged();
    Q_EMIT statusChanged();
}

QAbstractItemView *LogPage::view() const
{
    return m_view;
}

void LogPage::focusFilter()
{
    m_header->filterField()->setFocus(Qt::ShortcutFocusReason);
    m_header->filterField()->selectAll();
}

void LogPage::focusView()
{
    m_view->setFocus(Qt::OtherFocusReason);
    if (!m_view->selectionModel()->hasSelection() && m_model->rowTotal() > 1)
        m_view->setCurrentIndex(m_model->index(1, 0)); // row 0 is a day
}

void LogPage::startAfresh()
{
    m_header->filterField()->clear();
    m_view->clearSelection();
    m_view->setCurrentIndex({});
    m_view->scrollToTop();
}

void LogPage::saveLayout()
{
    m_settings->setValue(layoutKey, viewLayout(m_view));
}

void LogPage::resetLayout()
{
    restoreViewLayout(m_view, m_firstLayout);
    saveLayout();
}

QWidget *LogPage::inspectorPanel() const
{
    return m_panel;
}

QString LogPage::statusText() const
{
    const qsizetype selected = m_view->selectionModel()->selectedRows().size();
    const QString rows = tr("%1 entries").arg(grouped(m_model->shownEntries()));
    return selected == 0 ? rows : tr("%1, %2 selected").arg(rows, grouped(selected));
}
