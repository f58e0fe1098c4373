#include "filemark.h"

#include <QFile>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace store {

FileMark::Stamp FileMark::stampOf(const QString &path)
{
    struct stat facts = {};
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0)
        return {};
    return {std::uint64_t(facts.st_ino), std::int64_t(facts.st_size),
        std::int64_t(facts.st_mtim.tv_sec) * 1'000'000'000 + facts.st_mtim.tv_nsec};
}

FileMark FileMark::of(const QString &path)
{
    FileMark mark;
    mark.m_stamps = {stampOf(path), stampOf(path + u"-wal"_s)};
    if (mark.m_stamps[1].byteSize == 0)
        mark.m_stamps[1] = {}; // readers make and remove an empty one
    return mark;
}

} // namespace store
