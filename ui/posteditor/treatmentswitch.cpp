#include "treatmentswitch.h"

#include "actionbutton.h"
#include "actions.h"
#include "look.h"
#include "metrics.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

// One stop for Tab, at the chosen one; the arrow keys go to the others.
void showChosen(QToolButton *button, bool chosen)
{
    button->setChecked(chosen);
    button->setFocusPolicy(chosen ? Qt::StrongFocus : Qt::ClickFocus);
}

} // namespace

TreatmentSwitch::TreatmentSwitch(Actions *actions, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"forbiddenTreatment"_s);
    setAccessibleName(tr("What is forbidden"));
    setFixedHeight(fieldHeight(this));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::tiny, space::tiny, space::tiny, space::tiny);
    layout->setSpacing(space::tiny);
    auto *group = new QButtonGroup(this);
    const std::pair<ActionId, QString> choices[] = {{ActionId::ForbiddenHide, tr("Hide")},
        {ActionId::ForbiddenDisable, tr("Disable")}, {ActionId::ForbiddenRefuse, tr("Refuse")}};
    for (const auto &[id, text] : choices) {
        QAction *action = actions->at(id);
        auto *button = new QToolButton(this);
        button->setObjectName(action->objectName() + "Button"_L1);
        button->setText(text);
        button->setAccessibleName(tr("%1 what is forbidden").arg(text));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
        followAction(button, action);
        group->addButton(button);
        connect(action, &QAction::toggled, button, [button](bool chosen) { showChosen(button, chosen); });
        showChosen(button, action->isChecked());
        layout->addWidget(button);
    }
}

void TreatmentSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(lookFor(palette()).control);
    painter.setBrush(lookFor(palette()).base); // the button that is down stands out from it
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::control, radius::control);
}
