#include "logchain.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace store {

namespace {

using Fault = LogCheck::Fault;

// Numbers that are tried to find out under which one a row was written.
constexpr qint64 mostNumbersTried = 100'000;
constexpr qint64 mostBytesTried = qint64(64) << 20; // a row that deletes a role of a million users is long

QByteArray netstring(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size()) + ':' + bytes + ',';
}

bool isTrueToItself(const LogRow &row)
{
    return chainHash(row) == row.hash;
}

bool beginsALog(const LogRow &row)
{
    return QJsonDocument::fromJson(row.change).object().value(u"do"_s) == u"begin"_s;
}

// 0: under none.
qint64 numberWrittenUnder(LogRow row, qint64 rowCount)
{
    const qint64 bytes = row.at.size() + row.actor.size() + row.reason.size() + row.change.size() + 100;
    const qint64 most = qMin(qMin(2 * rowCount + 1000, mostNumbersTried), mostBytesTried / bytes);
    for (row.seq = 1; row.seq <= most; ++row.seq) {
        if (isTrueToItself(row))
            return row.seq;
    }
    return 0;
}

QString missing(qint64 first, qint64 last)
{
    if (first == last)
        return u"entry %1 before it is missing"_s.arg(first);
    return u"entries %1 to %2 before it are missing"_s.arg(first).arg(last);
}

} // namespace

QByteArray chainHash(const LogRow &row)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &field :
        {row.previousHash, QByteArray::number(row.seq), row.at, row.actor, row.reason, row.change})
        hash.addData(netstring(field));
    return hash.result().toHex();
}

void LogChain::add(const LogRow &row)
{
    ++m_rowCount;
    m_lastHash = row.hash;
    if (m_bad) {
        if (!m_afterBad)
            m_afterBad = row;
    } else if (!isNext(row)) {
        m_bad = row;
    } else {
        m_good = row;
        if (row.hash == m_keptHead)
            m_keptHeadSeq = row.seq;
    }
}

bool LogChain::isNext(const LogRow &row) const
{
    const bool isFirst = m_good.seq == 0;
    return row.seq == m_good.seq + 1 && row.previousHash == (isFirst ? m_good.previousHash : m_good.hash)
        && isTrueToItself(row) && (!isFirst || beginsALog(row));
}

LogCheck LogChain::check() const
{
    LogCheck check{
        .isKept = true, .entryCount = m_rowCount, .head = QString::fromUtf8(m_lastHash), .keptHeadSeq = m_keptHeadSeq};
    if (m_rowCount == 0)
        check.firstBad = {1, Fault::Missing, u"the log is empty, so even the entry that begins it is missing"_s};
    else if (m_bad)
        check.firstBad = whatIsWrong();
    else if (!m_keptHead.isEmpty() && !m_keptHeadSeq)
        check.firstBad = {m_good.seq + 1, Fault::OtherHead,
            u"the log ends with entry %1 and the head that was kept is not in it: entries were cut off at the end, or the log was made anew"_s
                .arg(m_good.seq)};
    return check;
}

LogCheck::Bad LogChain::whatIsWrong() const
{
    const qint64 expected = m_good.seq + 1;
    if (m_bad->seq > expected)
        return {m_bad->seq, Fault::Missing, missing(expected, m_bad->seq - 1)};
    if (m_bad->seq < expected)
        return {m_bad->seq, Fault::Inserted, u"the entries begin with 1, and each number comes once"_s};
    return whatIsWrongInside();
}

// The number is right.
LogCheck::Bad LogChain::whatIsWrongInside() const
{
    const QByteArray &previous = m_good.seq == 0 ? m_good.previousHash : m_good.hash;
    const auto bad = [this](Fault fault, const QString &words) { return LogCheck::Bad{m_bad->seq, fault, words}; };
    if (isTrueToItself(*m_bad)) {
        if (m_bad->previousHash == previous)
            return bad(Fault::NotBegun, u"it does not say that a log begins"_s);
        return bad(
            Fault::Unlinked, u"its previous hash is not that of the entry before it, which was altered or replaced"_s);
    }
    if (const qint64 number = numberWrittenUnder(*m_bad, m_rowCount); number > 0)
        return bad(Fault::Moved,
            u"it was written as entry %1: entries were inserted, deleted or put in another order"_s.arg(number));
    if (m_afterBad && m_afterBad->previousHash == previous)
        return bad(Fault::Inserted, u"it was inserted: the entry after it follows the one before it"_s);
    if (m_bad->previousHash == previous)
        return bad(Fault::Altered, u"its words or its hash were altered"_s);
    return bad(Fault::Altered, u"its words and its previous hash are not those that were written"_s);
}

} // namespace store
