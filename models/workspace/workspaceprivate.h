#pragma once

#include "databasethread.h"
#include "pendingeffect.h"
#include "staging.h"
#include "workspace.h"

class QTimer;

struct Workspace::Private {
    explicit Private(Workspace *workspace);

    void setState(State to);
    void showReading(const QString &location);
    State restingState() const; // after an answer
    void settle() { setState(restingState()); }
    bool mayLoad();
    QString whyBusy() const;
    QStringList show(const DatabaseKeeper::Reading &reading, bool open, const engine::ChangeList &kept = {});
    void announcePending();
    void endReading(const DatabaseKeeper::Reading &reading);
    void connectOutside();
    void lookOutside();
    void endLook(const std::optional<OutsideChange> &change);
    void setOutside(std::optional<OutsideChange> change);
    void endSaving(const DatabaseKeeper::Saving &saving);
    void endKeepingRules(const DatabaseKeeper::RuleKeeping &keeping);

    Workspace *q;
    State state = State::Closed;
    bool isOpen = false;
    bool isDemo = false;
    bool isEditingAllowed = false;
    QString readingLocation;
    store::DatabaseInfo info;
    Staging staging;
    PendingEffect effect;
    RuleWatch rules;
    std::shared_ptr<const LogReading> log;
    bool isReadingLog = false;
    std::optional<OutsideChange> outside;
    QTimer *watch;
    bool isLooking = false; // outside
    DatabaseKeeper::Look nextLook = DatabaseKeeper::Look::IfTouched;
    DatabaseThread database;
};
