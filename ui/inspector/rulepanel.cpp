#include "rulepanel.h"

#include "datatableview.h"
#include "icons.h"
#include "linesmodel.h"
#include "listsection.h"
#include "metrics.h"
#include "panelhead.h"
#include "plainlabel.h"
#include "rulelistmodel.h"
#include "statebadge.h"
#include "visibletext.h"
#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RulePanel::RulePanel(QWidget *parent)
    : QWidget(parent)
    , m_head(new PanelHead(u"rulePanelTitle"_s, Icon::Rules, this))
    , m_paths(new LinesModel(tr("Path"), this))
{
    setObjectName(u"rulePanel"_s);
    setAccessibleName(tr("Rule"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(horizontalLine(this));
    layout->addWidget(makeBody());
    m_pathList = new ListSection(u"rulePathsView"_s, tr("What breaks it"), m_paths, ListSection::Header::Hidden, this);
    m_pathList->view()->setColumnWidths({0});
    layout->addWidget(m_pathList, 1);
    layout->addStretch();
    setState(nullptr);
}

QWidget *RulePanel::makeBody()
{
    m_body = new QWidget(this);
    m_sentence = wrappingLabel({}, m_body);
    m_sentence->setObjectName(u"ruleSentence"_s);
    m_sentence->setFont(mediumFont(this));
    m_badge = new StateBadge(StateBadge::Ground::Tint, m_body);
    m_badge->setObjectName(u"ruleBadge"_s);
    m_why = wrappingLabel({}, m_body);
    m_why->setObjectName(u"ruleWhy"_s);
    m_note = wrappingLabel({}, m_body);
    m_note->setObjectName(u"ruleNote"_s);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto *edit = new QPushButton(icon(Icon::Edit), tr("Edit…"), m_body);
    edit->setObjectName(u"editRuleButton"_s);
    auto *remove = new QPushButton(icon(Icon::Delete), tr("Remove…"), m_body);
    remove->setObjectName(u"removeRuleButton"_s);
    auto *verbs = new QHBoxLayout;
    verbs->setSpacing(space::small);
    verbs->addWidget(edit);
    verbs->addWidget(remove);
    verbs->addStretch();
    auto *layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(space::inset, space::medium, space::inset, space::medium);
    layout->setSpacing(space::small);
    layout->addWidget(m_sentence);
    layout->addWidget(m_badge, 0, Qt::AlignLeading);
    layout->addWidget(m_why);
    layout->addWidget(m_note);
    layout->addSpacing(space::narrow);
    layout->addLayout(verbs);
    connect(edit, &QPushButton::clicked, this, &RulePanel::editAsked);
    connect(remove, &QPushButton::clicked, this, &RulePanel::removalAsked);
    return m_body;
}

void RulePanel::setState(const RuleState *state)
{
    m_body->setVisible(state != nullptr);
    m_head->setTitle(state != nullptr ? tr("Rule") : tr("No rule selected"));
    m_head->setSubtitle(state != nullptr ? items::weightText(*state) : tr("Select one to see what breaks it"));
    showBreaches(state != nullptr ? state->verdict : engine::RuleVerdict());
    if (state == nullptr)
        return;
    m_sentence->setText(engine::sentence(state->rule));
    m_badge->setState(items::meaningOf(*state), items::stateText(*state));
    m_badge->setAccessibleName(items::stateText(*state));
    m_why->setText(state->verdict.text);
    m_why->setVisible(!state->verdict.text.isEmpty());
    m_note->setText(engine::visibleText(state->rule.note));
    m_note->setVisible(!state->rule.note.isEmpty());
}

void RulePanel::showBreaches(const engine::RuleVerdict &verdict)
{
    QStringList lines;
    for (const engine::RuleVerdict::Breach &breach : verdict.breaches)
        lines << breach.paths;
    const qint64 listed = qint64(verdict.breaches.size());
    if (verdict.breachCount > listed && listed > 0)
        lines << tr("and %1 more").arg(grouped(verdict.breachCount - listed));
    m_paths->setLines(lines);
    m_pathList->setVisible(!lines.isEmpty());
    m_pathList->setCount(grouped(verdict.breachCount));
    m_pathList->fitTo(lines.size());
}
