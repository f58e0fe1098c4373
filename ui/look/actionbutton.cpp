#include "actionbutton.h"

#include "plainlabel.h"

#include <QAbstractButton>
#include <QAction>

void showAction(QAbstractButton *button, const QAction *action, ButtonText text)
{
    if (text == ButtonText::OfAction)
        button->setText(action->text());
    button->setEnabled(action->isEnabled());
    setPlainToolTip(button, action->statusTip());
}

void followAction(QAbstractButton *button, QAction *action, ButtonText text)
{
    const auto show = [button, action, text] { showAction(button, action, text); };
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, show);
    show();
}
