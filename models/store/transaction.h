#pragma once

#include "sqliteconnection.h"

namespace store {

// A transaction that is rolled back when it goes without a commit.
class Transaction {
public:
    enum class Kind {
        Read, // everything read is of one moment
        Write, // BEGIN IMMEDIATE: waits for the lock now, where waiting works, and not at the first statement
    };

    static Result<Transaction> begin(SqliteConnection &connection, Kind kind);
    Transaction(Transaction &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) { }
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    Result<void> commit();

private:
    explicit Transaction(SqliteConnection &connection) : m_connection(&connection) { }
    void rollBack();

    SqliteConnection *m_connection = nullptr;
};

} // namespace store
