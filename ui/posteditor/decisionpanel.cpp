#include "decisionpanel.h"

#include "ask.h"
#include "celldelegate.h"
#include "datatableview.h"
#include "decisionpath.h"
#include "icons.h"
#include "metrics.h"
#include "objecttile.h"
#include "pathfile.h"
#include "pathview.h"
#include "plainlabel.h"
#include "statebadge.h"
#include "suggestionrow.h"
#include "suggestions.h"
#include "verdictsmodel.h"
#include "visibletext.h"
#include "words.h"
#include "workspace.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

DecisionPanel::DecisionPanel(PostSession *session, Workspace *workspace, const Ask *ask, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_workspace(workspace)
    , m_ask(ask)
    , m_request(plainLabel({}, this))
    , m_badge(new StateBadge(StateBadge::Ground::Tint, this))
    , m_reason(wrappingLabel({}, this))
    , m_more(new QToolButton(this))
    , m_path(new PathView(this))
    , m_suggestionsTitle(plainLabel(tr("What would allow it"), this))
    , m_suggestions(new QVBoxLayout)
    , m_verdicts(new VerdictsModel(session, workspace, this))
    , m_verdictsView(new DataTableView(this))
{
    setObjectName(u"decisionPanel"_s);
    setAccessibleName(tr("Decision"));
    auto *body = new QWidget(this);
    auto *bodyLayout = new QVBoxLayout(body);
    bodyLayout->setContentsMargins(0, 0, 0, 0);
    bodyLayout->setSpacing(0);
    bodyLayout->addWidget(makeAnswer());
    bodyLayout->addWidget(horizontalLine(body));
    bodyLayout->addWidget(makeVerdicts());
    bodyLayout->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"decisionScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    m_scrollBar = scroll->verticalScrollBar();
    m_scrollBar->installEventFilter(this);
    body->setBackgroundRole(QPalette::Base);
    leaveRoom(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTop());
    layout->addWidget(horizontalLine(this));
    layout->addWidget(scroll, 1);

    connect(session, &PostSession::decisionsChanged, this, &DecisionPanel::refresh);
    connect(workspace, &Workspace::pendingChanged, this, &DecisionPanel::refresh); // saved: no longer marked
    refresh();
}

QWidget *DecisionPanel::makeTop()
{
    auto *top = new QWidget(this);
    QLabel *title = plainLabel(tr("Decision"), top);
    title->setFont(inspectorTitleFont(this));
    m_request->setObjectName(u"decisionRequest"_s);
    m_request->setFont(captionFont(this));
    m_request->setForegroundRole(QPalette::PlaceholderText);
    m_request->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *names = new QVBoxLayout;
    names->setSpacing(space::tiny);
    names->addWidget(title);
    names->addWidget(m_request);
    auto *layout = new QHBoxLayout(top);
    layout->setContentsMargins(space::inset, space::medium, space::inset, space::medium);
    layout->setSpacing(space::medium);
    layout->addWidget(new ObjectTile(Icon::Permission, top));
    layout->addLayout(names, 1);
    m_more->setObjectName(u"pathMenuButton"_s);
    m_more->setAccessibleName(tr("More for this path"));
    setPlainToolTip(m_more, tr("Copy the path or save it as a picture"));
    m_more->setAutoRaise(true);
    m_more->setIcon(icon(Icon::More));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setMenu(m_path->makeMenu(m_more));
    layout->addWidget(m_more, 0, Qt::AlignTop);
    return top;
}

QWidget *DecisionPanel::makeAnswer()
{
    auto *answer = new QWidget(this);
    m_badge->setObjectName(u"decisionBadge"_s);
    m_reason->setObjectName(u"decisionReason"_s);
    m_path->setObjectName(u"decisionPath"_s);
    connect(m_path, &PathView::saveAsked, this, &DecisionPanel::savePath);
    connect(m_path, &PathView::nodeActivated, this, [this](int node) {
        if (const auto object = m_path->nodes()[std::size_t(node)].object)
            Q_EMIT objectAsked(*object);
    });
    m_suggestionsTitle->setFont(strongFont(this));
    m_suggestions->setContentsMargins(0, 0, 0, 0);
    m_suggestions->setSpacing(space::narrow);
    auto *layout = new QVBoxLayout(answer);
    m_answerLayout = layout;
    layout->setSpacing(space::medium);
    layout->addWidget(m_badge, 0, Qt::AlignLeading);
    layout->addWidget(m_reason);
    layout->addWidget(m_path);
    layout->addWidget(m_suggestionsTitle);
    layout->addLayout(m_suggestions);
    return answer;
}

QWidget *DecisionPanel::makeVerdicts()
{
    auto *part = new QWidget(this);
    QLabel *title = plainLabel(tr("Same user, same post"), part);
    title->setFont(strongFont(this));
    title->setBuddy(m_verdictsView);
    title->setContentsMargins(space::inset, space::medium, space::inset, space::small);
    m_verdictsView->setObjectName(u"verdictsView"_s);
    m_verdictsView->setAccessibleName(tr("Same user, same post"));
    m_verdictsView->setModel(m_verdicts);
    m_verdictsView->setColumnWidths({100, 0});
    m_verdictsView->setFittedColumns({VerdictsModel::PermissionColumn});
    m_verdictsView->setQuietColumns({VerdictsModel::VerdictColumn});
    m_verdictsView->setCaptionColumn(VerdictsModel::VerdictColumn);
    m_verdictsView->setRowLines(false);
    m_verdictsView->horizontalHeader()->hide();
    m_verdictsView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_verdictsView->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_verdictsView->setFixedHeight(int(m_verdicts->rowTotal()) * ::rowHeight(m_verdictsView) + space::small);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(title);
    layout->addWidget(m_verdictsView);
    connect(m_verdictsView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (current.isValid() && VerdictsModel::actionAt(current.row()) != m_subject)
                Q_EMIT asked(VerdictsModel::actionAt(current.row()));
        });
    return part;
}

