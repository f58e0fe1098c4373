#pragma once

#include "invocation.h"

#include <vector>

// The commands of rolewright-cli as one table: what stands here is parsed, explained by --help and run. What
// interfaces.md announces and is not built yet stands here too, so that it is refused in words; no help lists it.
struct Option {
    QString name; // without dashes
    QString value = {}; // what stands for its value in the help; empty: a flag
    QString help = {};
    QStringList choices = {}; // empty: any value
    QStringList laterChoices = {};
    bool isLater = false;
    bool isRepeatable = false; // may be given several times
};

struct Command {
    QString name;
    QStringList arguments = {}; // as in the help; one in brackets may be left out
    QString help = {}; // one line
    QString more = {}; // further lines for its own help
    std::vector<Option> options = {};
    Result<Exit> (*run)(Invocation &call) = nullptr; // none: later
};

const std::vector<Command> &commands();

// Each in the file of its name.
Result<Exit> runInfo(Invocation &call);
Result<Exit> runCheck(Invocation &call);
Result<Exit> runGrants(Invocation &call);
Result<Exit> runApply(Invocation &call);
Result<Exit> runLog(Invocation &call);
Result<Exit> runRules(Invocation &call);
Result<Exit> runCreate(Invocation &call);
Result<Exit> runProfiles(Invocation &call);
