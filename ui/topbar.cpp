#include "topbar.h"

#include "actions.h"
#include "look.h"
#include "metrics.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

QWidget *gap(int width, QSizePolicy::Policy policy)
{
    auto *widget = new QWidget;
    widget->setMinimumWidth(width);
    widget->setSizePolicy(policy, QSizePolicy::Preferred);
    return widget;
}

} // namespace

TopBar::TopBar(const Actions *actions, QWidget *parent) : QToolBar(tr("Top bar"), parent)
{
    setObjectName(u"topBar"_s);
    setAccessibleName(tr("Top bar"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu); // it is part of the window, not one of several to be hidden
    setIconSize(QSize(::iconSize(this), ::iconSize(this)));
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    const std::vector<std::vector<ActionId>> groups{{ActionId::FileOpen, ActionId::FileSave},
        {ActionId::EditUndo, ActionId::EditRedo}, {ActionId::GoBack, ActionId::GoForward}};
    for (const std::vector<ActionId> &group : groups) {
        addWidget(gap(space::small, QSizePolicy::Fixed));
        for (const ActionId id : group)
            addAction(actions->at(id));
    }
    addWidget(gap(0, QSizePolicy::Expanding));
    addAction(actions->at(ActionId::ViewInspector));
    addWidget(gap(space::small, QSizePolicy::Fixed));
}

QSize TopBar::sizeHint() const
{
    return {QToolBar::sizeHint().width(), barHeight(this) + 1};
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Look &look = lookFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), look.chrome);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look.line);
}
