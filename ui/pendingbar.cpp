#include "pendingbar.h"

#include "actionbutton.h"
#include "actions.h"
#include "announcement.h"
#include "effectwords.h"
#include "elidedlabel.h"
#include "look.h"
#include "metrics.h"
#include "statebadge.h"
#include "words.h"
#include "workspace.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {

constexpr int motionMs = 120;

} // namespace

PendingBar::PendingBar(Workspace *workspace, Actions *actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_content(new QWidget(this))
    , m_added(new StateBadge(StateBadge::Ground::Plain, m_content))
    , m_removed(new StateBadge(StateBadge::Ground::Plain, m_content))
    , m_altered(new StateBadge(StateBadge::Ground::Plain, m_content))
    , m_sentence(new ElidedLabel(m_content))
    , m_motion(new QPropertyAnimation(this, "maximumHeight", this))
{
    setObjectName(u"pendingBar"_s);
    setAccessibleName(tr("Pending changes"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_sentence->setObjectName(u"pendingSentence"_s);
    m_sentence->setFont(mediumFont(this));

    auto *layout = new QHBoxLayout(m_content);
    layout->setContentsMargins(space::inset, 1, space::medium, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_added);
    layout->addWidget(m_removed);
    layout->addWidget(m_altered);
    layout->addSpacing(space::small);
    layout->addWidget(m_sentence, 1);
    addButton(u"discardButton"_s, actions->at(ActionId::FileDiscard))->setText(tr("Discard"));
    addButton(u"reviewButton"_s, actions->at(ActionId::FileReview))->setText(tr("Review…"));
    m_save = addButton(u"saveButton"_s, actions->at(ActionId::FileSave));
    m_save->setProperty("primary", true);
    m_save->setText(tr("Save"));

    m_motion->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_motion, &QPropertyAnimation::finished, this, [this] {
        if (m_isOpen)
            setMaximumHeight(QWIDGETSIZE_MAX);
        else
            hide();
    });
    connect(workspace, &Workspace::pendingChanged, this, &PendingBar::refresh);
    connect(workspace, &Workspace::effectChanged, this, &PendingBar::refreshSentence);
    connect(workspace, &Workspace::rulesChanged, this, &PendingBar::refreshSentence);
    connect(workspace, &Workspace::stateChanged, this, &PendingBar::refresh);
    hide();
}

QPushButton *PendingBar::addButton(const QString &name, QAction *action)
{
    auto *button = new QPushButton(m_content);
    button->setObjectName(name);
    followAction(button, action);
    m_content->layout()->addWidget(button);
    return button;
}

void PendingBar::setRemark(const QString &remark)
{
    m_remark = remark;
    refreshSentence();
}

void PendingBar::refresh()
{
    const engine::ChangeList &changes = m_workspace->pendingChanges();
    if (changes.empty()) {
        slide(false); // with its last words: nothing flickers on the way out
        return;
    }
    const PendingCounts counts = pendingCounts(changes);
    const auto show = [](StateBadge *badge, Meaning meaning, qsizetype count, const QString &text,
                          const QString &words) {
        badge->setState(meaning, text);
        badge->setAccessibleName(words);
        badge->setVisible(count > 0);
    };
    show(m_added, Meaning::Added, counts.added, grouped(counts.added), tr("%1 added").arg(grouped(counts.added)));
    show(m_removed, Meaning::Removed, counts.removed, grouped(counts.removed),
        tr("%1 removed").arg(grouped(counts.removed)));
    const QString altered = tr("%1 renamed or described").arg(grouped(counts.altered)); // has no glyph of its own
    show(m_altered, Meaning::None, counts.altered, altered, altered);
    m_save->setText(m_workspace->state() == Workspace::State::Saving ? tr("Saving…") : saveWithCount(*m_workspace));
    refreshSentence();
    slide(true);
}

void PendingBar::refreshSentence()
{
    const QString effect = pendingSentence(*m_workspace);
    const QString refusal = m_workspace->rules().refusal();
    const QString sentence = !refusal.isEmpty() ? tr("%1 (%2)").arg(refusal, effect)
        : m_remark.isEmpty()                    ? effect
                                                : tr("%1; %2").arg(effect, m_remark);
    const bool isNews = sentence != m_sentence->accessibleName();
    m_sentence->setText(sentence);
    if (isNews && m_workspace->hasPendingChanges())
        announce(this, tr("Pending: %1").arg(sentence));
}

void PendingBar::slide(bool open)
{
    if (open == m_isOpen)
        return;
    m_isOpen = open;
    m_motion->stop();
    const bool still =
        !window()->isVisible() || style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0;
    if (still) {
        setMaximumHeight(QWIDGETSIZE_MAX);
        setVisible(open);
        return;
    }
    m_motion->setDuration(motionMs);
    m_motion->setStartValue(open ? 0 : height());
    m_motion->setEndValue(open ? sizeHint().height() : 0);
    setMaximumHeight(open ? 0 : height());
    show();
    m_motion->start();
}

QSize PendingBar::sizeHint() const
{
    return {m_content->sizeHint().width(), barHeight(this) + 1};
}

void PendingBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_content->setGeometry(0, 0, width(), sizeHint().height());
}

void PendingBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), lookFor(palette()).chrome);
    painter.fillRect(QRect(0, 0, width(), 1), lookFor(palette()).line);
}
