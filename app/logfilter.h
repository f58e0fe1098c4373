#pragma once

#include "invocation.h"
#include "logentry.h"

// Which entries of the log are asked for.
class LogFilter {
public:
    // By --user, --role, --permission, --actor, --since and --until. Names may be of what is gone. Error (Usage): a
    // time that is none.
    static Result<LogFilter> from(const Invocation &call);

    bool accepts(const store::LogEntry &entry) const;

private:
    struct Name {
        ObjectKind kind;
        QString name;
    };
    std::vector<Name> m_names; // all of them
    std::optional<QString> m_actor;
    QString m_since; // as the log writes times, which sort as texts; empty: from the beginning
    QString m_before; // the first moment that is too late; empty: none is
};
