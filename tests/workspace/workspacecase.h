#pragma once

#include "workspace.h"

#include <QSignalSpy>
#include <QTemporaryDir>

// A workspace and a folder of database files, fresh for each test function.
class WorkspaceCase {
public:
    Workspace *get() { return m_workspace.get(); }
    void renew(); // an empty workspace instead of this one
    void end() { m_workspace.reset(); }

    QString folder() const { return m_folder.path(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString demoFile(const QString &name = QStringLiteral("demo.sqlite")) const;
    QString largeFile() const; // takes some time to read

    void open(const store::OpenRequest &request); // and waits until it is open
    void save(); // and waits until it is saved
    void reload(); // and waits until it is read

    static Error errorOf(const QSignalSpy &spy) { return spy.last().first().value<Error>(); }
    static bool holds(const engine::AccessGraph &graph, const QString &user, const QString &permission);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace = std::make_unique<Workspace>();
};
