#include "checkedchangesdialog.h"

#include "checkedchangesmodel.h"
#include "comparison.h"
#include "datatableview.h"
#include "linesmodel.h"
#include "listsection.h"
#include "metrics.h"
#include "plainlabel.h"
#include "splitter.h"
#include "words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 shownTheirs = 8; // more scroll
constexpr QSize usualSize(920, 620);
} // namespace

CheckedChangesDialog::CheckedChangesDialog(const Question &question, QWidget *parent)
    : FrameDialog(u"checkedChangesDialog"_s, question.title, Enter::DoesNothing, parent)
    , m_verb(question.verb)
    , m_mayKeepNone(question.mayKeepNone)
    , m_graph(question.graph)
    , m_model(new CheckedChangesModel(question.graph, question.changes, question.rolesPerUser, this))
    , m_effectWords(wrappingLabel({}, this))
{
    setHeading(question.heading, question.sentence);
    content()->setContentsMargins(0, 0, 0, 0);
    content()->addWidget(horizontalLine(this));
    auto *splitter = new Splitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    if (!question.theirs.empty())
        splitter->addWidget(makeTheirs(question.theirs));
    splitter->addWidget(makeMine(question.mine));
    splitter->setStretchFactor(splitter->count() - 1, 1);
    if (splitter->count() > 1)
        splitter->setSizes({splitter->widget(0)->maximumHeight(), usualSize.height()});
    content()->addWidget(splitter, 1);

    m_effectWords->setObjectName(u"keptEffect"_s);
    footer()->insertWidget(0, m_effectWords);
    addCancel(tr("Cancel"));
    addPrimary(u"keepChangesButton"_s, {});
    connect(m_model, &CheckedChangesModel::keptChanged, this, &CheckedChangesDialog::refresh);
    connect(&m_effect, &PendingEffect::changed, this, &CheckedChangesDialog::showEffect);
    refresh();
    setUsualSize(usualSize.width(), usualSize.height());
    m_view->setFocus();
}

QWidget *CheckedChangesDialog::makeTheirs(const engine::ChangeList &changes)
{
    auto *lines = new LinesModel(tr("Change"), this);
    QStringList sentences;
    for (const engine::Change &change : changes)
        sentences << engine::sentence(change);
    lines->setLines(sentences);
    auto *section =
        new ListSection(u"theirChangesView"_s, tr("Changed by others"), lines, ListSection::Header::Hidden, this);
    section->setCount(grouped(qint64(changes.size())));
    section->fitTo(std::min(qint64(changes.size()), shownTheirs));
    return section;
}

QWidget *CheckedChangesDialog::makeMine(const QString &caption)
{
    auto *section = new ListSection(u"checkedChangesView"_s, caption, m_model, ListSection::Header::Shown, this);
    section->setCount(grouped(m_model->rowTotal()));
    section->setEmptySentence(tr("Nothing of yours is pending."));
    section->view()->setColumnWidths({340, 110, 0});
    section->view()->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view = section->view();
    return section;
}

const engine::ChangeList &CheckedChangesDialog::kept() const
{
    return m_model->kept();
}

void CheckedChangesDialog::refresh()
{
    const auto count = qsizetype(kept().size());
    primary()->setText(m_verb(count));
    primary()->setEnabled(count > 0 || m_mayKeepNone);
    setPlainToolTip(primary(), primary()->isEnabled() ? QString() : tr("No change is ticked that fits"));
    m_effect.update(m_graph, m_model->result());
}

void CheckedChangesDialog::showEffect()
{
    m_effectWords->setVisible(m_model->rowTotal() > 0);
    m_effectWords->setText(
        m_effect.isKnown() ? engine::effectSentence(m_effect.difference()) + u'.' : tr("Working out what they do…"));
}
