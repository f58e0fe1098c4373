#include "goallist.h"

#include "glyph.h"
#include "icons.h"
#include "look.h"
#include "metrics.h"
#include "plainlabel.h"

#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

GoalList::GoalList(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    setAccessibleName(tr("What the step asks for"));
    m_layout->setContentsMargins(iconSize(this) + space::text, 0, 0, 0); // the glyphs are painted there
    m_layout->setSpacing(space::narrow);
}

void GoalList::setGoals(const std::vector<Goal> &goals, const QString &whyStuck)
{
    if (goals == m_goals && whyStuck == m_whyStuck)
        return;
    m_goals = goals;
    m_whyStuck = whyStuck;
    for (const Line &line : m_lines)
        delete line.label;
    m_lines.clear();
    for (const Goal &goal : goals)
        addLine(goal.text, goal.isDone ? State::Done : State::Open);
    if (!whyStuck.isEmpty())
        addLine(whyStuck, State::Stuck);
    update();
}

void GoalList::addLine(const QString &text, State state)
{
    QLabel *label = wrappingLabel(state == State::Done ? tr("%1 – done").arg(text) : text, this);
    label->setObjectName(u"walkthroughGoal%1"_s.arg(m_lines.size() + 1));
    label->setAccessibleName(state == State::Done ? tr("Done: %1").arg(text)
            : state == State::Open                ? tr("To do: %1").arg(text)
                                                  : tr("This step can no longer be done: %1").arg(text));
    if (state == State::Done)
        label->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(label);
    m_lines.push_back({label, state});
}

void GoalList::paintEvent(QPaintEvent *)
{
    const Look &look = lookFor(palette());
    QPainter painter(this);
    const int side = iconSize(this);
    for (const Line &line : m_lines) {
        // Beside the first line of its words.
        const int top = line.label->y() + (line.label->fontMetrics().height() - side) / 2;
        const QRect field = QStyle::visualRect(layoutDirection(), rect(), QRect(0, top, side, side));
        switch (line.state) {
        case State::Open:
            paintIcon(&painter, field, Icon::ChevronRight, look.accent);
            break;
        case State::Done:
            paintGlyph(&painter, field, Meaning::Allowed, look.added);
            break;
        case State::Stuck:
            paintGlyph(&painter, field, Meaning::Warning, look.forbidden);
            break;
        }
    }
}
