#include "actingbar.h"

#include "actinguserbox.h"
#include "activerolesbutton.h"
#include "icons.h"
#include "metrics.h"
#include "plainlabel.h"
#include "postsession.h"
#include "visibletext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int leastBoxWidth = 120;
}

ActingBar::ActingBar(Workspace *workspace, PostSession *session, EditorPlace place, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_caption(plainLabel(tr("Signed in as"), this))
    , m_box(new ActingUserBox(workspace, session, place, this))
    , m_roles(new ActiveRolesButton(workspace, session, place, this))
    , m_signOut(new QPushButton(icon(Icon::SignOut), {}, this))
{
    m_box->setMinimumWidth(grown(this, leastBoxWidth));
    m_box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_box->setMaximumWidth(grown(this, 3 * leastBoxWidth));
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_caption->setBuddy(m_box);
    m_signOut->setObjectName(nameIn(place, u"signOutButton"_s));
    m_signOut->setAccessibleName(tr("Sign out"));
    m_signOut->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_caption);
    layout->addWidget(m_box, 1);
    layout->addWidget(m_roles);
    layout->addStretch();
    layout->addWidget(m_signOut);
    setTabOrder(m_box, m_roles);
    setTabOrder(m_roles, m_signOut);

    connect(m_signOut, &QPushButton::clicked, session, [session] { session->signIn(std::nullopt); });
    connect(m_roles, &ActiveRolesButton::refused, this, &ActingBar::refuse);
    connect(session, &PostSession::decisionsChanged, this, [this] {
        settle();
        refresh();
    });
    connect(m_box, &ActingUserBox::notFound, this, [this](const QString &typed) {
        refuse({ErrorKind::Usage,
            tr("No single user fits “%1”. Type more of the name, or choose from the list.")
                .arg(engine::visibleText(typed))});
    });
    setCompact(false);
    refresh();
}

void ActingBar::setCompact(bool compact)
{
    m_caption->setVisible(!compact);
    m_roles->setCompact(compact);
    m_signOut->setText(compact ? QString() : tr("Sign out"));
}

void ActingBar::focusUser()
{
    m_box->setFocus(Qt::TabFocusReason); // as by Tab: what is typed replaces the name
}

void ActingBar::refuse(const Error &error)
{
    m_refusal = error;
    Q_EMIT refused(error);
}

void ActingBar::settle()
{
    if (const auto past = std::exchange(m_refusal, std::nullopt))
        Q_EMIT settled(*past);
}

void ActingBar::refresh()
{
    const bool isSomebody = m_session->signedIn().has_value();
    m_signOut->setEnabled(isSomebody);
    setPlainToolTip(m_signOut, isSomebody ? tr("Back to nobody (Escape)") : tr("Sign out: nobody is signed in"));
}
