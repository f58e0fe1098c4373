#pragma once

#include "ids.h"
#include "logentry.h"
#include "result.h"

#include <optional>
#include <vector>

// Which entries of the log are asked for: about whom, by whom, when, and words that stand in them.
class LogFilter {
public:
    // As typed above a list: words, and user:, role:, permission:, by:, since: and until:, each with a value behind it,
    // in quotes where it has blanks: by:ada role:"Chief Editor" since:2026-11-01 4711. Error (Usage): a time that is
    // none.
    static Result<LogFilter> fromText(const QString &text);

    // Names are exact, and may be of what is gone.
    void setObject(ObjectKind kind, const QString &name) { m_names.push_back({kind, name}); }
    void setActor(const QString &actor) { m_actor = actor; }
    // A day or a time, UTC where it names no zone. said: what it is called in an error, "--since".
    Result<void> setSince(const QString &text, const QString &said);
    Result<void> setUntil(const QString &text, const QString &said);

    bool accepts(const store::LogEntry &entry) const;

private:
    struct Name {
        ObjectKind kind;
        QString name;
    };
    Result<void> setNamed(const QString &key, const QString &value);
    bool hasWords(const store::LogEntry &entry) const;

    std::vector<Name> m_names; // all of them
    std::optional<QString> m_actor;
    QString m_actorPart; // begins so, whatever the case; empty: any
    QString m_since; // as the log writes times, which sort as texts; empty: from the beginning
    QString m_before; // the first moment that is too late; empty: none is
    QStringList m_words; // each stands in its number, time, actor, sentence, reason or hash
};
