#pragma once

#include "icons.h"

#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QPushButton;

// What stands in the place of a list that has nothing to show: why, and the one thing to do about it.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setContent(Icon icon, const QString &title, const QString &detail);
    // The action's text on a button, disabled together with it; nullptr: no button.
    void setVerb(QAction *action);
    void setVerb(const QString &text, const std::function<void()> &deed);

private:
    class Picture;

    void showVerb(bool shown);
    void followAction();

    Picture *m_picture;
    QLabel *m_title;
    QLabel *m_detail;
    QPushButton *m_verb;
    QAction *m_action = nullptr;
    std::function<void()> m_deed;
};
