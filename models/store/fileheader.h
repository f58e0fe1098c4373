#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace store {

// What the first 100 bytes of a SQLite file say (sqlite.org/fileformat2.html, 1.3).
struct FileHeader {
    static constexpr qsizetype byteSize = 100;

    qint64 pageSize = 0;
    qint64 pageCount = 0; // 0: not known (an old writer did not keep it)
    bool isWriteAhead = false;

    // A size that SQLite writes.
    bool isSound() const { return pageSize >= 512 && pageSize <= 65536 && (pageSize & (pageSize - 1)) == 0; }

    // Nothing: not the header of a SQLite database.
    static std::optional<FileHeader> parse(QByteArrayView bytes);
};

// A file that is no SQLite database, in words: "a PNG picture", "a text file", … Empty when nobody can tell, as with an
// encrypted one.
QString otherKindOfFile(QByteArrayView bytes);

} // namespace store
