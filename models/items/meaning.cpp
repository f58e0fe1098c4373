#include "meaning.h"

using namespace Qt::StringLiterals;

QString meaningWord(Meaning meaning)
{
    switch (meaning) {
    case Meaning::None:
        return {};
    case Meaning::Own:
        return u"own"_s;
    case Meaning::Inherited:
        return u"inherited"_s;
    case Meaning::OwnAndInherited:
        return u"own and inherited"_s;
    case Meaning::Direct:
        return u"direct"_s;
    case Meaning::Added:
        return u"added"_s;
    case Meaning::Removed:
        return u"removed"_s;
    case Meaning::InheritedAdded:
        return u"inherited, added"_s;
    case Meaning::InheritedRemoved:
        return u"inherited, removed"_s;
    case Meaning::Mixed:
        return u"mixed"_s;
    case Meaning::Allowed:
        return u"allowed"_s;
    case Meaning::Forbidden:
        return u"forbidden"_s;
    case Meaning::NotSignedIn:
        return u"not signed in"_s;
    case Meaning::Superuser:
        return u"superuser"_s;
    case Meaning::Inactive:
        return u"inactive"_s;
    case Meaning::Active:
        return u"active"_s;
    case Meaning::Warning:
        return u"warning"_s;
    }
    Q_UNREACHABLE();
}

bool isPending(Meaning meaning)
{
    return meaning == Meaning::Added || meaning == Meaning::Removed || meaning == Meaning::InheritedAdded
        || meaning == Meaning::InheritedRemoved;
}
