#include "actionbutton.h"

#include "plainlabel.h"

#include <QAbstractButton>
#include <QAction>

void followAction(QAbstractButton *button, QAction *action)
{
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        setPlainToolTip(button, action->statusTip());
    };
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, follow);
    follow();
}
