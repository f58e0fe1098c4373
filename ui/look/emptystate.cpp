#include "emptystate.h"

#include "actionbutton.h"
#include "look.h"
#include "metrics.h"
#include "plainlabel.h"

#include <QAction>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

class EmptyState::Picture final : public QWidget {
public:
    using QWidget::QWidget;

    void setIcon(Icon icon)
    {
        m_icon = icon;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(&painter, rect(), m_icon, lookFor(palette()).text2);
    }

private:
    Icon m_icon = Icon::Info;
};

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new Picture(this))
    , m_title(wrappingLabel({}, this))
    , m_detail(wrappingLabel({}, this))
    , m_verb(new QPushButton(this))
{
    const int side = iconSize(this) + space::narrow;
    m_picture->setFixedSize(side, side);
    m_title->setFont(inspectorTitleFont(this));
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_title, m_detail})
        label->setAlignment(Qt::AlignHCenter);
    m_verb->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::inset, space::inset, space::inset, space::inset);
    layout->setSpacing(0);
    layout->addStretch(2); // the content stands at two fifths of the height
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addSpacing(space::small);
    layout->addWidget(m_title);
    layout->addSpacing(space::tiny);
    layout->addWidget(m_detail);
    layout->addSpacing(space::medium);
    layout->addWidget(m_verb, 0, Qt::AlignHCenter);
    layout->addStretch(3);

    connect(m_verb, &QPushButton::clicked, this, [this] {
        if (m_action)
            m_action->trigger();
        else if (m_deed)
            m_deed();
    });
}

void EmptyState::setContent(Icon icon, const QString &title, const QString &detail)
{
    m_picture->setIcon(icon);
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(detail);
}

void EmptyState::setVerb(QAction *action)
{
    if (m_action)
        m_action->disconnect(this);
    m_action = action;
    m_deed = {};
    if (action)
        connect(action, &QAction::changed, this, &EmptyState::followAction);
    followAction();
}

void EmptyState::setVerb(const QString &text, const std::function<void()> &deed)
{
    setVerb(nullptr);
    m_deed = deed;
    m_verb->setText(plainButtonText(text));
    m_verb->setEnabled(true);
    setPlainToolTip(m_verb, {});
    showVerb(true);
}

void EmptyState::showVerb(bool shown)
{
    m_verb->setVisible(shown);
    setFocusProxy(shown ? m_verb : nullptr); // Tab would stop for good at one that is hidden
}

void EmptyState::followAction()
{
    showVerb(m_action);
    if (m_action)
        showAction(m_verb, m_action, ButtonText::OfAction);
}
