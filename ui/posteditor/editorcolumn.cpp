#include "editorcolumn.h"

#include "actingbar.h"
#include "announcement.h"
#include "look.h"
#include "metrics.h"
#include "pagetable.h"
#include "postactionrow.h"
#include "posttext.h"
#include "visibletext.h"
#include "workspace.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using Action = PostApplication::Action;

namespace {

constexpr int lineWidth = 2;

QColor frameColor(EditorPlace place, const Look &look)
{
    return place == EditorPlace::First ? look.accent : look.inherited;
}

} // namespace

EditorColumn::EditorColumn(PostSession *session, EditorPlace place, const PageParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_workspace(parts.workspace)
    , m_place(place)
    , m_bar(new ActingBar(parts.workspace, session, place, this))
    , m_row(new PostActionRow(session, parts.workspace, parts.actions, place, this))
    , m_text(new PostText(session, place, this))
{
    setObjectName(nameIn(place, u"editorColumn"_s));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::inset, tagHeight() + space::narrow, space::inset, space::small);
    layout->setSpacing(space::small);
    layout->addWidget(m_bar);
    layout->addWidget(m_row);
    layout->addWidget(m_text, 1);
    connect(session, &PostSession::decisionsChanged, this, &EditorColumn::noteSession);
    connect(session, &PostSession::sent, this, &EditorColumn::noteRequest);
    connect(m_bar, &ActingBar::refused, this, &EditorColumn::refused);
    connect(m_bar, &ActingBar::settled, this, &EditorColumn::settled);
    connect(m_text, &PostText::left, this, &EditorColumn::editLeft);
    connect(m_row, &PostActionRow::requested, this, &EditorColumn::send);
    connect(m_row, &PostActionRow::asked, this, [this](Action action) {
        Q_EMIT used();
        setSubject(action);
    });
    noteSession();
}

void EditorColumn::noteSession()
{
    const auto user = m_session->signedIn();
    const QString name = user ? engine::visibleText(m_workspace->graph().name(*user)) : tr("nobody");
    setAccessibleName(
        m_place == EditorPlace::First ? tr("Acting as %1").arg(name) : tr("Second user, acting as %1").arg(name));
    update();
}

void EditorColumn::setSubject(Action action)
{
    m_subject = action;
    m_row->setSubject(action);
    Q_EMIT subjectChanged();
}

void EditorColumn::setPost(int post)
{
    m_post = post;
    m_row->setPost(post);
    m_text->show(post);
}

void EditorColumn::setTreatment(ForbiddenTreatment treatment)
{
    m_row->setTreatment(treatment);
}

void EditorColumn::setCompact(bool compact)
{
    m_bar->setCompact(compact);
    m_row->setCompact(compact);
}

void EditorColumn::send(Action action)
{
    const PostApplication::Request request = m_session->send(action, m_post);
    const bool isAllowed = request.status == engine::Decision::Status::Allowed;
    if (isAllowed && (action == Action::Create || action == Action::Edit))
        m_text->startEditing();
}

void EditorColumn::noteRequest(const PostApplication::Request &request)
{
    Q_EMIT used();
    setSubject(request.action);
    if (request.post != 0)
        Q_EMIT postAsked(request.post);
    announceAnswer(request);
}

// Nothing that has the focus changes when a request is answered.
void EditorColumn::announceAnswer(const PostApplication::Request &request)
{
    const QString answer = tr("%1: %2").arg(PostApplication::statusText(request), request.answer);
    const QString why = m_session->whyNot(request.action);
    announce(this, why.isEmpty() ? answer : tr("%1. %2").arg(answer, why));
}

void EditorColumn::sendForbidden()
{
    send(m_row->forbidden());
}

void EditorColumn::focusUser()
{
    m_bar->focusUser();
}

bool EditorColumn::stepBack()
{
    if (m_text->isEditing())
        m_text->cancelEditing();
    else if (m_session->signedIn())
        m_session->signIn(std::nullopt);
    else
        return false;
    return true;
}

int EditorColumn::tagHeight() const
{
    return badgeHeight(this);
}

void EditorColumn::paintEvent(QPaintEvent *)
{
    const auto user = m_session->signedIn();
    if (!user)
        return;
    const Look &look = lookFor(palette());
    const QColor color = frameColor(m_place, look);
    const QRect frame = rect().adjusted(space::narrow, tagHeight() / 2, -space::narrow, -space::narrow);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, lineWidth));
    painter.drawRoundedRect(QRectF(frame).adjusted(1, 1, -1, -1), radius::node, radius::node);

    const QFont font = badgeFont(this);
    const QFontMetrics metrics(font);
    const int most = frame.width() / 2;
    const QString name =
        metrics.elidedText(engine::visibleText(m_workspace->graph().name(*user)), Qt::ElideRight, most);
    const QRect tag(frame.left() + space::medium, frame.top() + 1 - tagHeight() / 2,
        metrics.horizontalAdvance(name) + 2 * space::small, tagHeight());
    const QRect placed = QStyle::visualRect(layoutDirection(), frame, tag);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(placed, radius::focus, radius::focus);
    painter.setFont(font);
    painter.setPen(look.onAccent);
    painter.drawText(placed, Qt::AlignCenter, name);
}

void EditorColumn::mousePressEvent(QMouseEvent *event)
{
    QWidget::mousePressEvent(event);
    Q_EMIT used();
}
