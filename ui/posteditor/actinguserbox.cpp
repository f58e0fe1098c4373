#include "actinguserbox.h"

#include "actingusermodel.h"
#include "postsession.h"
#include "workspace.h"

#include <QCompleter>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

ActingUserBox::ActingUserBox(Workspace *workspace, PostSession *session, EditorPlace place, QWidget *parent)
    : QComboBox(parent)
    , m_workspace(workspace)
    , m_session(session)
    , m_all(new ActingUserModel(workspace, this))
    , m_matching(new ActingUserModel(workspace, this))
{
    setObjectName(nameIn(place, u"actingUser"_s));
    setAccessibleName(tr("Signed in as"));
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setModel(m_all);
    setMaxVisibleItems(16);
    lineEdit()->setObjectName(nameIn(place, u"actingUserName"_s));
    lineEdit()->setAccessibleName(tr("Signed in as"));
    lineEdit()->setPlaceholderText(tr("Name of a user, or nobody"));

    auto *completer = new QCompleter(m_matching, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setCompletionRole(Qt::DisplayRole);
    setCompleter(completer);

    lineEdit()->installEventFilter(this);
    connect(lineEdit(), &QLineEdit::textEdited, m_matching, &ActingUserModel::setFilter);
    connect(lineEdit(), &QLineEdit::returnPressed, this, &ActingUserBox::signInTyped);
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
        [this](const QModelIndex &index) { signInAt(m_matching, index.row()); });
    // Later again: the completer puts the bare name into the field.
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &ActingUserBox::showSignedIn,
        Qt::QueuedConnection);
    connect(this, &QComboBox::currentIndexChanged, this, [this](int row) {
        if (!m_isShowing)
            signInAt(m_all, row);
    });
    connect(session, &PostSession::decisionsChanged, this, &ActingUserBox::showSignedIn);
    // While its list changes QComboBox chooses rows by itself.
    connect(m_all, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_isShowing = true; });
    connect(m_all, &QAbstractItemModel::modelReset, this, [this] {
        showSignedIn();
        m_isShowing = false;
    });
    showSignedIn();
}

void ActingUserBox::showPopup()
{
    showSignedIn();
    QComboBox::showPopup();
}

// A click into who is signed in begins another name; into a name half typed it puts the cursor.
bool ActingUserBox::eventFilter(QObject *watched, QEvent *event)
{
    const bool isClick = watched == lineEdit() && event->type() == QEvent::MouseButtonRelease;
    if (isClick && !lineEdit()->hasSelectedText()
        && lineEdit()->text() == actingUserText(*m_workspace, m_session->signedIn()))
        selectShown();
    return QComboBox::eventFilter(watched, event);
}

// Escape gives back the name before it means anything else.
void ActingUserBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && lineEdit()->text() != actingUserText(*m_workspace, m_session->signedIn()))
        showSignedIn();
    else
        QComboBox::keyPressEvent(event);
}

void ActingUserBox::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    // Half a name typed signs nobody in; the popup of the completer takes the focus only for a moment.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        showSignedIn();
}

void ActingUserBox::signInAt(const ActingUserModel *model, int row)
{
    if (model->isChoice(row))
        m_session->signIn(model->userAt(row));
    showSignedIn();
}

void ActingUserBox::signInTyped()
{
    const QString typed = lineEdit()->text();
    if (typed == actingUserText(*m_workspace, m_session->signedIn()))
        return;
    const auto exact = m_workspace->graph().user(typed);
    m_matching->setFilter(typed);
    if (typed.isEmpty() || typed.compare(actingUserText(*m_workspace, std::nullopt), Qt::CaseInsensitive) == 0)
        m_session->signIn(std::nullopt);
    else if (exact)
        m_session->signIn(*exact);
    else if (m_matching->rowCount() == 1) // the only one who fits
        m_session->signIn(m_matching->userAt(0));
    else
        Q_EMIT notFound(typed);
    showSignedIn();
}

void ActingUserBox::showSignedIn()
{
    const QScopedValueRollback<bool> showing(m_isShowing, true);
    const auto user = m_session->signedIn();
    setCurrentIndex(m_all->rowOf(user));
    setEditText(actingUserText(*m_workspace, user));
    lineEdit()->setCursorPosition(0);
    if (lineEdit()->hasFocus())
        selectShown();
}

// What is typed next replaces it. From the end, so that the name stays in sight.
void ActingUserBox::selectShown()
{
    const int length = int(lineEdit()->text().size());
    lineEdit()->setSelection(length, -length);
}
