#pragma once

#include "change.h"
#include "result.h"
#include "workthread.h"

#include <QDateTime>
#include <QLockFile>
#include <QObject>

#include <atomic>
#include <memory>
#include <vector>

class Workspace;

// What was pending when a program ended without being asked to: a crash, a power cut.
struct UnsavedWork {
    QString file = {}; // that keeps it
    QString location = {}; // of the database
    QDateTime at = {}; // of the last edit
    engine::ChangeList changes = {};
};

// Keeps the pending changes of a workspace in a file until they are saved or given up. Written on a thread of its own,
// whole or not at all. The demo's are not kept.
class PendingJournal : public QObject {
    Q_OBJECT

public:
    PendingJournal(const Workspace *workspace, const QString &folder, QObject *parent = nullptr);
    // The end of the program as it should be: nothing is left behind.
    ~PendingJournal() override;

    // Of programs that no longer run, oldest first. Files that are not understood stay where they are and are left out.
    static std::vector<UnsavedWork> left(const QString &folder);
    static Result<UnsavedWork> read(const QString &file);
    // The person has it back, or does not want it.
    static void forget(const UnsavedWork &work);

    // Waits until what was asked for is on the disk.
    void finish() { m_thread.finish(); }

Q_SIGNALS:
    void failed(const Error &error); // it cannot be written; once

private:
    void follow();
    void write(const QString &location, const engine::ChangeList &changes);
    void remove();

    const Workspace *m_workspace;
    QString m_folder;
    QString m_file; // empty: nothing could be made in the folder yet
    std::unique_ptr<QLockFile> m_lock; // says that this program runs
    std::shared_ptr<std::atomic<quint64>> m_newest; // number of the last edit; older ones need not be written
    bool m_isKept = false;
    bool m_hasFailed = false;
    WorkThread m_thread;
};
