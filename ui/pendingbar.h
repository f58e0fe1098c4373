#pragma once

#include <QWidget>

class Actions;
class ElidedLabel;
class QPropertyAnimation;
class QPushButton;
class StateBadge;
class Workspace;

// What is pending, what it does, and the way to save it. There only while something is pending; it pushes the page up
// and covers nothing.
class PendingBar final : public QWidget {
    Q_OBJECT

public:
    PendingBar(Workspace *workspace, Actions *actions, QWidget *parent = nullptr);

    // Something to add to the sentence: "1 change no longer fits"; empty: nothing.
    void setRemark(const QString &remark);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 0}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *addButton(const QString &name, QAction *action);
    void refresh();
    void refreshSentence();
    void slide(bool open);

    Workspace *m_workspace;
    Actions *m_actions;
    QWidget *m_content; // keeps its height while the bar slides
    StateBadge *m_added;
    StateBadge *m_removed;
    StateBadge *m_altered;
    ElidedLabel *m_sentence;
    QPushButton *m_save;
    QPropertyAnimation *m_motion;
    QString m_remark;
    bool m_isOpen = false;
};
