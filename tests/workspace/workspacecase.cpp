#include "workspacecase.h"

#include "databasefiles.h"

#include <QTest>

using namespace Qt::StringLiterals;

void WorkspaceCase::renew()
{
    m_workspace = std::make_unique<Workspace>();
}

QString WorkspaceCase::demoFile(const QString &name) const
{
    if (const auto created = store::createDatabase(path(name), u"demo"_s); !created)
        qFatal("%s", said(created).constData());
    return path(name);
}

QString WorkspaceCase::largeFile() const
{
    const QString file = demoFile(u"large.sqlite"_s);
    runSql(file,
        "INSERT INTO users (name) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)"
        "  SELECT 'user ' || i FROM n");
    return file;
}

void WorkspaceCase::open(const store::OpenRequest &request)
{
    m_workspace->open(request);
    QTRY_COMPARE(m_workspace->state(), Workspace::State::Open);
}

void WorkspaceCase::save()
{
    QSignalSpy saved(m_workspace.get(), &Workspace::saved);
    m_workspace->save();
    QTRY_COMPARE(saved.count(), 1);
}

void WorkspaceCase::reload()
{
    QSignalSpy reloaded(m_workspace.get(), &Workspace::reloaded);
    m_workspace->reload();
    QTRY_COMPARE(reloaded.count(), 1);
}

bool WorkspaceCase::holds(const engine::AccessGraph &graph, const QString &user, const QString &permission)
{
    return graph.holds(graph.user(user).value(), graph.permission(permission).value());
}
