#include "readingpage.h"

#include "databasewords.h"
#include "emptystate.h"
#include "pageheader.h"
#include "workspace.h"

#include <QKeyEvent>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int patienceMs = 300;
}

ReadingPage::ReadingPage(Workspace *workspace, QWidget *parent)
    : Page(PageId::Reading, u"readingPage"_s, parent)
    , m_workspace(workspace)
    , m_header(new PageHeader({}, this))
    , m_stripPlace(new QVBoxLayout)
    , m_content(new EmptyState(this))
    , m_patience(new QTimer(this))
{
    m_content->setObjectName(u"readingProgress"_s);
    m_content->setVerb(tr("Cancel"), [workspace] { workspace->cancel(); });
    m_patience->setSingleShot(true);
    m_patience->setInterval(patienceMs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_stripPlace);
    layout->addWidget(m_content, 1);
    connect(m_patience, &QTimer::timeout, this, &ReadingPage::reveal);
    connect(workspace, &Workspace::stateChanged, this, &ReadingPage::refresh);
    connect(workspace, &Workspace::progressed, this, &ReadingPage::showProgress);
    refresh();
}

void ReadingPage::refresh()
{
    m_content->hide();
    m_patience->stop();
    if (m_workspace->state() != Workspace::State::Loading || m_workspace->isOpen())
        return;
    const QString title = readingTitle(*m_workspace);
    setAccessibleName(tr("Reading %1").arg(title));
    m_header->setTitle(title);
    showProgress(tr("Reading %1").arg(title), 0, 0);
    m_patience->start();
}

void ReadingPage::showProgress(const QString &step, qint64 done, qint64 total)
{
    m_content->setContent(Icon::Database, tr("%1…").arg(step), progressText(done, total));
}

void ReadingPage::reveal()
{
    m_content->show();
    if (hasFocus())
        m_content->setFocus(Qt::OtherFocusReason);
}

void ReadingPage::focusView()
{
    if (m_content->isVisibleTo(this))
        m_content->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

void ReadingPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_workspace->cancel();
    else
        Page::keyPressEvent(event);
}
