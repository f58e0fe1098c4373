#include "changefiles.h"

#include "filegate.h"

#include <QFile>

using namespace Qt::StringLiterals;

Result<engine::ChangeFile> readChangesAt(const QString &path, const QString &database)
{
    if (const auto located = store::locateFile(path); located && store::isOfDatabase(*located, database))
        return failure(ErrorKind::Unreadable, u"%1 is the database itself, not a change file."_s.arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Unreadable, u"%1 cannot be read: %2."_s.arg(path, file.errorString()));
    // One byte too many is enough to refuse it: a device may never end. A pipe gives its bytes piece by piece.
    QByteArray bytes;
    for (QByteArray piece(1, ' '); !piece.isEmpty(); bytes += piece)
        piece = file.read(engine::largestChangeFile + 1 - bytes.size());
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::Unreadable, u"%1 cannot be read: %2."_s.arg(path, file.errorString()));
    return engine::readChangeFile(bytes).map_error([&](const Error &error) {
        return Error{
            ErrorKind::Unreadable, u"%1 is not a usable change file: %2"_s.arg(path, error.message), error.detail};
    });
}
