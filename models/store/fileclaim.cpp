#include "fileclaim.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <map>
#include <mutex>

using namespace Qt::StringLiterals;

namespace store {

namespace {

struct Claimed {
    int count = 0;
    bool isWriteAhead = false;
};

// One for the process, as POSIX locks are.
struct ClaimedFiles {
    std::mutex mutex;
    std::map<FileIdentity, Claimed> files;
};

ClaimedFiles &claimedFiles()
{
    static ClaimedFiles files;
    return files;
}

// Size and time of the files: whether somebody wrote into them.
QList<QPair<qint64, QDateTime>> stamps(const QStringList &paths)
{
    QList<QPair<qint64, QDateTime>> found;
    for (const QString &path : paths) {
        const QFileInfo file(path);
        found.append({file.size(), file.lastModified()});
    }
    return found;
}

} // namespace

Result<FileClaim> FileClaim::on(const QString &location)
{
    Result<FileFacts> facts = locateFile(location);
    if (!facts)
        return tl::unexpected(facts.error());
    ClaimedFiles &all = claimedFiles();
    const std::lock_guard lock(all.mutex);
    const auto known = all.files.find(facts->identity);
    if (known != all.files.end()) {
        facts->isWriteAhead = known->second.isWriteAhead;
        ++known->second.count;
        return FileClaim(*facts);
    }
    Result<FileFacts> inspected = inspectFile(*facts);
    if (!inspected)
        return tl::unexpected(inspected.error());
    all.files[facts->identity] = {1, inspected->isWriteAhead};
    return FileClaim(*inspected);
}

FileClaim::FileClaim(FileClaim &&other) noexcept
    : m_facts(std::move(other.m_facts)), m_isHeld(std::exchange(other.m_isHeld, false))
{
}

FileClaim &FileClaim::operator=(FileClaim &&other) noexcept
{
    if (this != &other) {
        release();
        m_facts = std::move(other.m_facts);
        m_isHeld = std::exchange(other.m_isHeld, false);
    }
    return *this;
}

FileClaim::~FileClaim()
{
    release();
}

void FileClaim::release()
{
    if (!std::exchange(m_isHeld, false))
        return;
    ClaimedFiles &all = claimedFiles();
    const std::lock_guard lock(all.mutex);
    const auto known = all.files.find(m_facts.identity);
    if (--known->second.count == 0)
        all.files.erase(known);
}

Result<QString> FileClaim::copyTo(const QString &folder, const QStringList &besides) const
{
    ClaimedFiles &all = claimedFiles();
    const std::lock_guard lock(all.mutex);
    const tl::unexpected<Error> busy = failure(
        ErrorKind::Busy, u"%1 is being written just now. Try again in a moment."_s.arg(quotedPath(m_facts.location)));
    if (all.files.at(m_facts.identity).count > 1)
        return busy;
    const QString copy = folder + "/copy.db"_L1;
    QStringList paths = {m_facts.path};
    for (const QString &ending : besides) {
        if (QFileInfo::exists(m_facts.path + ending))
            paths << m_facts.path + ending;
    }
    const auto before = stamps(paths);
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.copy(copy + path.mid(m_facts.path.size())))
            return failure(ErrorKind::Unreadable,
                u"%1 can only be read from a copy, and the copy could not be made in %2."_s.arg(
                    quotedPath(m_facts.location), quotedPath(folder)),
                file.errorString());
    }
    return stamps(paths) == before ? Result<QString>(copy) : busy;
}

} // namespace store
