#include "postactionrow.h"

#include "actionbutton.h"
#include "metrics.h"
#include "strip.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using Action = PostApplication::Action;

ActionId actionIdOf(Action action)
{
    switch (action) {
    case Action::Create:
        return ActionId::CreatePost;
    case Action::View:
        return ActionId::ViewPost;
    case Action::Edit:
        return ActionId::EditPost;
    case Action::Delete:
        return ActionId::DeletePost;
    }
    return ActionId::ViewPost;
}

QString actionTitle(Action action)
{
    switch (action) {
    case Action::Create:
        return PostActionRow::tr("Create");
    case Action::View:
        return PostActionRow::tr("View");
    case Action::Edit:
        return PostActionRow::tr("Edit");
    case Action::Delete:
        return PostActionRow::tr("Delete");
    }
    return {};
}

PostActionRow::PostActionRow(PostSession *session, Actions *actions, QWidget *parent)
    : QWidget(parent), m_session(session), m_actions(actions), m_strip(new Strip(this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    for (const Action action : PostApplication::actions) {
        QAction *deed = actions->at(actionIdOf(action));
        auto *button = new QPushButton(deed->icon(), actionTitle(action), this);
        button->setObjectName(deed->objectName() + "Button"_L1);
        followAction(button, deed);
        row->addWidget(button);
        m_buttons[std::size_t(action)] = button;
    }
    row->addStretch();
    QAction *anyway = actions->at(ActionId::SendAnyway);
    auto *send = new QPushButton(anyway->icon(), tr("Send anyway"), this);
    send->setObjectName(u"sendAnywayButton"_s);
    send->setProperty("quiet", true);
    followAction(send, anyway);
    row->addWidget(send);

    m_strip->setObjectName(u"reasonStrip"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::small, space::medium, 0);
    layout->setSpacing(space::small);
    layout->addLayout(row);
    layout->addWidget(m_strip);
    connect(session, &PostSession::decisionsChanged, this, &PostActionRow::refresh);
    refresh();
}

void PostActionRow::setSubject(Action action)
{
    m_subject = action;
    refresh();
}

Action PostActionRow::forbidden() const
{
    for (const Action action : {m_subject, Action::Edit, Action::Delete, Action::Create, Action::View})
        if (!m_session->decide(action).isAllowed())
            return action;
    return m_subject;
}

void PostActionRow::refresh()
{
    const Action subject = forbidden();
    const QString why = m_session->whyNot(subject);
    m_strip->setVisible(!why.isEmpty());
    if (why.isEmpty())
        return;
    m_strip->setMessage(Strip::Kind::Forbidden, tr("%1 is disabled").arg(actionTitle(subject)), why);
    m_strip->setClosable(false);
    if (m_session->decide(subject).reason != engine::Decision::Reason::UnknownPermission)
        return;
    QPushButton *choose = m_strip->addVerb(tr("Choose permissions…"));
    choose->setObjectName(u"choosePermissionsButton"_s);
    connect(choose, &QPushButton::clicked, m_actions->at(ActionId::ToolsActionPermissions), &QAction::trigger);
}

void PostActionRow::mousePressEvent(QMouseEvent *event)
{
    // Qt hands a click on a disabled button to what is behind it.
    for (const Action action : PostApplication::actions)
        if (m_buttons[std::size_t(action)]->geometry().contains(event->position().toPoint()))
            Q_EMIT asked(action);
}
