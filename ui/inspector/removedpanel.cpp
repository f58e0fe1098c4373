#include "removedpanel.h"

#include "change.h"
#include "icons.h"
#include "metrics.h"
#include "panelhead.h"
#include "pendingdeletions.h"
#include "plainlabel.h"
#include "statebadge.h"
#include "visibletext.h"
#include "words.h"
#include "workspace.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RemovedPanel::RemovedPanel(Workspace *workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_head(new PanelHead(u"removedTitle"_s, Icon::Role, this))
{
    setObjectName(u"removedPanel"_s);
    setAccessibleName(tr("About to be deleted"));
    m_head->setStruck(true);
    auto *badge = new StateBadge(StateBadge::Ground::Tint, this);
    badge->setObjectName(u"removedBadge"_s);
    badge->setState(Meaning::Removed, tr("removed"));
    QLabel *words = wrappingLabel(tr("Deleted when you save. Until then it can be taken back."), this);
    words->setForegroundRole(QPalette::PlaceholderText);
    auto *revert = new QPushButton(icon(Icon::Revert), tr("Revert"), this);
    revert->setObjectName(u"revertDeletionButton"_s);
    revert->setAccessibleName(tr("Revert the deletion"));
    revert->setAutoDefault(false);
    connect(revert, &QPushButton::clicked, this, &RemovedPanel::revert);

    auto *body = new QVBoxLayout;
    body->setContentsMargins(space::inset, space::medium, space::inset, space::medium);
    body->setSpacing(space::medium);
    body->addWidget(badge, 0, Qt::AlignLeading);
    body->addWidget(words);
    body->addWidget(revert, 0, Qt::AlignLeading);
    body->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(horizontalLine(this));
    layout->addLayout(body, 1);
}

void RemovedPanel::setObjects(const std::vector<ObjectRef> &objects)
{
    m_objects = objects;
    const ObjectKind kind = objects.front().kind;
    m_head->setIcon(iconFor(kind));
    const bool isOne = objects.size() == 1;
    const qint64 count = qint64(objects.size());
    m_head->setTitle(isOne ? engine::visibleText(m_workspace->graph().name(objects.front())) : countOf(kind, count));
    m_head->setSubtitle(isOne ? tr("A %1 that is about to be deleted").arg(engine::kindWord(kind))
                              : tr("They are about to be deleted"));
}

void RemovedPanel::revert()
{
    if (const auto reverted = m_workspace->revert(items::pendingDeletions(*m_workspace, m_objects)); !reverted)
        Q_EMIT refused(reverted.error());
}
