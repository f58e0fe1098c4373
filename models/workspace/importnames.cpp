#include "importnames.h"

#include "changestate.h"
#include "edit.h"
#include "importreader.h"
#include "visibletext.h"

using namespace Qt::StringLiterals;
using namespace engine;

namespace {

constexpr qsizetype closeNameLimit = 20;

}

bool ImportNames::exists(ObjectKind kind, const QString &name) const
{
    return name.isValidUtf16() && !m_request.graph.objects(kind).named(name.toStdString()).empty();
}

QString ImportNames::whyNotOne(ObjectKind kind, const QString &name)
{
    const std::pair key(int(kind), name);
    const auto known = m_whyNotOne.constFind(key);
    if (known != m_whyNotOne.cend())
        return *known;
    if (m_whyNotOne.size() >= closeNameLimit && !exists(kind, name))
        return u"There is no %1 %2."_s.arg(kindWord(kind), inSentence(name));
    const auto found = m_request.graph.object(kind, name);
    return found ? QString() : *m_whyNotOne.insert(key, found.error().message);
}

QString ImportNames::whyNot(const QString &verb) const
{
    return m_request.refusedVerbs.value(verb);
}

Result<std::optional<Change>> ImportNames::fitting(const Change &change) const
{
    // Whether an object is there is asked by exists() before: looking for one that is not compares every name.
    if (!std::holds_alternative<Existence>(change) && isSo(m_request.graph, change))
        return std::nullopt;
    if (const QString why = whyNot(verb(change)); !why.isEmpty())
        return failure(ErrorKind::Refused, why);
    return resolved(m_request.graph, change).map([](const Change &fits) { return std::optional(fits); });
}
