#pragma once

#include "logentry.h"

#include <QByteArray>

namespace store {

// A row of rolewright_log, its texts as the bytes that are hashed.
struct LogRow {
    qint64 seq = 0;
    QByteArray at = {};
    QByteArray actor = {};
    QByteArray reason = {};
    QByteArray change = {};
    QByteArray previousHash = QByteArray(64, '0'); // of the first row
    QByteArray hash = {};
};

// What `hash` of the row must be, by its other columns: how, is told in resources/schema/README.md.
QByteArray chainHash(const LogRow &row);

// Follows the chain from its first row and finds the first that does not belong there.
class LogChain {
public:
    // keptHead: a head that somebody kept elsewhere; empty: none.
    explicit LogChain(const QString &keptHead = {}) : m_keptHead(keptHead.toUtf8()) { }

    // In order of seq.
    void add(const LogRow &row);
    LogCheck check() const;

private:
    bool isNext(const LogRow &row) const;
    LogCheck::Bad whatIsWrong() const;
    LogCheck::Bad whatIsWrongInside() const;

    QByteArray m_keptHead;
    std::optional<qint64> m_keptHeadSeq;
    qint64 m_rowCount = 0;
    LogRow m_good = {}; // the last one that belongs there
    std::optional<LogRow> m_bad; // the first one that does not
    std::optional<LogRow> m_afterBad;
    QByteArray m_lastHash;
};

} // namespace store
