#pragma once

#include "result.h"

// What a table of a million people needs.
inline constexpr qint64 importSizeLimit = 64LL * 1024 * 1024;

// The text of a file that somebody made: UTF-8, with or without a byte order mark.
// Error (Unreadable): it is too large (64 MB), in another encoding, or no text.
Result<QString> importedText(const QByteArray &bytes);

// The same of a file. database: what is open in this process, which may not be opened once more (fileclaim.h).
Result<QString> importedFile(const QString &path, const QString &database);
