#pragma once

#include <QString>

#include <array>
#include <cstdint>

namespace store {

// What the file system says of a database at rest: another one after anybody wrote to it. Takes no lock and opens
// nothing, so it can be asked every second. A write in the same instant of the clock (a few milliseconds) and of the
// same size is not seen; a save compares what it touches all the same.
class FileMark {
public:
    FileMark() = default; // of no file
    static FileMark of(const QString &path);

    bool operator==(const FileMark &) const = default;

private:
    struct Stamp {
        std::uint64_t inode = 0;
        std::int64_t byteSize = 0;
        std::int64_t changedNs = 0;
        bool operator==(const Stamp &) const = default;
    };
    static Stamp stampOf(const QString &path);

    std::array<Stamp, 2> m_stamps; // the file, and what is written ahead of it
};

} // namespace store
