#pragma once

#include "keptrules.h"
#include "sqliteconnection.h"

#include <memory>

class QSaveFile;

namespace store {

// What is kept with the database at `location` now. Errors: the table or the file cannot be read.
Result<KeptRules> readRules(SqliteConnection &connection, const QString &location);

// Replaces all rules of the table, which is made when it is missing; within the caller's transaction.
Result<void> writeRuleTable(SqliteConnection &connection, const engine::RuleList &rules);

// A file of rules, written beside its place and moved there by keep(), so that a database can be committed in between:
// what is likely to fail fails before. Without rules keep() removes the file. What is not kept is gone.
class RuleFileDraft {
public:
    // Error (Refused): the folder may not be written, the disk is full.
    static Result<RuleFileDraft> write(const QString &path, const engine::RuleList &rules);
    RuleFileDraft(RuleFileDraft &&) noexcept;
    RuleFileDraft &operator=(RuleFileDraft &&) noexcept;
    ~RuleFileDraft();

    // Error (Refused): the file is as it was.
    Result<void> keep();

private:
    RuleFileDraft(const QString &path, std::unique_ptr<QSaveFile> file);

    QString m_path;
    std::unique_ptr<QSaveFile> m_file; // none: it goes
};

} // namespace store
