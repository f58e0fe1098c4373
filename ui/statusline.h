#pragma once

#include <QStatusBar>

class ElidedLabel;
class QHBoxLayout;
class QLabel;
class QPushButton;
class StateBadge;
class Workspace;

// What is open and how, who is signed in to the post editor | rows and selection, or what is being read.
class StatusLine final : public QStatusBar {
    Q_OBJECT

public:
    StatusLine(Workspace *workspace, QWidget *parent = nullptr);

    // Those who are signed in to the post editor.
    void setActingUsers(const QStringList &names);
    // "1,208 users, 3 selected"
    void setRows(const QString &text);

    // What just happened: stands for a while, and is said to a screen reader.
    void tell(const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeParts();
    void addPart(QHBoxLayout *layout, QWidget *part, const QString &name);
    void refresh();
    void showMark();
    void showRules();
    void showProgress(const QString &step, qint64 done, qint64 total);

    Workspace *m_workspace;
    QLabel *m_database;
    QLabel *m_engine;
    QLabel *m_profile;
    StateBadge *m_mark; // read only, demo
    QLabel *m_actingUser;
    StateBadge *m_rules;
    ElidedLabel *m_rows;
    QPushButton *m_cancel;
    QStringList m_actingUsers;
    QString m_rowsText;
};
