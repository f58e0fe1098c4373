#pragma once

class QAbstractButton;
class QAction;

// Lets a button do what the action does: triggers it, is enabled with it and says why not. The button keeps its own
// text.
void followAction(QAbstractButton *button, QAction *action);
