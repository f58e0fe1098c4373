#include "workspace.h"

#include "workspaceprivate.h"

#include <QUndoStack>

#include <utility>

using namespace Qt::StringLiterals;

Workspace::Private::Private(Workspace *workspace) : q(workspace)
{
    connect(&staging, &Staging::aboutToEdit, q, &Workspace::aboutToEdit);
    connect(&staging, &Staging::edited, q, &Workspace::edited);
    connect(&staging, &Staging::pendingChanged, q, [this] { announcePending(); });
    connect(&staging, &Staging::historyChanged, q, &Workspace::historyChanged);
    connect(&effect, &PendingEffect::changed, q, &Workspace::effectChanged);
    connect(&rules, &RuleWatch::changed, q, &Workspace::rulesChanged);
    connect(&database, &DatabaseThread::rulesAnswered, q, [this](const auto &keeping) { endKeepingRules(keeping); });
    connect(&database, &DatabaseThread::progressed, q, &Workspace::progressed);
    connect(&database, &DatabaseThread::wasRead, q, [this](const auto &reading) { endReading(reading); });
    connect(&database, &DatabaseThread::readFailed, q, [this](const Error &error) {
        settle();
        Q_EMIT q->failed(error);
    });
    connectOutside();
    connect(&database, &DatabaseThread::saveAnswered, q, [this](const auto &saving) { endSaving(saving); });
    connect(&database, &DatabaseThread::previewed, q, &Workspace::previewed);
    connect(&database, &DatabaseThread::logRead, q, [this](const LogReading &reading) {
        isReadingLog = false;
        log = std::make_shared<LogReading>(reading);
        Q_EMIT q->logRead(*log);
    });
    connect(&database, &DatabaseThread::logUnreadable, q, [this](const Error &error) {
        isReadingLog = false;
        Q_EMIT q->logUnreadable(error);
    });
    connect(&database, &DatabaseThread::saveFailed, q, [this](const Error &error) {
        settle();
        Q_EMIT q->saveRefused(error, {});
    });
}

Workspace::Workspace(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this)) { }

Workspace::~Workspace() = default;

Workspace::State Workspace::state() const
{
    return d->state;
}

bool Workspace::isOpen() const
{
    return d->isOpen;
}

const QString &Workspace::readingLocation() const
{
    return d->readingLocation;
}

bool Workspace::isDemo() const
{
    return d->isDemo;
}

const store::DatabaseInfo &Workspace::info() const
{
    return d->info;
}

const engine::AccessGraph &Workspace::graph() const
{
    return d->staging.graph();
}

const engine::AccessGraph &Workspace::savedGraph() const
{
    return d->staging.savedGraph();
}

void Workspace::Private::setState(State to)
{
    if (state == to)
        return;
    state = to;
    Q_EMIT q->stateChanged();
    Q_EMIT q->historyChanged(); // undo and redo rest while something is under way
}

void Workspace::Private::showReading(const QString &location)
{
    readingLocation = location;
    if (state == State::Loading)
        Q_EMIT q->stateChanged();
    else
        settle();
}

Workspace::State Workspace::Private::restingState() const
{
    if (database.isLoading())
        return State::Loading;
    return isOpen ? State::Open : State::Closed;
}

QString Workspace::Private::whyBusy() const
{
    switch (state) {
    case State::Saving:
        return u"Saving is under way. Try again when it is done."_s;
    case State::Loading:
        return u"A database is being read. Try again when it is done, or cancel it."_s;
    case State::Closed:
    case State::Open:
        break;
    }
    return {};
}

bool Workspace::Private::mayLoad()
{
    if (state == State::Saving)
        Q_EMIT q->failed(Error{ErrorKind::Refused, whyBusy()});
    return state != State::Saving;
}

void Workspace::open(const store::OpenRequest &request)
{
    if (!d->mayLoad())
        return;
    d->database.open(request);
    d->showReading(request.location);
}

void Workspace::openDemo()
{
    const bool isSavingDemo = d->isDemo && d->state == State::Saving; // it goes away with what is saved in it
    if (!isSavingDemo && !d->mayLoad())
        return;
    d->database.openDemo();
    if (isSavingDemo)
        d->readingLocation.clear();
    else
        d->showReading({});
}

void Workspace::reload()
{
    if (!isOpen()) {
        Q_EMIT failed(Error{ErrorKind::Refused, whyNot({})});
        return;
    }
    if (!d->mayLoad())
        return;
    d->database.reread();
    d->showReading(d->info.location);
}

