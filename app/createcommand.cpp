#include "commands.h"

using namespace Qt::StringLiterals;

Result<Exit> runCreate(Invocation &call)
{
    const QString templateName = call.value(u"template"_s).value_or(u"empty"_s);
    return store::createDatabase(call.arguments.first(), templateName).map([] { return Exit::Yes; });
}