bool DecisionPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scrollBar && (event->type() == QEvent::Show || event->type() == QEvent::Hide))
        leaveRoom(event->type() == QEvent::Show ? m_scrollBar->sizeHint().width() : 0);
    return QWidget::eventFilter(watched, event);
}

// The scroll bar stands in the inset: what it scrolls is as wide without it.
void DecisionPanel::leaveRoom(int scrollBarWidth)
{
    QMargins margins(space::inset, space::medium, space::inset - scrollBarWidth, space::medium);
    if (isRightToLeft())
        margins = {margins.right(), margins.top(), margins.left(), margins.bottom()};
    m_answerLayout->setContentsMargins(margins);
    static_cast<CellDelegate *>(m_verdictsView->itemDelegate())->setTrailingRoom(-scrollBarWidth);
}

void DecisionPanel::setSession(PostSession *session)
{
    m_session->disconnect(this);
    m_session = session;
    m_verdicts->setSession(session);
    connect(session, &PostSession::decisionsChanged, this, &DecisionPanel::refresh);
    refresh();
}

void DecisionPanel::setSubject(PostApplication::Action action, int post)
{
    m_subject = action;
    m_post = post;
    m_verdictsView->setCurrentIndex(m_verdicts->index(VerdictsModel::rowOf(action), 0));
    refresh();
}

void DecisionPanel::refresh()
{
    const engine::AccessGraph &graph = m_workspace->graph();
    const auto user = m_session->signedIn();
    const QString permission = m_session->application()->permissionFor(m_subject);
    const engine::Decision decision = m_session->decide(m_subject);
    const QString line = PostApplication::requestLine(m_subject, m_post);
    m_request->setText(tr("%1 as %2").arg(line, user ? engine::visibleText(graph.name(*user)) : tr("nobody")));
    m_badge->setState(meaningOf(decision.status), engine::statusLine(decision.status));
    m_reason->setText(engine::reasonText(graph, user, permission, decision));
    refreshPath(permission, decision);
    refreshSuggestions(decision);
}

void DecisionPanel::refreshPath(const QString &permission, const engine::Decision &decision)
{
    const engine::AccessGraph &graph = m_workspace->graph();
    std::vector<PathNode> nodes = pathOf(graph, m_session->session(), permission, decision);
    markPending(nodes, graph, m_workspace->savedGraph(), m_session->session(), decision);
    m_path->setNodes(std::move(nodes));
    m_path->setAccessibleName(tr("Path of the decision: %1").arg(m_path->pathText()));
}

void DecisionPanel::savePath(const QString &ending)
{
    const QString filter = ending == "svg"_L1 ? tr("SVG pictures (*.svg)") : tr("PNG pictures (*.png)");
    QString file = m_ask->fileToSave(tr("Save the path"), u"decision."_s + ending, filter, Ask::Overwriting::Asks);
    if (file.isEmpty())
        return;
    if (!file.endsWith(u'.' + ending, Qt::CaseInsensitive))
        file += u'.' + ending;
    if (const auto written = writePathFile(*m_path, file); !written)
        Q_EMIT refused(written.error());
}

void DecisionPanel::refreshSuggestions(const engine::Decision &decision)
{
    const QWidget *focused = QApplication::focusWidget();
    // One goes on from the answer that a suggestion changed.
    if (focused && isAncestorOf(focused) && qobject_cast<const SuggestionRow *>(focused->parentWidget()))
        m_verdictsView->setFocus(Qt::OtherFocusReason);
    while (QLayoutItem *item = m_suggestions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one of them may have been clicked just now
        delete item;
    }
    const auto found = suggestionsFor(
        *m_workspace, m_session->session(), m_session->application()->permissionFor(m_subject), decision);
    m_suggestionsTitle->setVisible(!found.empty());
    QWidget *before = m_path;
    for (const Suggestion &suggestion : found) {
        const auto *change = std::get_if<engine::Change>(&suggestion.deed);
        auto *row =
            new SuggestionRow(suggestion, change ? m_workspace->whyNot(engine::verb(*change)) : QString(), this);
        connect(row, &SuggestionRow::chosen, this, [this, suggestion] { take(suggestion); });
        m_suggestions->addWidget(row);
        setTabOrder(before, row->button());
        before = row->button();
    }
}

void DecisionPanel::take(const Suggestion &suggestion)
{
    const auto *change = std::get_if<engine::Change>(&suggestion.deed);
    const auto done =
        change ? m_workspace->stage({*change}) : m_session->setRoleActive(std::get<RoleId>(suggestion.deed), true);
    if (!done)
        Q_EMIT refused(done.error());
}
