#include "change.h"
#include "overloaded.h"
#include "visibletext.h"

using namespace Qt::StringLiterals;

namespace engine {

namespace {

QString text(const Assignment &c)
{
    return (c.added ? u"Assign %1 to %2"_s : u"Unassign %1 from %2"_s).arg(inSentence(c.role), inSentence(c.user));
}

QString text(const Grant &c)
{
    return (c.added ? u"Grant %1 to %2"_s : u"Revoke %1 from %2"_s).arg(inSentence(c.permission), inSentence(c.role));
}

QString text(const DirectGrant &c)
{
    return (c.added ? u"Grant %1 directly to %2"_s : u"Revoke the direct grant of %1 from %2"_s)
        .arg(inSentence(c.permission), inSentence(c.user));
}

QString text(const Inheritance &c)
{
    return (c.added ? u"Let %1 inherit from %2"_s : u"Stop %1 inheriting from %2"_s)
        .arg(inSentence(c.role), inSentence(c.from));
}

QString text(const Existence &c)
{
    return (c.exists ? u"Create %1 %2"_s : u"Delete %1 %2"_s).arg(kindWord(c.kind), inSentence(c.name));
}

QString text(const Rename &c)
{
    return u"Rename %1 %2 to %3"_s.arg(kindWord(c.kind), inSentence(c.before), inSentence(c.after));
}

QString text(const Description &c)
{
    if (c.kind == ObjectKind::User)
        return u"Change the display name of %1"_s.arg(inSentence(c.name));
    return u"Describe %1 %2"_s.arg(kindWord(c.kind), inSentence(c.name));
}

QString text(const Activation &c)
{
    return (c.active ? u"Activate %1"_s : u"Deactivate %1"_s).arg(inSentence(c.user));
}

} // namespace

QString sentence(const Change &change)
{
    return std::visit([](const auto &c) { return text(c); }, change);
}

} // namespace engine
