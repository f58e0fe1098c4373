#include "savecheck.h"

#include "edit.h"
#include "visibletext.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

tl::unexpected<Error> refused(const QString &why)
{
    return failure(ErrorKind::Refused, u"Nothing was saved: %1"_s.arg(why));
}

Result<engine::ChangeList> shortestList(const SaveRequest &request)
{
    engine::AccessGraph after = request.shown;
    return engine::apply(after, request.changes).map([&](const engine::EditScope &) {
        return engine::changesBetween(request.shown, after);
    });
}

// The verbs whose statements a change may need.
QStringList verbsOf(const engine::Change &change, const FittedProfile &profile)
{
    QStringList verbs = {engine::verb(change)};
    const auto *existence = std::get_if<engine::Existence>(&change);
    if (existence == nullptr || !existence->exists)
        return verbs;
    if (!existence->active)
        verbs << u"deactivate-user"_s;
    const ReadQuery query = queryOf(existence->kind);
    if (!existence->text.isEmpty() && !profile.gives(query, shapeOf(query).options[0]))
        verbs << u"describe-"_s + engine::kindWord(existence->kind);
    return verbs;
}

// Why one of these changes cannot be made here at all.
Result<void> checkAllowed(const OpenedDatabase &database, const engine::ChangeList &changes)
{
    const DatabaseInfo &info = database.info;
    if (!info.readOnlyReason.isEmpty())
        return refused(info.readOnlyReason);
    for (const engine::Change &change : changes) {
        for (const QString &verb : verbsOf(change, database.profile)) {
            if (!info.canWrite(verb))
                return refused(info.whyNot(verb));
        }
        const auto *existence = std::get_if<engine::Existence>(&change);
        if (existence != nullptr && existence->exists && existence->superuser)
            return refused(u"superusers are made in the application itself."_s);
    }
    return {};
}

// The window's own part in too many roles; what others did meanwhile is a conflict, later.
Result<void> checkRolesPerUser(const DatabaseInfo &info, const SaveRequest &request)
{
    if (info.rolesPerUser == 0)
        return {};
    engine::AccessGraph after = request.shown;
    if (const auto applied = engine::apply(after, request.changes); !applied)
        return tl::unexpected(applied.error());
    for (const engine::Change &change : request.changes) {
        const auto *assignment = std::get_if<engine::Assignment>(&change);
        const Result<UserId> user =
            assignment == nullptr ? failure(ErrorKind::Usage, {}) : after.user(assignment->user);
        if (!user || qsizetype(after.rolesOf(*user).size()) <= info.rolesPerUser)
            continue;
        return refused(
            u"%1 would have %2 roles, and a database of the kind “%3” keeps %4 for each user. Unassign the others first."_s
                .arg(engine::inSentence(assignment->user), QString::number(after.rolesOf(*user).size()),
                    info.profileTitle, QString::number(info.rolesPerUser)));
    }
    return {};
}

} // namespace

Result<engine::ChangeList> changesToSave(const OpenedDatabase &database, const SaveRequest &request)
{
    const Result<engine::ChangeList> changes = shortestList(request);
    if (!changes)
        return changes;
    return checkAllowed(database, *changes)
        .and_then([&] { return checkRolesPerUser(database.info, request); })
        .map([&] { return *changes; });
}

} // namespace store
