#pragma once

#include "rule.h"

namespace store {

// Where the rules of a database can be kept: in its table rolewright_rule or, where no table may be made, in a file
// beside it (ruleFilePath()). A table goes before a file.
enum class RulePlace { Nowhere, Table, File };

struct KeptRules {
    engine::RuleList rules = {};
    RulePlace place = RulePlace::Nowhere;
    QString problem = {}; // why they cannot be understood; then there are none, and no save is made
};

// "/srv/roles.db.rules.json": beside the file itself, whatever link it is opened through.
QString ruleFilePath(const QString &location);

// What to keep from now on in place of what was shown.
struct RuleRequest {
    KeptRules shown = {};
    engine::RuleList rules = {};
    RulePlace place = RulePlace::Table;
    QString reason = {}; // for the log
};

} // namespace store
