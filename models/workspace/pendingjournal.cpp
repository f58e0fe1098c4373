#include "pendingjournal.h"

#include "changejson.h"
#include "workspace.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString format = u"rolewright-unsaved/1"_s;

QByteArray textOf(const QString &location, const engine::ChangeList &changes)
{
    QJsonArray list;
    for (const engine::Change &change : changes)
        list.append(engine::toFullJson(change));
    return QJsonDocument(QJsonObject{{u"format"_s, format}, {u"location"_s, location},
                             {u"at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}, {u"changes"_s, list}})
        .toJson(QJsonDocument::Compact);
}

Result<void> replaceFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(ErrorKind::Unreadable,
        u"Pending changes cannot be kept for the case of a crash: %1."_s.arg(file.errorString()), path);
}

QString lockOf(const QString &file)
{
    return file + u".lock"_s;
}

} // namespace

PendingJournal::PendingJournal(const Workspace *workspace, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_folder(folder)
    , m_newest(std::make_shared<std::atomic<quint64>>(0))
    , m_thread(this)
{
    connect(workspace, &Workspace::pendingChanged, this, &PendingJournal::follow);
}

PendingJournal::~PendingJournal()
{
    remove();
    m_thread.finish();
}

void PendingJournal::follow()
{
    if (m_workspace->isOpen() && !m_workspace->isDemo() && m_workspace->hasPendingChanges())
        write(m_workspace->info().location, m_workspace->pendingChanges());
    else
        remove();
}

void PendingJournal::write(const QString &location, const engine::ChangeList &changes)
{
    if (!m_lock) {
        QDir().mkpath(m_folder);
        m_file = QDir(m_folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + u".json"_s);
        m_lock = std::make_unique<QLockFile>(lockOf(m_file));
        m_lock->setStaleLockTime(0); // as long as the program runs
        m_lock->tryLock(0);
    }
    m_isKept = true;
    m_thread.post(
        [=, file = m_file, newest = m_newest, number = ++*m_newest]() -> Result<void> {
            return number == *newest ? replaceFile(file, textOf(location, changes)) : Result<void>();
        },
        [this](const Result<void> &written) {
            if (!written && !std::exchange(m_hasFailed, true))
                Q_EMIT failed(written.error());
        });
}

void PendingJournal::remove()
{
    if (!std::exchange(m_isKept, false))
        return;
    ++*m_newest;
    m_thread.post([file = m_file] { QFile::remove(file); });
}

std::vector<UnsavedWork> PendingJournal::left(const QString &folder)
{
    std::vector<UnsavedWork> works;
    for (const QFileInfo &info : QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files)) {
        QLockFile lock(lockOf(info.filePath()));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0)) // its program runs
            continue;
        if (auto work = read(info.filePath()))
            works.push_back(std::move(*work));
    }
    std::sort(works.begin(), works.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    return works;
}

Result<UnsavedWork> PendingJournal::read(const QString &path)
{
    const auto refuse = [&](const QString &why) {
        return failure(ErrorKind::Unreadable, u"%1 does not keep pending changes: %2"_s.arg(path, why));
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(file.errorString());
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    UnsavedWork work{.file = path,
        .location = object[u"location"_s].toString(),
        .at = QDateTime::fromString(object[u"at"_s].toString(), Qt::ISODate)};
    if (object[u"format"_s].toString() != format || work.location.isEmpty())
        return refuse(u"it is damaged."_s);
    for (const QJsonValue &value : object[u"changes"_s].toArray()) {
        const auto change = engine::fromJson(value.toObject());
        if (!change)
            return refuse(change.error().message);
        work.changes.push_back(*change);
    }
    return work;
}

void PendingJournal::forget(const UnsavedWork &work)
{
    QFile::remove(work.file);
}
