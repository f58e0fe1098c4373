#pragma once

#include "error.h"
#include "logentry.h"

#include <QWidget>

#include <optional>

class PanelHead;
class QFormLayout;
class QLabel;
class QHBoxLayout;
class QPushButton;
class Workspace;

// One entry of the log: what was so before and after, by whom and why, its hashes, and its inverse to stage.
class LogEntryPanel final : public QWidget {
    Q_OBJECT

public:
    LogEntryPanel(Workspace *workspace, QWidget *parent);

    // Nothing: no entry is selected.
    void setEntry(const store::LogEntry *entry);

Q_SIGNALS:
    void refused(const Error &error);
    void objectAsked(ObjectRef object); // show it on its page

private:
    QLabel *addLine(QFormLayout *form, const QString &name, const QString &caption);
    QFormLayout *addSection(const QString &title);
    void refreshVerb();
    void refreshObjects();
    void stageInverse();

    Workspace *m_workspace;
    std::optional<store::LogEntry> m_entry;
    PanelHead *m_head;
    QWidget *m_body;
    QLabel *m_change = nullptr;
    QLabel *m_before = nullptr;
    QLabel *m_after = nullptr;
    QLabel *m_actor = nullptr;
    QLabel *m_reason = nullptr;
    QLabel *m_previous = nullptr;
    QLabel *m_hash = nullptr;
    QHBoxLayout *m_objects = nullptr; // a button for each that the change is about
    QPushButton *m_revert = nullptr;
};
