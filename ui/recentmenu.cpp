#include "recentmenu.h"

#include "databasewords.h"
#include "plainlabel.h"
#include "settings.h"

using namespace Qt::StringLiterals;

RecentMenu::RecentMenu(const Settings *settings, QWidget *parent) : QMenu(tr("Recen&t"), parent), m_settings(settings)
{
    setObjectName(u"recentMenu"_s);
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::fill);
}

void RecentMenu::fill()
{
    clear();
    for (const Settings::Recent &recent : m_settings->recent()) {
        QAction *action = addAction(plainButtonText(fileTitle(recent.location)));
        action->setToolTip(plainToolTip(recent.location));
        action->setStatusTip(recent.location);
        connect(action, &QAction::triggered, this, [this, location = recent.location] { Q_EMIT openAsked(location); });
    }
    if (isEmpty())
        addAction(tr("Nothing was opened yet"))->setEnabled(false);
}
