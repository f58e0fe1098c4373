#include "recognition.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

namespace {

template <typename Drop>
void dropIf(Recognised &recognised, const QString &reason, Drop drop)
{
    const std::vector<FittedProfile> all = std::move(recognised.fitting);
    recognised.fitting.clear();
    for (const FittedProfile &fitting : all) {
        if (drop(fitting.profile, all))
            recognised.others.push_back({fitting.profile.name, {reason}});
        else
            recognised.fitting.push_back(fitting);
    }
}

} // namespace

QStringList Recognised::names() const
{
    QStringList names;
    for (const FittedProfile &profile : fitting)
        names << profile.profile.name;
    return names;
}

Recognised recogniseProfile(
    const ProfileLibrary &library, const TableCatalogue &catalogue, SqliteConnection &connection)
{
    Recognised recognised;
    for (const Profile &profile : library.profiles()) {
        if (profile.isByHand) {
            recognised.others.push_back({profile.name, {u"it is only used when it is chosen by name"_s}});
            continue;
        }
        tl::expected<FittedProfile, QStringList> fit = fitted(profile, catalogue, connection);
        if (fit)
            recognised.fitting.push_back(*fit);
        else
            recognised.others.push_back({profile.name, fit.error()});
    }
    using All = std::vector<FittedProfile>;
    dropIf(recognised, u"it fits, but a more particular one does, too"_s, [&](const Profile &profile, const All &all) {
        return std::any_of(all.begin(), all.end(),
            [&](const FittedProfile &other) { return library.descends(other.profile.name, profile.name); });
    });
    dropIf(recognised, u"it fits, but it is a general one, and a named one does, too"_s,
        [](const Profile &profile, const All &all) {
            return profile.isGeneric && std::any_of(all.begin(), all.end(), [](const FittedProfile &other) {
                return !other.profile.isGeneric;
            });
        });
    return recognised;
}

QString whyItFits(const FittedProfile &profile)
{
    QStringList tables = profile.evidence;
    const QString last = tables.isEmpty() ? QString() : tables.takeLast();
    return tables.isEmpty() ? u"It has the table %1."_s.arg(last)
                            : u"It has the tables %1 and %2."_s.arg(tables.join(u", "_s), last);
}

} // namespace store
