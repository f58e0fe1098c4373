#include "fileheader.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr QByteArrayView magic("SQLite format 3\0", 16);

struct Signature {
    QByteArrayView bytes;
    QLatin1StringView kind;
};

constexpr Signature signatures[] = {
    {"\x89PNG", "a PNG picture"_L1},
    {"\xFF\xD8\xFF", "a JPEG picture"_L1},
    {"GIF8", "a GIF picture"_L1},
    {"PK\x03\x04", "a ZIP archive"_L1},
    {"\x1F\x8B", "a compressed file (gzip)"_L1},
    {"\xFD"
     "7zXZ",
        "a compressed file (xz)"_L1},
    {"\x28\xB5\x2F\xFD", "a compressed file (zstd)"_L1},
    {"%PDF", "a PDF document"_L1},
    {"\x7F"
     "ELF",
        "a program"_L1},
    {"\xD9\xD5\x05\xF9\x20\xA1\x63\xD7", "the journal of a SQLite database, not the database"_L1},
    {"\x37\x7F\x06\x82", "the write-ahead file of a SQLite database, not the database"_L1},
    {"\x37\x7F\x06\x83", "the write-ahead file of a SQLite database, not the database"_L1},
    {"** This file contains an SQLite 2", "a database of SQLite 2"_L1},
    {"PGDMP", "a dump of PostgreSQL"_L1},
};

bool isTextByte(char c)
{
    const auto byte = uchar(c);
    return byte >= 0x20 || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

quint32 number32(QByteArrayView bytes, qsizetype offset)
{
    return qFromBigEndian<quint32>(bytes.data() + offset);
}

} // namespace

std::optional<FileHeader> FileHeader::parse(QByteArrayView bytes)
{
    if (bytes.size() < byteSize || bytes.first(magic.size()) != magic)
        return {};
    const quint32 size = qFromBigEndian<quint16>(bytes.data() + 16);
    FileHeader header;
    header.pageSize = size == 1 ? 65536 : size;
    // Only valid while the change counter is the one that the page count was written with.
    if (number32(bytes, 24) == number32(bytes, 92))
        header.pageCount = number32(bytes, 28);
    header.isWriteAhead = bytes[18] == 2 || bytes[19] == 2;
    return header;
}

QString otherKindOfFile(QByteArrayView bytes)
{
    for (const Signature &signature : signatures) {
        if (bytes.startsWith(signature.bytes))
            return signature.kind;
    }
    return std::all_of(bytes.begin(), bytes.end(), isTextByte) && bytes.contains(' ') ? u"a text file"_s : QString();
}

} // namespace store
