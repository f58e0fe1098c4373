#include "outputfile.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

bool isSameFile(const QString &path, const QString &other)
{
    const QString canonical = QFileInfo(path).canonicalFilePath(); // empty: no such file
    return !canonical.isEmpty() && canonical == QFileInfo(other).canonicalFilePath();
}

} // namespace

Result<void> OutputFile::open()
{
    // QSaveFile replaces what is there by a new file: a device would be lost.
    if (const QFileInfo target(path()); target.exists() && !target.isFile())
        return failure(ErrorKind::Unreadable, u"%1 cannot be written: it is not a file."_s.arg(path()));
    return m_file->open(QIODevice::WriteOnly) ? Result<void>() : tl::unexpected(error());
}

Result<void> OutputFile::commit()
{
    return m_file->commit() ? Result<void>() : tl::unexpected(error());
}

Error OutputFile::error() const
{
    return {ErrorKind::Unreadable, u"%1 cannot be written: %2."_s.arg(path(), m_file->errorString())};
}

Result<std::optional<OutputFile>> outputFile(const Invocation &call, const QString &option)
{
    const auto path = call.value(option);
    if (!path)
        return std::nullopt;
    for (const QString &input : call.arguments) {
        if (isSameFile(*path, input))
            return failure(ErrorKind::Usage, u"--%1 names %2 itself; it would be lost."_s.arg(option, input));
    }
    OutputFile file(*path);
    return file.open().map([&] { return std::optional(std::move(file)); });
}
