#include "changewords.h"

#include "overloaded.h"
#include "visibletext.h"

using namespace Qt::StringLiterals;

namespace items {

namespace {

using engine::inSentence;

// `is` and `isNot` with two names in them.
BeforeAfter ofLink(bool added, const QString &from, const QString &to, const QString &is, const QString &isNot)
{
    const QString there = is.arg(inSentence(from), inSentence(to));
    const QString gone = isNot.arg(inSentence(from), inSentence(to));
    return added ? BeforeAfter{gone, there} : BeforeAfter{there, gone};
}

QString linkedWith(const engine::Existence &existence)
{
    QStringList sentences;
    engine::forEachLink(existence, [&](const engine::Change &link) {
        const BeforeAfter words = beforeAndAfter(link);
        sentences << (existence.exists ? words.after : words.before);
    });
    constexpr qsizetype most = 8;
    QString text = sentences.first(qMin(sentences.size(), most)).join(u"; "_s);
    if (sentences.size() > most)
        text += u"; and %1 more links"_s.arg(sentences.size() - most);
    return text;
}

BeforeAfter ofObject(const engine::Existence &c)
{
    const QString object = u"%1 %2"_s.arg(engine::kindWord(c.kind), inSentence(c.name));
    QString there = u"There is a %1"_s.arg(object);
    if (!c.text.isEmpty())
        there += u" (%1)"_s.arg(engine::visibleText(c.text));
    if (!c.active)
        there += u", inactive"_s;
    if (const QString links = linkedWith(c); !links.isEmpty())
        there += u": "_s + links;
    const QString gone = u"There is no %1"_s.arg(object);
    return c.exists ? BeforeAfter{gone, there} : BeforeAfter{there, gone};
}

QString textOf(const QString &text)
{
    return text.isEmpty() ? u"empty"_s : engine::visibleText(text);
}

} // namespace

BeforeAfter beforeAndAfter(const engine::Change &change)
{
    return std::visit(
        Overloaded{
            [](const engine::Assignment &c) {
                return ofLink(c.added, c.user, c.role, u"%1 has %2"_s, u"%1 does not have %2"_s);
            },
            [](const engine::Grant &c) {
                return ofLink(c.added, c.role, c.permission, u"%1 grants %2"_s, u"%1 does not grant %2"_s);
            },
            [](const engine::DirectGrant &c) {
                return ofLink(c.added, c.user, c.permission, u"%1 has a direct grant of %2"_s,
                    u"%1 does not have a direct grant of %2"_s);
            },
            [](const engine::Inheritance &c) {
                return ofLink(c.added, c.role, c.from, u"%1 inherits from %2"_s, u"%1 does not inherit from %2"_s);
            },
            [](const engine::Existence &c) { return ofObject(c); },
            [](const engine::Rename &c) {
                return BeforeAfter{engine::visibleText(c.before), engine::visibleText(c.after)};
            },
            [](const engine::Description &c) {
                return BeforeAfter{textOf(c.before), textOf(c.after)};
            },
            [](const engine::Activation &c) {
                const QString active = u"%1 is active"_s.arg(inSentence(c.user));
                const QString inactive = u"%1 is inactive"_s.arg(inSentence(c.user));
                return c.active ? BeforeAfter{inactive, active} : BeforeAfter{active, inactive};
            },
        },
        change);
}

Meaning meaningOf(const engine::Change &change)
{
    switch (engine::direction(change)) {
    case engine::Direction::Adds:
        return Meaning::Added;
    case engine::Direction::Removes:
        return Meaning::Removed;
    case engine::Direction::Alters:
        return Meaning::None;
    }
    Q_UNREACHABLE();
}

BeforeAfter beforeAndAfter(const store::LogEntry &entry)
{
    if (entry.change)
        return beforeAndAfter(*entry.change);
    if (!entry.rule)
        return {};
    const BeforeAfter added{u"No such rule"_s, engine::sentence(entry.rule->rule)};
    return entry.rule->added ? added : BeforeAfter{added.after, added.before};
}

QString sentence(const store::LogEntry &entry)
{
    if (entry.change)
        return engine::sentence(*entry.change);
    if (entry.rule)
        return engine::sentence(*entry.rule);
    return entry.seq == 1 ? u"The log begins"_s : engine::visibleText(entry.json);
}

} // namespace items
