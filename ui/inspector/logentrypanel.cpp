#include "logentrypanel.h"

#include "changeobjects.h"
#include "changewords.h"
#include "icons.h"
#include "metrics.h"
#include "panelhead.h"
#include "plainlabel.h"
#include "visibletext.h"
#include "words.h"
#include "workspace.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int widestName = 104; // two of them beside each other

// A label cannot break a hash: in two halves both fit.
QString inHalves(const QString &hash)
{
    const QString visible = engine::visibleText(hash);
    return visible.left(32) + u'\n' + visible.mid(32);
}

} // namespace

LogEntryPanel::LogEntryPanel(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_head(new PanelHead(u"logEntryTitle"_s, Icon::Log, this))
    , m_body(new QWidget(this))
{
    setObjectName(u"logEntryPanel"_s);
    setAccessibleName(tr("Entry of the log"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(horizontalLine(this));
    layout->addWidget(m_body);
    layout->addStretch();

    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(space::inset, space::medium, space::inset, space::medium);
    body->setSpacing(space::small);
    QFormLayout *change = addSection(tr("Change"));
    m_change = addLine(change, u"logChange"_s, tr("Change"));
    m_before = addLine(change, u"logBefore"_s, tr("Before"));
    m_after = addLine(change, u"logAfter"_s, tr("After"));
    m_actor = addLine(change, u"logActor"_s, tr("By"));
    m_reason = addLine(change, u"logReason"_s, tr("Reason"));
    m_revert = new QPushButton(icon(Icon::Revert), tr("Stage the inverse"), m_body);
    m_revert->setObjectName(u"revertButton"_s);
    m_objects = new QHBoxLayout;
    m_objects->setSpacing(space::small);
    body->addLayout(m_objects);
    body->addWidget(m_revert, 0, Qt::AlignLeading);
    QFormLayout *chain = addSection(tr("Chain"));
    m_previous = addLine(chain, u"logPreviousHash"_s, tr("Previous"));
    m_hash = addLine(chain, u"logHash"_s, tr("Hash"));
    for (QLabel *hash : {m_previous, m_hash})
        hash->setFont(fixedFont(this));
    QLabel *limit =
        plainLabel(tr("The chain shows edits by others. Whoever may write the file can make it anew, unless "
                      "the head was kept elsewhere."),
            m_body);
    limit->setWordWrap(true);
    limit->setFont(captionFont(this));
    limit->setForegroundRole(QPalette::PlaceholderText);
    body->addWidget(limit);

    connect(m_revert, &QPushButton::clicked, this, &LogEntryPanel::stageInverse);
    connect(workspace, &Workspace::stateChanged, this, &LogEntryPanel::refreshVerb);
    connect(workspace, &Workspace::edited, this, &LogEntryPanel::refreshObjects);
    connect(workspace, &Workspace::editingAllowedChanged, this, &LogEntryPanel::refreshVerb);
    setEntry(nullptr);
}

QFormLayout *LogEntryPanel::addSection(const QString &title)
{
    QLabel *caption = plainLabel(title, m_body);
    caption->setFont(strongFont(this));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::large);
    form->setVerticalSpacing(space::text);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *body = static_cast<QVBoxLayout *>(m_body->layout());
    body->addWidget(caption);
    body->addLayout(form);
    return form;
}

QLabel *LogEntryPanel::addLine(QFormLayout *form, const QString &name, const QString &caption)
{
    QLabel *text = plainLabel({}, m_body);
    text->setObjectName(name);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QLabel *label = plainLabel(caption, m_body);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(text);
    form->addRow(label, text);
    return text;
}

void LogEntryPanel::setEntry(const store::LogEntry *entry)
{
    m_entry = entry == nullptr ? std::nullopt : std::optional(*entry);
    m_body->setVisible(m_entry.has_value());
    m_head->setTitle(m_entry ? tr("Entry %1").arg(grouped(m_entry->seq)) : tr("No entry selected"));
    m_head->setSubtitle(m_entry ? engine::visibleText(m_entry->at) : tr("Select one to see what it changed"));
    refreshVerb();
    refreshObjects();
    if (!m_entry)
        return;
    const items::BeforeAfter words = items::beforeAndAfter(*m_entry);
    m_change->setText(items::sentence(*m_entry));
    m_before->setText(words.before);
    m_after->setText(words.after);
    m_actor->setText(engine::visibleText(m_entry->actor));
    m_reason->setText(engine::visibleText(m_entry->reason));
    m_previous->setText(inHalves(m_entry->previousHash));
    m_hash->setText(inHalves(m_entry->hash));
}

void LogEntryPanel::refreshObjects()
{
    while (const QLayoutItem *item = m_objects->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    if (!m_entry || !m_entry->change)
        return;
    for (const engine::NamedObject &object : engine::objectsOf(*m_entry->change)) {
        auto *button = new QPushButton(icon(iconFor(object.kind)), {}, m_body);
        const QString name = engine::visibleText(object.name);
        button->setText(plainButtonText(fontMetrics().elidedText(name, Qt::ElideMiddle, widestName)));
        button->setAccessibleName(name);
        button->setProperty("quiet", true);
        const auto found = m_workspace->graph().object(object.kind, object.name);
        button->setEnabled(found.has_value());
        setPlainToolTip(button, found ? tr("Show it on its page") : found.error().message);
        if (found)
            connect(button, &QPushButton::clicked, this, [this, ref = *found] { Q_EMIT objectAsked(ref); });
        m_objects->addWidget(button);
    }
    m_objects->addStretch();
}

void LogEntryPanel::refreshVerb()
{
    const bool isChange = m_entry && m_entry->change;
    const QString why = isChange   ? m_workspace->whyNot(engine::verb(engine::inverse(*m_entry->change)))
        : m_entry && m_entry->rule ? tr("Rules are made and removed on the page Rules")
                                   : tr("This entry changed nothing");
    m_revert->setEnabled(why.isEmpty());
    setPlainToolTip(m_revert, why);
}

void LogEntryPanel::stageInverse()
{
    const engine::Change &change = *m_entry->change;
    const auto staged = m_workspace->stage({engine::inverse(change)}, tr("Revert “%1”").arg(engine::sentence(change)));
    if (!staged)
        Q_EMIT refused(staged.error());
}
