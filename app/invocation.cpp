#include "invocation.h"

using namespace Qt::StringLiterals;

Exit exitFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return Exit::Usage;
    case ErrorKind::Unreadable:
    case ErrorKind::Busy:
    case ErrorKind::Cancelled:
        return Exit::Unreadable;
    case ErrorKind::Refused:
        return Exit::Refused;
    }
    Q_UNREACHABLE();
}

std::optional<QString> Invocation::value(const QString &option) const
{
    const QStringList given = values(option);
    return given.isEmpty() ? std::nullopt : std::optional(given.first());
}

Result<OpenedDatabase> openDatabase(const Invocation &call)
{
    auto database = store::Database::open(
        {.location = call.arguments.first(), .profile = call.value(u"profile"_s).value_or(QString())});
    if (!database)
        return tl::unexpected(database.error());
    auto graph = database->read();
    if (!graph)
        return tl::unexpected(graph.error());
    return OpenedDatabase{std::move(*database), std::move(*graph)};
}