void Workspace::addUserTable()
{
    if (const QString reason = whyNot({}); !reason.isEmpty()) {
        Q_EMIT failed(Error{ErrorKind::Refused, reason});
        return;
    }
    d->database.addUserTable();
    d->setState(State::Saving);
}

void Workspace::cancel()
{
    if (d->state != State::Loading || !d->database.cancel())
        return;
    d->settle();
    Q_EMIT failed(Error{ErrorKind::Cancelled, u"Reading was cancelled."_s});
}

void Workspace::close()
{
    if (d->state == State::Saving)
        d->database.finish();
    d->database.close();
    if (d->isOpen)
        d->show({}, false);
    d->settle();
}

// What is shown is replaced, by nothing when `open` is false. Of `kept` those changes stay pending that fit; returns
// the sentences of the others.
QStringList Workspace::Private::show(const DatabaseKeeper::Reading &reading, bool open, const engine::ChangeList &kept)
{
    if (reading.isDemo && !reading.isSameAgain)
        Q_EMIT q->aboutToStartDemo();
    setOutside({});
    log.reset();
    Q_EMIT q->aboutToReset();
    isOpen = open;
    isDemo = reading.isDemo;
    isEditingAllowed = isEditingAllowed && reading.isSameAgain;
    info = reading.info;
    rules.setKept(reading.rules);
    QStringList dropped;
    for (const engine::Change &change : staging.start(reading.graph, info.rolesPerUser, kept))
        dropped.append(engine::sentence(change));
    const State before = std::exchange(state, restingState()); // who hears reset() may ask for it
    Q_EMIT q->reset();
    if (state != before)
        Q_EMIT q->stateChanged();
    announcePending();
    Q_EMIT q->historyChanged();
    return dropped;
}

void Workspace::Private::endReading(const DatabaseKeeper::Reading &reading)
{
    const auto kept = reading.isSameAgain ? staging.pendingChanges() : engine::ChangeList();
    const QStringList dropped = show(reading, true, kept);
    if (reading.isSameAgain)
        Q_EMIT q->reloaded(dropped);
}

void Workspace::Private::announcePending()
{
    Q_EMIT q->pendingChanged();
    effect.update(staging.savedGraph(), staging.graph());
    rules.update(staging.savedGraph(), staging.graph(), staging.pendingChanges());
}

bool Workspace::isEditingAllowed() const
{
    return d->isEditingAllowed || d->info.isOwn || d->isDemo;
}

void Workspace::allowEditing()
{
    if (!d->isOpen || isEditingAllowed())
        return;
    d->isEditingAllowed = true;
    Q_EMIT editingAllowedChanged();
}

QString Workspace::whyNot(const QString &verb) const
{
    if (!d->isOpen && d->state != State::Loading)
        return u"No database is open."_s;
    if (const QString busy = d->whyBusy(); !busy.isEmpty())
        return busy;
    if (!d->info.readOnlyReason.isEmpty())
        return d->info.readOnlyReason;
    if (!isEditingAllowed())
        return u"This database belongs to another program. Allow changes first (File > Allow changes)."_s;
    return d->info.whyNot(verb);
}

Result<void> Workspace::stage(const engine::ChangeList &changes, const QString &text)
{
    for (const engine::Change &change : changes) {
        if (const QString reason = whyNot(engine::verb(change)); !reason.isEmpty())
            return failure(ErrorKind::Refused, reason);
    }
    return d->staging.stage(changes, text);
}

bool Workspace::canUndo() const
{
    return d->state == State::Open && d->staging.history().canUndo();
}

bool Workspace::canRedo() const
{
    return d->state == State::Open && d->staging.history().canRedo();
}

QString Workspace::undoText() const
{
    return d->staging.history().undoText();
}

QString Workspace::redoText() const
{
    return d->staging.history().redoText();
}

void Workspace::undo()
{
    if (canUndo())
        d->staging.undo();
}

void Workspace::redo()
{
    if (canRedo())
        d->staging.redo();
}

Result<void> Workspace::revert(const engine::ChangeList &changes)
{
    if (const QString reason = whyNot({}); !reason.isEmpty())
        return failure(ErrorKind::Refused, reason);
    return d->staging.revert(changes);
}

void Workspace::discard()
{
    if (d->state == State::Open)
        d->staging.discard();
}

const engine::ChangeList &Workspace::pendingChanges() const
{
    return d->staging.pendingChanges();
}

const engine::EffectDifference &Workspace::effect() const
{
    return d->effect.difference();
}

bool Workspace::isEffectKnown() const
{
    return d->effect.isKnown();
}

const RuleWatch &Workspace::rules() const
{
    return d->rules;
}
