#include "reviewdialog.h"

#include "ask.h"
#include "changejson.h"
#include "comparison.h"
#include "databasewords.h"
#include "datatableview.h"
#include "datatreeview.h"
#include "effecttreemodel.h"
#include "effectwords.h"
#include "fixedtextview.h"
#include "listsection.h"
#include "metrics.h"
#include "pendingchangesmodel.h"
#include "plainlabel.h"
#include "revertdelegate.h"
#include "splitter.h"
#include "statebadge.h"
#include "statementsview.h"
#include "words.h"
#include "workspace.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ReviewDialog::ReviewDialog(Workspace *workspace, const Ask *ask, const Terms &terms, QWidget *parent)
    : FrameDialog(u"reviewDialog"_s, tr("Review changes"), Enter::DoesNothing, parent)
    , m_workspace(workspace)
    , m_ask(ask)
    , m_saveBlocked(terms.saveBlocked)
    , m_changes(new PendingChangesModel(workspace, this))
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
{
    m_tabs->setObjectName(u"reviewTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the review"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_stack->addWidget(makeEffect());
    m_tabs->addTab(tr("Effect"));
    m_stack->addWidget(new StatementsView(workspace, this));
    m_tabs->addTab(tr("SQL"));
    m_file = new FixedTextView(u"changeFileView"_s, tr("Change file"), this);
    m_stack->addWidget(m_file);
    m_tabs->addTab(tr("Change file"));
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_stack, &QStackedWidget::currentChanged, this, &ReviewDialog::showChangeFile);

    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(space::medium, 0, space::medium, 0);
    tabs->addWidget(m_tabs);
    tabs->addStretch();
    content()->setContentsMargins(0, 0, 0, 0);
    content()->setSpacing(0);
    content()->addLayout(tabs);
    content()->addWidget(horizontalLine(this));
    content()->addWidget(m_stack, 1);
    addReason();
    addTerms(terms.isReasonRequired);
    addButtons();
    addTabKeys();

    connect(workspace, &Workspace::pendingChanged, this, &ReviewDialog::refresh);
    connect(workspace, &Workspace::effectChanged, this, &ReviewDialog::refresh);
    connect(workspace, &Workspace::rulesChanged, this, &ReviewDialog::refresh);
    refresh();
    setUsualSize(1040, 690);
    m_changesSection->view()->setFocus();
}

QWidget *ReviewDialog::makeChanges()
{
    m_changesSection = new ListSection(u"changesView"_s, tr("Changes"), m_changes, ListSection::Header::Hidden, this);
    DataTableView *changes = m_changesSection->view();
    auto *delegate = new RevertDelegate(changes);
    changes->setItemDelegate(delegate);
    changes->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(delegate, &RevertDelegate::revertAsked, this, [this](const QModelIndex &index) { revert({index}); });
    auto *revertSelected = new QAction(tr("Revert"), changes);
    revertSelected->setObjectName(u"revertSelected"_s);
    revertSelected->setShortcuts(
        {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    revertSelected->setShortcutContext(Qt::WidgetShortcut);
    changes->addAction(revertSelected);
    changes->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(revertSelected, &QAction::triggered, this,
        [this, changes] { revert(changes->selectionModel()->selectedRows()); });
    return m_changesSection;
}

QWidget *ReviewDialog::makeGainedAndLost()
{
    auto *effect = new DataTreeView(this);
    effect->setObjectName(u"effectView"_s);
    effect->setAccessibleName(tr("Gained and lost"));
    auto *effectModel = new EffectTreeModel(m_workspace, effect);
    effect->setModel(effectModel);
    effect->setColumnWidths({300, 0});
    effect->setQuietColumns({EffectTreeModel::ThroughColumn});
    effect->setRowLines(false);
    effect->expandAll();
    connect(effectModel, &QAbstractItemModel::modelReset, effect, &QTreeView::expandAll);

    m_noEffect = wrappingLabel(tr("Nobody gains or loses a permission."), effect->viewport());
    m_noEffect->setObjectName(u"noEffect"_s);
    m_noEffect->setForegroundRole(QPalette::PlaceholderText);
    auto *place = new QVBoxLayout(effect->viewport());
    place->setContentsMargins(space::inset, space::small, space::inset, space::small);
    place->addWidget(m_noEffect, 0, Qt::AlignTop);

    m_gained = new StateBadge(StateBadge::Ground::Tint, this);
    m_lost = new StateBadge(StateBadge::Ground::Tint, this);
    auto *caption = plainLabel(tr("Gained and lost"), this);
    caption->setFont(strongFont(this));
    caption->setBuddy(effect);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::inset, space::small, space::inset, space::small);
    line->setSpacing(space::small);
    line->addWidget(caption);
    line->addStretch();
    line->addWidget(m_gained);
    line->addWidget(m_lost);
    auto *right = new QWidget(this);
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(0);
    rightLayout->addLayout(line);
    rightLayout->addWidget(effect, 1);
    return right;
}

QWidget *ReviewDialog::makeEffect()
{
    auto *splitter = new Splitter(Qt::Horizontal, this);
    splitter->addWidget(makeChanges());
    splitter->addWidget(makeGainedAndLost());
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({480, 560});
    return splitter;
}

void ReviewDialog::addReason()
{
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(u"reasonField"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Why, in a few words: a ticket, who asked for it"));
    QLabel *caption = plainLabel(tr("Reason"), this);
    caption->setFont(strongFont(this));
    caption->setBuddy(m_reason);
    QLabel *hint = plainLabel(
        m_workspace->info().hasLog ? tr("goes into the log with your name") : tr("goes into the change file"), this);
    hint->setFont(captionFont(this));
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::medium);
    line->addWidget(caption);
    line->addWidget(m_reason, 1);
    line->addWidget(hint);
    footer()->insertLayout(0, line);
    connect(m_reason, &QLineEdit::textChanged, this, &ReviewDialog::showChangeFile);
    connect(m_reason, &QLineEdit::textChanged, this, &ReviewDialog::refreshSave);
}

void ReviewDialog::addTerms(bool isReasonRequired)
{
    m_requires = new QCheckBox(tr("&Always ask for a reason in this database"), this);
    m_requires->setObjectName(u"reasonRequiredBox"_s);
    m_requires->setChecked(isReasonRequired);
    m_beginsLog = new QCheckBox(tr("&Begin a log in it: adds the table rolewright_log"), this);
    m_beginsLog->setObjectName(u"beginLogBox"_s);
    m_beginsLog->setVisible(!m_workspace->info().hasLog);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::large);
    line->addWidget(m_requires);
    line->addWidget(m_beginsLog);
    line->addStretch();
    footer()->insertLayout(1, line);
    connect(m_requires, &QCheckBox::toggled, this, &ReviewDialog::refreshSave);
}

