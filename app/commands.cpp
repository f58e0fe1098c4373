#include "commands.h"

using namespace Qt::StringLiterals;

namespace {

const Option jsonOption = {.name = u"json"_s, .help = u"as JSON, on one line"_s};
const Option profileOption = {.name = u"profile"_s,
    .value = u"NAME"_s,
    .help = u"read the database with this profile instead of the recognised one"_s};

Command infoCommand()
{
    return {.name = u"info"_s,
        .arguments = {u"DATABASE"_s},
        .help = u"what is open: profile, what can be written, counts"_s,
        .options = {profileOption, jsonOption},
        .run = runInfo};
}

Command checkCommand()
{
    return {.name = u"check"_s,
        .arguments = {u"DATABASE"_s},
        .help = u"whether a user may do something; exit code 0: yes, 1: no"_s,
        .more = u"The first line is 200 allowed, 401 not signed in or 403 forbidden.\n"
                u"Names are exact: case, blanks and Unicode forms count.\n"
                u"With --active-role or --no-active-role it answers within a session in which not all roles of the\n"
                u"user are active; an active role brings what it inherits, and direct grants always count."_s,
        .options = {{u"user"_s, u"NAME"_s, u"who asks; without it nobody is signed in"_s},
            {u"permission"_s, u"NAME"_s, u"what is asked for (required)"_s},
            {.name = u"active-role"_s,
                .value = u"NAME"_s,
                .help = u"only this role of the user is active; may be given several times"_s,
                .isRepeatable = true},
            {u"no-active-role"_s, {}, u"none of the user's roles is active"_s},
            {u"why"_s, {}, u"every path that gives it, or what is missing and which roles would give it"_s},
            profileOption, jsonOption},
        .run = runCheck};
}

Command grantsCommand()
{
    return {.name = u"grants"_s,
        .arguments = {u"DATABASE"_s},
        .help = u"who may do what: every effective grant"_s,
        .more = u"Sorted by user, then permission, by code point. CSV as in RFC 4180 with LF at the end of each line;\n"
                u"names are written exactly."_s,
        .options = {{u"user"_s, u"NAME"_s, u"only what this user may do"_s},
            {u"role"_s, u"NAME"_s, u"only what users may do through this role"_s},
            {u"permission"_s, u"NAME"_s, u"only who has this permission"_s},
            {u"why"_s, {}, u"one row a path, with the column “through”"_s},
            {u"format"_s, u"FORMAT"_s, u"csv (as is without it) or json"_s, {u"csv"_s, u"json"_s},
                {u"html"_s, u"pdf"_s}},
            {u"output"_s, u"FILE"_s, u"write to this file; it is replaced only when everything is written"_s},
            {u"spreadsheet-safe"_s, {}, u"an apostrophe before what a spreadsheet would run as a formula (CSV)"_s},
            {.name = u"as-of"_s, .value = u"TIME"_s, .isLater = true}, profileOption},
        .run = runGrants};
}

Command applyCommand()
{
    return {.name = u"apply"_s,
        .arguments = {u"DATABASE"_s, u"CHANGES.json"_s},
        .help = u"save a file of changes, whole or not at all"_s,
        .more = u"Prints each change and the effective grants gained and lost. Asking for it is consent to write into\n"
                u"the database of another program; \"not logged\" tells that it keeps no log of the changes."_s,
        .options = {{u"dry-run"_s, {}, u"try everything in the database, then take it back"_s},
            {u"reason"_s, u"TEXT"_s, u"why, for the log; replaces the reason in the file"_s},
            {u"inverse"_s, u"FILE"_s, u"write the change file that takes it all back"_s},
            {u"create-log"_s, {}, u"let another program's database keep a log from now on"_s}, profileOption,
            jsonOption},
        .run = runApply};
}

Command logCommand()
{
    return {.name = u"log"_s,
        .arguments = {u"DATABASE"_s},
        .help = u"the saved changes, oldest first, or whether the log is still as it was written"_s,
        .more =
            u"--verify prints the head and exits with 1 when the log is broken, naming the first bad entry, or when\n"
            u"none is kept. Who may write the file could make the whole log anew: only a head kept elsewhere\n"
            u"shows that, and what was cut off at the end. Times are UTC. Names may be of what is gone."_s,
        .options = {{u"verify"_s, {}, u"check the chain of hashes"_s},
            {u"head"_s, u"HASH"_s, u"a head kept elsewhere, which must be in the log (with --verify)"_s},
            {u"user"_s, u"NAME"_s, u"only changes of this user or its links"_s},
            {u"role"_s, u"NAME"_s, u"only changes of this role or its links"_s},
            {u"permission"_s, u"NAME"_s, u"only changes of this permission or its links"_s},
            {u"actor"_s, u"NAME"_s, u"only what was saved by this one, such as ada@desk"_s},
            {u"since"_s, u"TIME"_s, u"only from then on: 2026-11-23 or 2026-11-23T04:37:16Z"_s},
            {u"until"_s, u"TIME"_s, u"only up to then; a day is meant to its end"_s},
            {u"format"_s, u"FORMAT"_s, u"csv (as is without it) or json"_s, {u"csv"_s, u"json"_s},
                {u"html"_s, u"pdf"_s}},
            profileOption},
        .run = runLog};
}

Command rulesCommand()
{
    return {.name = u"rules"_s,
        .arguments = {u"DATABASE"_s},
        .help = u"each rule kept with the database, held or broken; exit code 1 when one is broken"_s,
        .more =
            u"Below a broken rule stands why, then the paths that break it. Rules are made in the window and kept in\n"
            u"the table rolewright_rule or in the file DATABASE.rules.json; a save that would break one is refused,\n"
            u"unless the rule only warns."_s,
        .options = {profileOption, jsonOption},
        .run = runRules};
}

Command createCommand()
{
    return {.name = u"create"_s,
        .arguments = {u"FILE"_s},
        .help = u"a new database; never overwrites"_s,
        .options = {{u"template"_s, u"NAME"_s,
            u"empty (as is without it), demo, or tutorial: the demo in the tutorial's own tables"_s,
            store::templateNames()}},
        .run = runCreate};
}

Command profilesCommand()
{
    return {.name = u"profiles"_s,
        .arguments = {u"[DATABASE]"_s},
        .help = u"the profiles known; with a database, which one fits and why"_s,
        .more = u"With a database: exit code 1 when none fits, or several."_s,
        .options = {jsonOption, {.name = u"write"_s, .value = u"FILE"_s, .isLater = true}},
        .run = runProfiles};
}

} // namespace

const std::vector<Command> &commands()
{
    static const std::vector<Command> table = {infoCommand(), checkCommand(), grantsCommand(), applyCommand(),
        logCommand(), rulesCommand(), createCommand(), profilesCommand(), {u"compare"_s}, {u"snapshot"_s},
        {u"findings"_s}, {u"report"_s}};
    return table;
}
