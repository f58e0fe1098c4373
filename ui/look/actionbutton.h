#pragma once

class QAbstractButton;
class QAction;

enum class ButtonText { Own, OfAction };

// What the action says of itself: whether it can be done, why not, and its text if wanted.
void showAction(QAbstractButton *button, const QAction *action, ButtonText text);
// Lets a button do what the action does, and shows it from now on.
void followAction(QAbstractButton *button, QAction *action, ButtonText text = ButtonText::Own);