void ReviewDialog::addButtons()
{
    QPushButton *toFile = addButton(u"changeFileButton"_s, tr("Save as change file…"), Side::Leading);
    QPushButton *discard = addButton(u"discardAllButton"_s, tr("Discard all"), Side::Leading);
    addCancel(tr("Back"));
    addPrimary(u"reviewSaveButton"_s, {});
    connect(toFile, &QPushButton::clicked, this, &ReviewDialog::saveChangeFile);
    connect(discard, &QPushButton::clicked, this, [this] { done(int(Ask::Reviewed::Deed::Discard)); });
}

// From wherever the focus is, as in windows with tabs.
void ReviewDialog::addTabKeys()
{
    const auto add = [this](const QKeySequence &keys, int step) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this,
            [this, step] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + step) % m_tabs->count()); });
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_Tab), 1);
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), m_tabs->count() - 1);
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab), m_tabs->count() - 1);
}

QString ReviewDialog::reason() const
{
    return m_reason->text();
}

bool ReviewDialog::isReasonRequired() const
{
    return m_requires->isChecked();
}

bool ReviewDialog::beginsLog() const
{
    return m_beginsLog->isChecked();
}

void ReviewDialog::refreshSave()
{
    const bool lacksReason = isReasonRequired() && m_reason->text().trimmed().isEmpty();
    const QString refusal = m_saveBlocked.isEmpty() ? m_workspace->rules().refusal() : m_saveBlocked;
    const QString why = refusal.isEmpty() && lacksReason ? tr("Give a reason first") : refusal;
    primary()->setText(saveWithEffect(*m_workspace));
    primary()->setEnabled(why.isEmpty());
    setPlainToolTip(primary(), why);
}

void ReviewDialog::refresh()
{
    const qsizetype count = qsizetype(m_workspace->pendingChanges().size());
    if (count == 0) {
        reject(); // the last one was reverted
        return;
    }
    setHeading(tr("%1 to %2").arg(changeCount(count), databaseName(*m_workspace)), pendingSentence(*m_workspace));
    m_changesSection->setCount(grouped(count));
    const bool known = m_workspace->isEffectKnown();
    const qint64 gained = known ? m_workspace->effect().gainedCount() : 0;
    const qint64 lost = known ? m_workspace->effect().lostCount() : 0;
    m_gained->setState(Meaning::Added, tr("%1 gained").arg(grouped(gained)));
    m_lost->setState(Meaning::Removed, tr("%1 lost").arg(grouped(lost)));
    m_noEffect->setVisible(known && gained + lost == 0);
    m_gained->setVisible(gained > 0);
    m_lost->setVisible(lost > 0);
    refreshSave();
    showChangeFile();
}

void ReviewDialog::showChangeFile()
{
    if (m_stack->currentWidget() != m_file)
        return; // thousands of changes are not written at every letter of the reason
    m_file->setPlainText(QString::fromUtf8(engine::writeChangeFile({m_reason->text(), m_workspace->pendingChanges()})));
}

void ReviewDialog::revert(const QModelIndexList &rows)
{
    engine::ChangeList changes;
    for (const QModelIndex &row : rows)
        changes.push_back(m_changes->changeAt(row.row()));
    if (changes.empty())
        return;
    if (const auto reverted = m_workspace->revert(changes); !reverted)
        setHeading(tr("It cannot be taken back alone"), reverted.error().message);
}

void ReviewDialog::saveChangeFile()
{
    const QString path = m_ask->fileToSave(
        tr("Save as change file"), u"changes.json"_s, tr("Change files (*.json)"), Ask::Overwriting::Asks);
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray bytes = engine::writeChangeFile({m_reason->text(), m_workspace->pendingChanges()});
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        setHeading(tr("The change file was not written"), tr("%1: %2").arg(path, file.errorString()));
}
