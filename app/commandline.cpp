#include "commandline.h"

#include "commandhelp.h"
#include "visibletext.h"

#include <QCommandLineParser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> usage(const QString &message, const QString &command = {})
{
    const QString help = command.isEmpty() ? u"rolewright-cli --help"_s : u"rolewright-cli %1 --help"_s.arg(command);
    return failure(ErrorKind::Usage, message + u" See "_s + help + u"."_s);
}

tl::unexpected<Error> notYet(const QString &what)
{
    return failure(ErrorKind::Usage, u"%1 is not available in this version."_s.arg(what));
}

Result<void> checkArguments(const Command &command, const QStringList &arguments)
{
    const auto isRequired = [](const QString &argument) { return !argument.startsWith(u'['); };
    const auto required = std::count_if(command.arguments.begin(), command.arguments.end(), isRequired);
    if (arguments.size() < required)
        return usage(u"%1 is missing."_s.arg(command.arguments[arguments.size()]), command.name);
    if (arguments.size() > command.arguments.size())
        return usage(
            u"One argument too many: %1."_s.arg(engine::inSentence(arguments[command.arguments.size()])), command.name);
    return {};
}

Result<void> checkOption(const Command &command, const Option &option, const QStringList &values)
{
    const QString name = u"--"_s + option.name;
    if (option.isLater)
        return notYet(name);
    if (values.size() > 1 && !option.isRepeatable)
        return usage(u"%1 is given more than once."_s.arg(name), command.name);
    if (values.isEmpty() || option.choices.isEmpty() || option.choices.contains(values.first()))
        return {};
    const QString value = engine::inSentence(values.first());
    if (option.laterChoices.contains(values.first()))
        return notYet(name + u' ' + value);
    return usage(u"%1 can be %2, not %3."_s.arg(name, option.choices.join(u", "_s), value), command.name);
}

void declare(QCommandLineParser &parser, const Command &command)
{
    parser.addOption(QCommandLineOption(QStringList{u"h"_s, u"help"_s}));
    for (const Option &option : command.options)
        parser.addOption({option.name, {}, option.value});
}

Result<Exit> runCommand(const Command &command, const QStringList &words, Output &out, Output &messages)
{
    QCommandLineParser parser;
    declare(parser, command);
    if (!parser.parse(QStringList{command.name} + words))
        return usage(parser.errorText(), command.name);
    if (parser.isSet(u"help"_s)) {
        out.write(commandHelp(command).toStdString());
        return Exit::Yes;
    }
    Invocation call{.arguments = parser.positionalArguments(), .out = out, .messages = messages};
    for (const Option &option : command.options) {
        if (!parser.isSet(option.name))
            continue;
        if (const auto checked = checkOption(command, option, parser.values(option.name)); !checked)
            return tl::unexpected(checked.error());
        call.options.insert(option.name, parser.values(option.name));
    }
    if (const auto checked = checkArguments(command, call.arguments); !checked)
        return tl::unexpected(checked.error());
    return command.run(call);
}

Result<Exit> run(const QStringList &words, Output &out, Output &messages)
{
    if (words.isEmpty())
        return usage(u"The command is missing."_s);
    const QString &first = words.first();
    if (first == "--help"_L1 || first == "-h"_L1) {
        out.write(programHelp().toStdString());
        return Exit::Yes;
    }
    if (first == "--version"_L1 || first == "-v"_L1) {
        out.write("rolewright-cli " ROLEWRIGHT_VERSION "\n");
        return Exit::Yes;
    }
    const auto named = [&](const Command &command) { return command.name == first; };
    const auto command = std::find_if(commands().begin(), commands().end(), named);
    if (command == commands().end())
        return usage(u"There is no command %1."_s.arg(engine::inSentence(first)));
    return command->run ? runCommand(*command, words.mid(1), out, messages) : notYet(u"The command "_s + first);
}

void tell(Output &messages, const Error &error)
{
    messages.writeLine(u"rolewright-cli: "_s + error.message);
    if (!error.detail.isEmpty())
        messages.writeLine(u"  ("_s + error.detail + u')');
}

} // namespace

int runCommandLine(const QStringList &arguments, QIODevice *output, QIODevice *messages)
{
    Output out(output);
    Output notes(messages);
    Result<Exit> exit = run(arguments, out, notes);
    if (const auto written = out.flush(); exit && !written)
        exit = tl::unexpected(written.error());
    if (!exit)
        tell(notes, exit.error());
    static_cast<void>(notes.flush()); // nowhere left to say that messages cannot be written
    return int(exit ? *exit : exitFor(exit.error().kind));
}
