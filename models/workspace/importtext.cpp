#include "importtext.h"

#include "filegate.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString howToSave()
{
    return u"Save it as UTF-8 (in a spreadsheet: CSV UTF-8) and choose it again."_s;
}

tl::unexpected<Error> tooLarge()
{
    return failure(ErrorKind::Unreadable, u"More than 64 MB cannot be imported at once. Split it into parts."_s);
}

qsizetype firstLineNotUtf8(const QByteArray &bytes)
{
    const QList<QByteArray> lines = bytes.split('\n');
    const auto found =
        std::find_if(lines.begin(), lines.end(), [](const QByteArray &line) { return !line.isValidUtf8(); });
    return found - lines.begin() + 1;
}

} // namespace

Result<QString> importedText(const QByteArray &bytes)
{
    if (bytes.size() > importSizeLimit)
        return tooLarge();
    const bool hasUtf16Mark = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    const QByteArray start = bytes.first(std::min<qsizetype>(bytes.size(), 4096));
    if (hasUtf16Mark || 3 * start.count('\0') > start.size())
        return failure(ErrorKind::Unreadable, u"This text is in UTF-16. %1"_s.arg(howToSave()));
    if (bytes.contains('\0'))
        return failure(ErrorKind::Unreadable, u"This is no text: it contains zero bytes."_s);
    if (!bytes.isValidUtf8())
        return failure(ErrorKind::Unreadable,
            u"This text is not in UTF-8 (the first such line is %1). %2"_s.arg(
                QString::number(firstLineNotUtf8(bytes)), howToSave()));
    return QString::fromUtf8(bytes.startsWith("\xef\xbb\xbf") ? bytes.sliced(3) : bytes);
}

Result<QString> importedFile(const QString &path, const QString &database)
{
    const auto located = store::locateFile(path);
    if (!located)
        return tl::unexpected(located.error());
    if (store::isOfDatabase(*located, database))
        return failure(ErrorKind::Unreadable, u"This is the database itself. Choose a file with text."_s);
    if (located->byteSize > importSizeLimit)
        return tooLarge();
    QFile file(located->path);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const QByteArray bytes = isOpen ? file.read(importSizeLimit + 1) : QByteArray();
    if (!isOpen || file.error() != QFileDevice::NoError)
        return failure(ErrorKind::Unreadable, u"%1 cannot be read."_s.arg(store::quotedPath(path)), file.errorString());
    return importedText(bytes);
}
