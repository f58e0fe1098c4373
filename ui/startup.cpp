#include "startup.h"

#include "walkthroughlibrary.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

// The options that QApplication takes out itself; here they are only let pass.
const QStringList &qtOptionsWithValue()
{
    static const QStringList options = {
        u"-platform"_s, u"-style"_s, u"-geometry"_s, u"-display"_s, u"-platformtheme"_s, u"-qwindowgeometry"_s};
    return options;
}

QStringList ownArguments(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        if (i > 0 && qtOptionsWithValue().contains(argument))
            ++i;
        else if (argument != "-reverse"_L1)
            arguments << argument;
    }
    return arguments;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QCoreApplication::translate(
        "Startup", "See and change who may do what, in the database your application already uses."));
    parser.addPositionalArgument(
        u"DATABASE"_s, QCoreApplication::translate("Startup", "a SQLite file"), u"[DATABASE]"_s);
    parser.addOptions({
        {u"demo"_s, QCoreApplication::translate("Startup", "Open the demo, a copy of its own.")},
        {u"read-only"_s, QCoreApplication::translate("Startup", "Open for reading only.")},
        {u"profile"_s, QCoreApplication::translate("Startup", "Read the tables as this profile says."), u"NAME"_s},
        {u"as"_s, QCoreApplication::translate("Startup", "Sign in to the post editor as this user."), u"USER"_s},
        {u"walkthrough"_s,
            QCoreApplication::translate("Startup", "Play this walkthrough, on the demo unless a database is named."),
            u"NAME"_s},
        {u"pictures"_s,
            QCoreApplication::translate("Startup",
                "Draw every page, or with --walkthrough every step, into this folder and end; needs no display."),
            u"DIR"_s},
    });
}

// Empty: they go together.
QString whyNot(const QCommandLineParser &parser)
{
    if (parser.positionalArguments().size() > 1)
        return QCoreApplication::translate("Startup", "One database at a time, please.");
    if (parser.isSet(u"demo"_s) && !parser.positionalArguments().isEmpty())
        return QCoreApplication::translate("Startup", "Either --demo or a database, not both.");
    return {};
}

} // namespace

Startup Startup::fromArguments(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv); // the parser asks it for the program's name
    QCommandLineParser parser;
    addOptions(parser);
    // Not addHelpOption(): it would add --help-all, whose text only showHelp() has.
    const QCommandLineOption help({u"h"_s, u"help"_s}, QCoreApplication::translate("Startup", "Print this text."));
    parser.addOption(help);
    const QCommandLineOption version = parser.addVersionOption();

    Startup startup;
    const bool parsed = parser.parse(ownArguments(argc, argv));
    if (parsed && parser.isSet(version)) {
        startup.message = u"rolewright "_s + QStringLiteral(ROLEWRIGHT_VERSION);
        return startup;
    }
    if (parsed && parser.isSet(help)) {
        startup.message = parser.helpText().trimmed();
        return startup;
    }
    startup.request.location = parser.positionalArguments().value(0);
    startup.request.profile = parser.value(u"profile"_s);
    startup.request.readOnly = parser.isSet(u"read-only"_s);
    startup.demo = parser.isSet(u"demo"_s);
    startup.user = parser.value(u"as"_s);
    startup.picturesFolder = parser.value(u"pictures"_s);

    startup.message = parsed ? whyNot(parser) : parser.errorText();
    if (startup.message.isEmpty() && parser.isSet(u"walkthrough"_s)) {
        const auto found = walkthrough::Library().find(parser.value(u"walkthrough"_s));
        startup.walkthrough = found ? found->name : QString();
        startup.message = found ? QString() : found.error().message;
    }
    if (!startup.message.isEmpty()) {
        startup.message += u'\n' + QCoreApplication::translate("Startup", "rolewright --help lists the options.");
        startup.exitCode = 2;
    }
    return startup;
}
