#include "writeverb.h"

#include "change.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

QString kindOf(const QString &verb)
{
    return verb.section(u'-', 1);
}

QStringList endsWithNames(const QStringList &ends)
{
    QStringList binds;
    for (const QString &end : ends)
        binds << u':' + end << u':' + end + u"_name"_s;
    return binds;
}

QStringList ownBindsOf(const QString &verb)
{
    const QString kind = kindOf(verb);
    switch (queryThatShows(verb)) {
    case ReadQuery::Assignments:
        return endsWithNames({u"user"_s, u"role"_s});
    case ReadQuery::Grants:
        return endsWithNames({u"role"_s, u"permission"_s});
    case ReadQuery::DirectGrants:
        return endsWithNames({u"user"_s, u"permission"_s});
    case ReadQuery::Inheritance:
        return endsWithNames({u"role"_s, u"from"_s});
    default:
        break;
    }
    if (verb.startsWith("create-"_L1))
        return {u":name"_s, u":title"_s, u":description"_s};
    if (verb.startsWith("rename-"_L1))
        return endsWithNames({kind}) << u":name"_s;
    if (verb.startsWith("describe-"_L1))
        return endsWithNames({kind}) << u":title"_s << u":description"_s;
    return endsWithNames({kind});
}

} // namespace

ReadQuery queryThatShows(const QString &verb)
{
    static const QMap<QString, ReadQuery> links = {{u"assign"_s, ReadQuery::Assignments},
        {u"unassign"_s, ReadQuery::Assignments}, {u"grant"_s, ReadQuery::Grants}, {u"revoke"_s, ReadQuery::Grants},
        {u"grant-user"_s, ReadQuery::DirectGrants}, {u"revoke-user"_s, ReadQuery::DirectGrants},
        {u"inherit"_s, ReadQuery::Inheritance}, {u"disinherit"_s, ReadQuery::Inheritance}};
    if (const auto link = links.constFind(verb); link != links.constEnd())
        return *link;
    if (kindOf(verb) == "user"_L1)
        return ReadQuery::Users;
    return kindOf(verb) == "role"_L1 ? ReadQuery::Roles : ReadQuery::Permissions;
}

QStringList bindsOf(const QString &verb)
{
    static const QStringList always = {u":true"_s, u":false"_s, u":now"_s, u":now_seconds"_s, u":now_unix"_s};
    return ownBindsOf(verb) + always;
}

QString whyNotKept(const QString &verb, const QString &profileTitle)
{
    const QString kind = kindOf(verb);
    QString sentence =
        u"A database of the kind “%1” has no statement for “%2”, so it cannot be done."_s.arg(u"%1"_s, verb);
    switch (queryThatShows(verb)) {
    case ReadQuery::Inheritance:
        sentence = u"In a database of the kind “%1” roles do not inherit from each other."_s;
        break;
    case ReadQuery::DirectGrants:
        sentence = u"In a database of the kind “%1” users get permissions through roles only."_s;
        break;
    default:
        if (verb.endsWith("activate-user"_L1))
            sentence = u"A database of the kind “%1” has no mark for users who may not sign in."_s;
        else if (verb == "describe-user"_L1)
            sentence = u"A database of the kind “%1” has no display names of users."_s;
        else if (verb.startsWith("describe-"_L1))
            sentence = u"A database of the kind “%1” has no descriptions of %2s."_s.arg(u"%1"_s, kind);
    }
    return sentence.arg(profileTitle);
}

} // namespace store
