#include "removedpanel.h"

#include "change.h"
#include "icons.h"
#include "metrics.h"
#include "objecttile.h"
#include "pendingdeletions.h"
#include "plainlabel.h"
#include "statebadge.h"
#include "visibletext.h"
#include "words.h"
#include "workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RemovedPanel::RemovedPanel(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_tile(new ObjectTile(Icon::Role, this))
    , m_title(plainLabel({}, this))
    , m_subtitle(plainLabel({}, this))
{
    setObjectName(u"removedPanel"_s);
    setAccessibleName(tr("About to be deleted"));
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
    layout->addWidget(makeTop());
    layout->addWidget(horizontalLine(this));
    layout->addLayout(body, 1);
}

QWidget *RemovedPanel::makeTop()
{
    auto *top = new QWidget(this);
    QFont font = inspectorTitleFont(this);
    font.setStrikeOut(true);
    m_title->setObjectName(u"removedTitle"_s);
    m_title->setFont(font);
    m_subtitle->setFont(captionFont(this));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_title, m_subtitle})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *names = new QVBoxLayout;
    names->setSpacing(space::tiny);
    names->addWidget(m_title);
    names->addWidget(m_subtitle);
    auto *layout = new QHBoxLayout(top);
    layout->setContentsMargins(space::inset, space::medium, space::inset, space::medium);
    layout->setSpacing(space::medium);
    layout->addWidget(m_tile);
    layout->addLayout(names, 1);
    return top;
}

void RemovedPanel::setObjects(const std::vector<ObjectRef> &objects)
{
    m_objects = objects;
    const ObjectKind kind = objects.front().kind;
    m_tile->setIcon(iconFor(kind));
    const bool isOne = objects.size() == 1;
    const qint64 count = qint64(objects.size());
    m_title->setText(isOne ? engine::visibleText(m_workspace->graph().name(objects.front())) : countOf(kind, count));
    m_subtitle->setText(isOne ? tr("A %1 that is about to be deleted").arg(engine::kindWord(kind))
                              : tr("They are about to be deleted"));
}

void RemovedPanel::revert()
{
    if (const auto reverted = m_workspace->revert(items::pendingDeletions(*m_workspace, m_objects)); !reverted)
        Q_EMIT refused(reverted.error());
}
