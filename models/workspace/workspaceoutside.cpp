#include "workspaceprivate.h"

#include <QTimer>

namespace {
constexpr int lookEveryMs = 1000;
}

void Workspace::Private::connectOutside()
{
    watch = new QTimer(q);
    watch->start(lookEveryMs);
    connect(watch, &QTimer::timeout, q, [this] { lookOutside(); });
    connect(&database, &DatabaseThread::lookedOutside, q, [this](const auto &change) { endLook(change); });
    connect(&database, &DatabaseThread::outsideUnreadable, q, [this](const Error &error) {
        isLooking = false;
        if (state == State::Open)
            Q_EMIT q->outsideUnreadable(error);
    });
}

void Workspace::Private::lookOutside()
{
    if (state != State::Open || isLooking)
        return;
    isLooking = true;
    database.lookOutside(staging.savedGraph(), std::exchange(nextLook, DatabaseKeeper::Look::IfTouched));
}

void Workspace::Private::endLook(const std::optional<OutsideChange> &change)
{
    isLooking = false;
    if (!change)
        return;
    if (state != State::Open) { // what was compared with is no longer what is shown
        nextLook = DatabaseKeeper::Look::Again;
        return;
    }
    setOutside(change);
}

void Workspace::Private::setOutside(std::optional<OutsideChange> change)
{
    if (change && change->changes.empty()) { // written, and the same as before; rules are no matter of one's own edits
        rules.setKept(change->rules);
        rules.update(staging.savedGraph(), staging.graph(), staging.pendingChanges());
        change.reset();
    }
    if (!change && !outside)
        return;
    outside = std::move(change);
    Q_EMIT q->outsideChanged();
}

const std::optional<OutsideChange> &Workspace::outside() const
{
    return d->outside;
}

void Workspace::lookOutside()
{
    d->lookOutside();
}

void Workspace::takeOutside(const engine::ChangeList &kept)
{
    if (!d->outside || d->state != State::Open)
        return;
    const OutsideChange taken = std::move(*d->outside);
    const QStringList dropped = d->show(
        {.info = taken.info, .graph = taken.graph, .rules = taken.rules, .isDemo = d->isDemo, .isSameAgain = true},
        true, kept);
    Q_EMIT reloaded(dropped);
}
