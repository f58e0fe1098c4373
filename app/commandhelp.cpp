#include "commandhelp.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Row = std::pair<QString, QString>;

QString columns(const std::vector<Row> &rows)
{
    qsizetype width = 0;
    for (const auto &[term, meaning] : rows)
        width = std::max(width, term.size());
    QString text;
    for (const auto &[term, meaning] : rows)
        text += u"  %1  %2\n"_s.arg(term.leftJustified(width), meaning);
    return text;
}

QString synopsis(const Command &command)
{
    return (QStringList{command.name} + command.arguments).join(u' ');
}

QString optionTerm(const Option &option)
{
    return option.value.isEmpty() ? u"--%1"_s.arg(option.name) : u"--%1 %2"_s.arg(option.name, option.value);
}

QString capitalised(const QString &phrase)
{
    return phrase.left(1).toUpper() + phrase.mid(1);
}

} // namespace

QString programHelp()
{
    std::vector<Row> rows;
    for (const Command &command : commands()) {
        if (command.run)
            rows.emplace_back(synopsis(command), command.help);
    }
    return u"Usage: rolewright-cli COMMAND [DATABASE] [options]\n\n"
           u"Shows and changes who may do what, in the database that an application already uses.\n"
           u"Never asks and needs no screen. Data goes to standard output (UTF-8, LF), messages to standard error.\n\n"
           u"Commands:\n"_s
        + columns(rows) + u"\nOptions:\n"_s
        + columns({{u"COMMAND --help"_s, u"what a command does and its options"_s}, {u"-h, --help"_s, u"this text"_s},
            {u"-v, --version"_s, u"the version"_s}})
        + u"\nExit codes:\n"_s
        + columns({{u"0"_s, u"done; the answer is yes"_s}, {u"1"_s, u"done; the answer is no"_s},
            {u"2"_s, u"the command line is wrong, or names a user, role or permission that does not exist"_s},
            {u"3"_s, u"a database or file cannot be opened, read, understood or written"_s},
            {u"4"_s, u"the save was refused; nothing was written"_s}});
}

QString commandHelp(const Command &command)
{
    std::vector<Row> rows;
    for (const Option &option : command.options) {
        if (!option.isLater)
            rows.emplace_back(optionTerm(option), option.help);
    }
    rows.emplace_back(u"-h, --help"_s, u"this text"_s);
    const QString more = command.more.isEmpty() ? QString() : command.more + u"\n\n"_s;
    return u"Usage: rolewright-cli %1 [options]\n\n"_s.arg(synopsis(command)) + capitalised(command.help) + u".\n\n"_s
        + more + u"Options:\n"_s + columns(rows);
}
