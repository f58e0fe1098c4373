#include "postactionrow.h"

#include "icons.h"
#include "metrics.h"
#include "plainlabel.h"
#include "strip.h"
#include "visibletext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using Action = PostApplication::Action;

namespace {

// "Edit is disabled", "Create, Edit and Delete are disabled"
QString treatedText(ForbiddenTreatment treatment, const QStringList &actions)
{
    const QString names = engine::inSentence(actions);
    const bool isOne = actions.size() == 1;
    switch (treatment) {
    case ForbiddenTreatment::Hide:
        return (isOne ? PostActionRow::tr("%1 is hidden") : PostActionRow::tr("%1 are hidden")).arg(names);
    case ForbiddenTreatment::Disable:
        return (isOne ? PostActionRow::tr("%1 is disabled") : PostActionRow::tr("%1 are disabled")).arg(names);
    case ForbiddenTreatment::Refuse:
        return PostActionRow::tr("%1 will be refused").arg(names);
    }
    return {};
}

} // namespace

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

PostActionRow::PostActionRow(
    PostSession *session, Workspace *workspace, Actions *actions, EditorPlace place, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_place(place)
    , m_strip(new Strip(this))
{
    makeButtons();
    m_strip->setObjectName(nameIn(place, u"reasonStrip"_s));
    connect(session, &PostSession::decisionsChanged, this, &PostActionRow::refresh);
    setCompact(false);
    refresh();
}

void PostActionRow::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    for (const Action action : PostApplication::actions) {
        auto *button = new QPushButton(actionTitle(action), this);
        button->setObjectName(nameIn(m_place, m_actions->at(actionIdOf(action))->objectName() + "Button"_L1));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT requested(action); });
        button->installEventFilter(this);
        row->addWidget(button);
        m_buttons[std::size_t(action)] = button;
    }
    row->addStretch();
    m_anyway = new QPushButton(this); // Tab reaches it last
    m_anyway->setObjectName(nameIn(m_place, u"sendAnywayButton"_s));
    m_anyway->setIcon(icon(Icon::Send));
    m_anyway->setAutoDefault(false);
    m_anyway->setProperty("quiet", true);
    connect(m_anyway, &QPushButton::clicked, this, [this] { Q_EMIT requested(forbidden()); });
    row->addWidget(m_anyway);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addLayout(row);
    layout->addWidget(m_strip);
}

void PostActionRow::setSubject(Action action)
{
    m_subject = action;
    refreshSendAnyway();
    refreshStrip();
}

void PostActionRow::setPost(int post)
{
    m_post = post;
    refresh();
}

void PostActionRow::setTreatment(ForbiddenTreatment treatment)
{
    m_treatment = treatment;
    refresh();
}

void PostActionRow::setCompact(bool compact)
{
    for (const Action action : PostApplication::actions)
        m_buttons[std::size_t(action)]->setIcon(compact ? QIcon() : m_actions->at(actionIdOf(action))->icon());
    m_isCompact = compact;
    refreshSendAnyway();
}

Action PostActionRow::forbidden() const
{
    for (const Action action : {m_subject, Action::Edit, Action::Delete, Action::Create, Action::View})
        if (!m_session->decide(action).isAllowed())
            return action;
    return m_subject;
}

QString PostActionRow::whyNot(Action action) const
{
    return why::request(action, {.workspace = m_workspace, .session = m_session, .post = m_post});
}

void PostActionRow::refresh()
{
    for (const Action action : PostApplication::actions)
        refreshButton(action);
    refreshSendAnyway();
    refreshStrip();
}

void PostActionRow::refreshButton(Action action)
{
    QPushButton *button = m_buttons[std::size_t(action)];
    const QString why = whyNot(action);
    const bool isForbidden = !m_session->decide(action).isAllowed();
    button->setVisible(!isForbidden || m_treatment != ForbiddenTreatment::Hide);
    button->setEnabled(why.isEmpty() || (isForbidden && m_treatment == ForbiddenTreatment::Refuse));
    const QString keys = m_actions->at(actionIdOf(action))->shortcut().toString(QKeySequence::NativeText);
    setPlainToolTip(button,
        why.isEmpty() ? tr("%1 post (%2)").arg(actionTitle(action), keys)
                      : tr("%1 post: %2").arg(actionTitle(action), why));
}

void PostActionRow::refreshSendAnyway()
{
    const QString why = why::sendAnyway({.workspace = m_workspace, .session = m_session});
    const Action action = forbidden();
    const QString name = why.isEmpty() ? tr("Send %1 anyway").arg(actionTitle(action)) : tr("Send anyway");
    m_anyway->setEnabled(why.isEmpty());
    m_anyway->setText(m_isCompact ? QString() : name);
    m_anyway->setAccessibleName(name);
    const QString request = PostApplication::requestLine(action, m_post);
    setPlainToolTip(
        m_anyway, why.isEmpty() ? tr("%1: the guard refuses %2").arg(name, request) : tr("%1: %2").arg(name, why));
}

// What else is lacking of all that is forbidden, where that is the reason.
QStringList PostActionRow::missingBeside(Action subject) const
{
    QStringList names;
    const auto isMissing = [this](Action action) {
        return m_session->decide(action).reason == engine::Decision::Reason::Missing;
    };
    const QString own = m_session->application()->permissionFor(subject);
    for (const Action action : PostApplication::actions) {
        const QString name = m_session->application()->permissionFor(action);
        if (isMissing(subject) && isMissing(action) && name != own && !names.contains(name))
            names << name;
    }
    return names;
}

void PostActionRow::refreshStrip()
{
    const Action subject = forbidden();
    const QString why = m_session->whyNot(subject);
    if (why.isEmpty()) {
        m_strip->hide();
        return;
    }
    QStringList forbiddenTitles;
    for (const Action action : PostApplication::actions)
        if (!m_session->decide(action).isAllowed())
            forbiddenTitles << actionTitle(action);
    QStringList explanation{why};
    if (const QStringList others = missingBeside(subject); !others.isEmpty())
        explanation << tr("Missing as well: %1.").arg(engine::inSentence(others));
    if (m_treatment == ForbiddenTreatment::Hide)
        explanation << tr("Hiding protects nothing: the guard answers the same.");
    m_strip->setMessage(Strip::Kind::Forbidden, treatedText(m_treatment, forbiddenTitles), explanation.join(u' '));
    m_strip->setClosable(false);
    m_strip->show();
    if (m_session->decide(subject).reason != engine::Decision::Reason::UnknownPermission)
        return;
    QPushButton *choose = m_strip->addVerb(tr("Choose permissions…"));
    choose->setObjectName(u"choosePermissionsButton"_s);
    connect(choose, &QPushButton::clicked, m_actions->at(ActionId::ToolsActionPermissions), &QAction::trigger);
}

// Qt lets a click on a disabled button do nothing, also nothing behind it.
bool PostActionRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress)
        for (const Action action : PostApplication::actions)
            if (const QPushButton *button = m_buttons[std::size_t(action)]; button == watched && !button->isEnabled())
                Q_EMIT asked(action);
    return QWidget::eventFilter(watched, event);
}
