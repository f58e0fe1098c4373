#include "questionview.h"

#include "announcement.h"
#include "glyph.h"
#include "icons.h"
#include "look.h"
#include "metrics.h"
#include "plainlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

QuestionView::QuestionView(QWidget *parent)
    : QWidget(parent), m_question(wrappingLabel({}, this)), m_stack(new QStackedLayout)
{
    setAccessibleName(tr("Predict before you click"));
    m_question->setObjectName(u"walkthroughQuestion"_s);
    m_question->setFont(mediumFont(this));
    m_stack->addWidget(makeChoices());
    m_stack->addWidget(makeVerdict());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_question);
    layout->addLayout(m_stack);
    layout->addStretch();
}

QWidget *QuestionView::makeChoices()
{
    auto *choices = new QWidget(this);
    auto *layout = new QHBoxLayout(choices);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    for (const Status status : {Status::Allowed, Status::NotSignedIn, Status::Forbidden}) {
        auto *button = new QPushButton(engine::statusLine(status), choices);
        button->setObjectName(u"predict%1"_s.arg(int(status)));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, status] { Q_EMIT predicted(status); });
        layout->addWidget(button, 0, Qt::AlignTop);
    }
    layout->addStretch();
    return choices;
}

QWidget *QuestionView::makeVerdict()
{
    auto *verdict = new QWidget(this);
    m_verdict = wrappingLabel({}, verdict);
    m_verdict->setObjectName(u"walkthroughVerdict"_s);
    m_verdict->setFont(strongFont(this));
    m_reason = wrappingLabel({}, verdict);
    m_reason->setObjectName(u"walkthroughReason"_s);
    auto *layout = new QVBoxLayout(verdict);
    layout->setContentsMargins(iconSize(this) + space::text, 0, 0, 0); // the glyph is painted there
    layout->setSpacing(space::tiny);
    layout->addWidget(m_verdict);
    layout->addWidget(m_reason);
    layout->addStretch();
    return verdict;
}

void QuestionView::ask(const QString &question)
{
    m_isRight.reset();
    m_question->setText(question);
    m_verdict->clear();
    m_reason->clear();
    m_stack->setCurrentIndex(0);
    update();
}

void QuestionView::tell(Status prediction, Status answer, const QString &reason)
{
    const bool isRight = prediction == answer;
    const QString verdict = isRight
        ? tr("Right: %1").arg(engine::statusLine(answer))
        : tr("Wrong: it is %1, not %2").arg(engine::statusLine(answer)).arg(int(prediction));
    if (m_isRight == isRight && m_verdict->text() == verdict && m_reason->text() == reason)
        return;
    m_isRight = isRight;
    m_verdict->setText(verdict);
    m_reason->setText(reason);
    m_verdict->setAccessibleDescription(reason);
    m_stack->setCurrentIndex(1);
    update();
    announce(this, tr("%1. %2").arg(verdict, reason));
}

void QuestionView::paintEvent(QPaintEvent *)
{
    if (!m_isRight)
        return;
    const Look &look = lookFor(palette());
    QPainter painter(this);
    const int side = iconSize(this);
    const int top = m_verdict->mapTo(this, QPoint()).y() + (m_verdict->fontMetrics().height() - side) / 2;
    const QRect field = QStyle::visualRect(layoutDirection(), rect(), QRect(0, top, side, side));
    if (*m_isRight)
        paintGlyph(&painter, field, Meaning::Allowed, look.added);
    else
        paintIcon(&painter, field, Icon::Close, look.removed);
}
