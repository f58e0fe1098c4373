#include "workspaceprivate.h"

using namespace Qt::StringLiterals;

namespace {

Error conflictError(std::size_t conflictCount)
{
    const QString what =
        conflictCount == 1 ? u"1 change no longer fits"_s : u"%1 changes no longer fit"_s.arg(conflictCount);
    return {ErrorKind::Refused,
        u"Nothing was saved: %1 what the database holds now. Reload, then look at them again."_s.arg(what)};
}

} // namespace

void Workspace::keepRules(const engine::RuleList &rules, store::RulePlace place, const QString &reason)
{
    if (const QString busy = d->isOpen ? d->whyBusy() : whyNot({}); busy.isEmpty())
        d->database.keepRules({.shown = d->rules.kept(), .rules = rules, .place = place, .reason = reason});
    else
        Q_EMIT rulesRefused(Error{ErrorKind::Refused, busy});
}

void Workspace::Private::endKeepingRules(const DatabaseKeeper::RuleKeeping &keeping)
{
    rules.setKept(keeping.rules);
    rules.update(staging.savedGraph(), staging.graph(), staging.pendingChanges());
    if (keeping.refusal) {
        Q_EMIT q->rulesRefused(*keeping.refusal);
        return;
    }
    log.reset();
    Q_EMIT q->rulesKept();
}

QString Workspace::whyNotSave() const
{
    const QString reason = hasPendingChanges() ? rules().refusal() : u"There is nothing to save."_s;
    return whyNot({}).isEmpty() ? reason : whyNot({});
}

void Workspace::save(const QString &reason, Log log)
{
    if (const QString refusal = whyNotSave(); !refusal.isEmpty()) {
        Q_EMIT saveRefused(Error{ErrorKind::Refused, refusal}, {});
        return;
    }
    d->database.save(
        {.shown = savedGraph(), .changes = pendingChanges(), .reason = reason, .createLog = log == Log::Begin});
    d->setState(State::Saving);
}

void Workspace::preview()
{
    d->database.preview({.shown = savedGraph(), .changes = pendingChanges()});
}

void Workspace::readLog()
{
    if (!std::exchange(d->isReadingLog, true))
        d->database.readLog();
}

std::shared_ptr<const LogReading> Workspace::log() const
{
    return d->log;
}

void Workspace::Private::endSaving(const DatabaseKeeper::Saving &saving)
{
    info = saving.info;
    settle();
    if (!saving.outcome.saved) {
        if (saving.outside)
            setOutside(saving.outside);
        Q_EMIT q->saveRefused(conflictError(saving.outcome.conflicts.size()), saving.outcome.conflicts);
        return;
    }
    rules.setKept(saving.rules);
    log.reset();
    staging.markSaved();
    if (outside) { // it was found before this save
        nextLook = DatabaseKeeper::Look::Again;
        setOutside({});
        lookOutside();
    }
    Q_EMIT q->saved(int(saving.outcome.changeCount), saving.outcome.logged);
}
