#pragma once

#include "change.h"
#include "rule.h"
#include "statement.h"
#include "tablecatalogue.h"

namespace store {

// The table rolewright_log: one row per saved change, chained by SHA-256 over netstrings. How the hash is made, is told
// in resources/README.md, so that anybody can check the chain.
class LogTable {
public:
    // A table of that name with the columns that this program writes.
    static bool isIn(const TableCatalogue &catalogue);

    explicit LogTable(SqliteConnection &connection) : m_connection(connection) { }

    Result<void> create();
    // The first row, so that a chain belongs to one database. why: "created" or "adopted".
    Result<void> begin(const QString &why);
    // One row for each change. Begins the chain first when the table is empty.
    Result<void> append(const engine::ChangeList &changes, const QString &reason);
    Result<void> append(const std::vector<engine::RuleEdit> &edits, const QString &reason);

private:
    struct Head {
        qint64 seq = 0;
        QByteArray hash = QByteArray(64, '0');
    };
    Result<void> appendTexts(const QList<QByteArray> &texts, const QString &reason);
    Result<Head> head();
    Result<Statement> insertion();
    static Result<void> append(Statement &insertion, Head &head, const QByteArray &change, const QString &reason);

    SqliteConnection &m_connection;
};

// Who saves: "ada@desk", the user of the system and the machine.
QString actorName();

} // namespace store
