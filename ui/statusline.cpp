#include "statusline.h"

#include "announcement.h"
#include "databasewords.h"
#include "elidedlabel.h"
#include "look.h"
#include "metrics.h"
#include "plainlabel.h"
#include "statebadge.h"
#include "visibletext.h"
#include "words.h"
#include "workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {
constexpr int messageMs = 6000;
}

StatusLine::StatusLine(Workspace *workspace, QWidget *parent)
    : QStatusBar(parent)
    , m_workspace(workspace)
    , m_database(plainLabel({}, this))
    , m_engine(plainLabel({}, this))
    , m_profile(plainLabel({}, this))
    , m_mark(new StateBadge(StateBadge::Ground::Plain, this))
    , m_actingUser(plainLabel({}, this))
    , m_rules(new StateBadge(StateBadge::Ground::Plain, this))
    , m_rows(new ElidedLabel(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"statusBar"_s);
    setAccessibleName(tr("Status"));
    setSizeGripEnabled(false);
    setFixedHeight(statusHeight(this) + 1);
    addWidget(makeParts());
    m_rows->setObjectName(u"statusRows"_s);
    m_rows->setFont(captionFont(this));
    m_rows->setForegroundRole(QPalette::PlaceholderText);
    m_cancel->setObjectName(u"cancelReadingButton"_s);
    m_cancel->setProperty("quiet", true);
    m_cancel->setFont(captionFont(this));
    m_cancel->setFixedHeight(statusHeight(this));
    m_cancel->hide();
    addPermanentWidget(m_rows);
    addPermanentWidget(m_cancel);
    auto *edge = new QWidget(this);
    edge->setFixedWidth(space::small);
    addPermanentWidget(edge);

    connect(m_cancel, &QPushButton::clicked, workspace, &Workspace::cancel);
    connect(workspace, &Workspace::stateChanged, this, &StatusLine::refresh);
    connect(workspace, &Workspace::reset, this, &StatusLine::refresh);
    connect(workspace, &Workspace::editingAllowedChanged, this, &StatusLine::refresh);
    connect(workspace, &Workspace::rulesChanged, this, &StatusLine::showRules);
    connect(workspace, &Workspace::progressed, this, &StatusLine::showProgress);
    refresh();
}

QWidget *StatusLine::makeParts()
{
    auto *parts = new QWidget(this);
    auto *layout = new QHBoxLayout(parts);
    layout->setContentsMargins(space::inset, 1, 0, 0);
    layout->setSpacing(space::small);
    addPart(layout, m_database, u"statusDatabase"_s);
    addPart(layout, m_engine, u"statusEngine"_s);
    addPart(layout, m_profile, u"statusProfile"_s);
    addPart(layout, m_mark, u"statusMark"_s);
    addPart(layout, m_actingUser, u"statusActingUser"_s);
    addPart(layout, m_rules, u"statusRules"_s);
    return parts;
}

void StatusLine::addPart(QHBoxLayout *layout, QWidget *part, const QString &name)
{
    // Its line goes with it.
    auto *place = new QWidget(layout->parentWidget());
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    if (layout->count() > 0) {
        QWidget *line = verticalLine(place);
        line->setFixedHeight(lineHeight(this) - space::narrow);
        row->addWidget(line);
    }
    row->addWidget(part);
    part->setObjectName(name);
    part->setFont(captionFont(this));
    part->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(place);
}

void StatusLine::setActingUsers(const QStringList &names)
{
    if (names == m_actingUsers)
        return;
    m_actingUsers = names;
    refresh();
}

void StatusLine::tell(const QString &words)
{
    showMessage(words, messageMs);
    announce(this, words);
}

void StatusLine::setRows(const QString &text)
{
    m_rowsText = text;
    if (m_workspace->state() != Workspace::State::Loading)
        m_rows->setText(text);
}

void StatusLine::refresh()
{
    const bool open = m_workspace->isOpen();
    const store::DatabaseInfo &info = m_workspace->info();
    m_database->setText(open ? databaseTitle(*m_workspace) : tr("No database open"));
    setPlainToolTip(m_database, open && !m_workspace->isDemo() ? engine::visibleText(info.location) : QString());
    m_engine->setText(engineTitle(info));
    m_profile->setText(info.profileTitle);
    setPlainToolTip(m_profile, (info.notes + info.assumptions).join(u'\n'));
    m_actingUser->setText(tr("Acting as %1").arg(engine::inSentence(m_actingUsers)));
    m_engine->parentWidget()->setVisible(open);
    m_profile->parentWidget()->setVisible(open);
    m_actingUser->parentWidget()->setVisible(open && !m_actingUsers.isEmpty());
    showMark();
    showRules();

    const bool loading = m_workspace->state() == Workspace::State::Loading;
    m_cancel->setVisible(loading && open); // else the page that stands meanwhile has it
    if (!loading)
        m_rows->setText(m_rowsText);
}

void StatusLine::showMark()
{
    const store::DatabaseInfo &info = m_workspace->info();
    QString mark;
    QString words;
    if (m_workspace->isDemo()) {
        mark = tr("Demo: nothing leaves this computer");
        words = tr("A copy of its own, thrown away when it is closed");
    } else if (!info.readOnlyReason.isEmpty()) {
        mark = tr("Read only");
        words = info.readOnlyReason;
    } else if (m_workspace->isOpen() && !m_workspace->isEditingAllowed()) {
        mark = tr("Changes not allowed yet");
        words = tr("Rolewright did not make this database; File, Allow changes lets it write");
    }
    m_mark->setState(Meaning::Warning, mark);
    m_mark->parentWidget()->setVisible(!mark.isEmpty());
    setPlainToolTip(m_mark, words);
}

void StatusLine::showRules()
{
    const std::vector<RuleState> &states = m_workspace->rules().states();
    QStringList broken;
    for (const RuleState &state : states) {
        if (!state.verdict.isHeld)
            broken << u"%1. %2"_s.arg(engine::sentence(state.rule), state.verdict.text);
    }
    const qsizetype total = qsizetype(states.size());
    if (broken.isEmpty())
        m_rules->setState(Meaning::Allowed, total == 1 ? tr("1 rule held") : tr("%1 rules held").arg(grouped(total)));
    else
        m_rules->setState(Meaning::Forbidden, tr("%1 of %2 rules broken").arg(grouped(broken.size()), grouped(total)));
    m_rules->setAccessibleName(m_rules->text());
    setPlainToolTip(m_rules, broken.join(u'\n'));
    m_rules->parentWidget()->setVisible(m_workspace->isOpen() && total > 0);
}

void StatusLine::showProgress(const QString &step, qint64 done, qint64 total)
{
    const QString howFar = progressText(done, total);
    m_rows->setText(howFar.isEmpty() ? tr("%1…").arg(step) : tr("%1… %2").arg(step, howFar));
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Look &look = lookFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), look.chrome);
    painter.fillRect(QRect(0, 0, width(), 1), look.line);
    // What a menu entry does, what was saved: in place of the parts, which Qt hides meanwhile.
    painter.setFont(captionFont(this));
    painter.setPen(look.text2);
    const QRect place = rect().adjusted(space::inset, 1, -space::inset, 0);
    painter.drawText(place, int(Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine),
        painter.fontMetrics().elidedText(currentMessage(), Qt::ElideRight, place.width()));
}
