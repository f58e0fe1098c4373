#include "saveplan.h"

#include "hierarchycircle.h"
#include "sqltext.h"
#include "visibletext.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

namespace {

using engine::inSentence;

QString nameOf(const StateObject &object)
{
    return QString::fromStdString(object.name);
}

struct LinkWords {
    QString from; // what the ends are called in statements
    QString to;
    QString already;
    QString noLonger;
    QString now;
};

const LinkWords &wordsOf(ReadQuery query)
{
    static const QMap<ReadQuery, LinkWords> words = {
        {ReadQuery::Assignments,
            {u"user"_s, u"role"_s, u"%1 already has %2"_s, u"%1 no longer has %2"_s, u"%1 now has %2"_s}},
        {ReadQuery::Grants,
            {u"role"_s, u"permission"_s, u"%1 already has %2"_s, u"%1 no longer has %2"_s, u"%1 now has %2"_s}},
        {ReadQuery::DirectGrants,
            {u"user"_s, u"permission"_s, u"%1 already has a direct grant of %2"_s,
                u"%1 no longer has a direct grant of %2"_s, u"%1 now has a direct grant of %2"_s}},
        {ReadQuery::Inheritance,
            {u"role"_s, u"from"_s, u"%1 already inherits from %2"_s, u"%1 no longer inherits from %2"_s,
                u"%1 now inherits from %2"_s}}};
    return *words.constFind(query);
}

// The binds of one end: ":role" and ":role_name".
void addEnd(QMap<QString, PlannedValue> &values, const QString &word, const KeyText &key, const StateObject &object)
{
    const bool isNew = std::holds_alternative<std::monostate>(object.key);
    values[u':' + word] = {object.key, isNew ? key : KeyText()};
    values[u':' + word + u"_name"_s] = {SqlValue(object.name), {}};
}

class SavePlanner {
public:
    SavePlanner(const AccessState &state, const FittedProfile &profile) : m_profile(profile)
    {
        m_plan.expected = state;
    }

    SavePlan plan(const engine::ChangeList &changes)
    {
        for (const engine::Change &change : changes) {
            m_change = &change;
            std::visit([this](const auto &c) { add(c); }, change);
            ++m_index;
        }
        checkRolesPerUser(changes);
        return std::move(m_plan);
    }

private:
    AccessState &state() { return m_plan.expected; }

    void conflict(const QString &found) { m_plan.conflicts.push_back({*m_change, found}); }

    SaveStep &step(const QString &verb)
    {
        SaveStep next;
        next.change = m_index;
        next.verb = verb;
        m_plan.steps.push_back(next);
        return m_plan.steps.back();
    }
    SaveStep &step() { return step(engine::verb(*m_change)); }

    // The keys of an object, one but for permissions. Empty, with a conflict, when it is not there or not the only one.
    std::vector<KeyText> keysOf(ObjectKind kind, const QString &name)
    {
        std::vector<KeyText> keys = state().keysNamed(kind, name.toStdString());
        if (keys.empty() && kind == ObjectKind::Permission && m_profile.profile.namesLiveInRows) {
            // Its last row went since it was shown; it comes back with the next one.
            const std::string text = name.toStdString();
            state().addObjectRow(kind, text, {.key = text, .name = text, .copies = 0});
            return {text};
        }
        if (keys.empty())
            conflict(u"there is no %1 %2 any more"_s.arg(engine::kindWord(kind), inSentence(name)));
        else if (keys.size() > 1 && kind != ObjectKind::Permission) {
            conflict(u"there are %1 %2s called %3 now"_s.arg(
                QString::number(keys.size()), engine::kindWord(kind), inSentence(name)));
            keys.clear();
        }
        return keys;
    }

    void addLink(ReadQuery query, const QString &fromName, const QString &toName, bool added)
    {
        const LinkWords &words = wordsOf(query);
        const LinkEnds kinds = endsOf(query);
        const std::vector<KeyText> from = keysOf(kinds.from, fromName);
        const std::vector<KeyText> to = from.empty() ? from : keysOf(kinds.to, toName);
        std::vector<StateLink> there;
        for (const KeyText &end : to) {
            if (const StateLink link{from.front(), end}; state().copies(query, link) > 0)
                there.push_back(link);
        }
        if (to.empty())
            return;
        if (there.empty() != added)
            conflict((added ? words.already : words.noLonger).arg(inSentence(fromName), inSentence(toName)));
        else if (added)
            planLink(query, {from.front(), to.front()});
        else
            for (const StateLink &link : there)
                planUnlink(query, link);
    }

    void addEnds(SaveStep &step, ReadQuery query, const StateLink &link)
    {
        const LinkWords &words = wordsOf(query);
        const LinkEnds kinds = endsOf(query);
        addEnd(step.values, words.from, *link.from, *state().object(kinds.from, *link.from));
        addEnd(step.values, words.to, *link.to, *state().object(kinds.to, *link.to));
    }

    void planLink(ReadQuery query, const StateLink &link)
    {
        addEnds(step(), query, link);
        if (query == ReadQuery::Assignments && m_profile.profile.rolesPerUser == 1)
            dropRolesThatAreGone(*link.from);
        state().addLinkRow(query, link);
        if (query == ReadQuery::Inheritance)
            checkCircle(link);
    }

    // The window refuses its own circles; this one has a part that somebody else saved meanwhile.
    void checkCircle(const StateLink &link)
    {
        QStringList names;
        for (const KeyText &key : circleThrough(state(), link))
            names << inSentence(nameOf(*state().object(ObjectKind::Role, key)));
        if (!names.isEmpty())
            conflict(u"%1 would inherit from itself: %2"_s.arg(names.first(), names.join(" > "_L1)));
    }

    void planUnlink(ReadQuery query, const StateLink &link)
    {
        SaveStep &next = step();
        addEnds(next, query, link);
        next.mostRows = state().copies(query, link);
        state().eraseLink(query, link);
    }

    // Where a user has one role only, one that does not exist makes room for the new one.
    void dropRolesThatAreGone(const KeyText &user)
    {
        for (const AccessState::Mention &mention : state().mentionsOf(ObjectKind::User, user)) {
            if (mention.query == ReadQuery::Assignments && !state().isWhole(mention.query, mention.link))
                state().eraseLink(mention.query, mention.link);
        }
    }

    void add(const engine::Assignment &c) { addLink(ReadQuery::Assignments, c.user, c.role, c.added); }
    void add(const engine::Grant &c) { addLink(ReadQuery::Grants, c.role, c.permission, c.added); }
    void add(const engine::DirectGrant &c) { addLink(ReadQuery::DirectGrants, c.user, c.permission, c.added); }
    void add(const engine::Inheritance &c) { addLink(ReadQuery::Inheritance, c.role, c.from, c.added); }

    bool isTaken(ObjectKind kind, const QString &name)
    {
        const bool taken = !state().keysNamed(kind, name.toStdString()).empty();
        if (taken)
            conflict(u"there is a %1 %2 already"_s.arg(engine::kindWord(kind), inSentence(name)));
        return taken;
    }

    void add(const engine::Existence &c)
    {
        if (!c.exists)
            planDeletion(c);
        else if (!isTaken(c.kind, c.name))
            planCreation(c);
    }

    void planCreation(const engine::Existence &c)
    {
        SaveStep &next = step();
        next.makesObject = true;
        next.kind = c.kind;
        next.name = c.name.toStdString();
        next.newKey = "\x01new " + std::to_string(m_index); // no key of a row begins so
        next.values[u":name"_s] = {textValue(c.name), {}};
        next.values[u":title"_s] = next.values[u":description"_s] = {textValue(c.text), {}};
        const KeyText key = next.newKey;
        state().addObjectRow(c.kind, key, {.name = next.name, .text = c.text.toStdString(), .active = c.active});
        planWhatCreationLeavesOut(c, key);
    }

    // What the statements that create an object do not write themselves is written after them.
    void planWhatCreationLeavesOut(const engine::Existence &c, const KeyText &key)
    {
        QStringList written;
        for (const QByteArray &sql : m_profile.writes.value(engine::verb(*m_change)))
            written += bindNames(QString::fromUtf8(sql));
        const StateObject made = *state().object(c.kind, key);
        const bool hasText = written.contains(u":title"_s) || written.contains(u":description"_s);
        if (!c.text.isEmpty() && !hasText) {
            SaveStep &next = step(u"describe-"_s + engine::kindWord(c.kind));
            addEnd(next.values, engine::kindWord(c.kind), key, made);
            next.values[u":title"_s] = next.values[u":description"_s] = {textValue(c.text), {}};
        }
        const bool isActiveAnyway = written.contains(u":true"_s) || !m_profile.writes.contains(u"activate-user"_s);
        if (c.kind == ObjectKind::User && !(c.active && isActiveAnyway))
            addEnd(step(c.active ? u"activate-user"_s : u"deactivate-user"_s).values, u"user"_s, key, made);
    }

    void planDeletion(const engine::Existence &c)
    {
        const std::vector<KeyText> keys = keysOf(c.kind, c.name);
        if (keys.empty() || !hasLinksAsShown(c, keys))
            return;
        for (const KeyText &key : keys) {
            const StateObject object = *state().object(c.kind, key);
            SaveStep &next = step();
            addEnd(next.values, engine::kindWord(c.kind), key, object);
            next.mostRows = object.copies + state().mentionCount(c.kind, key);
            state().eraseObject(c.kind, key);
        }
    }

    // Whether nobody else would lose or keep something by this deletion than was shown.
    bool hasLinksAsShown(const engine::Existence &c, const std::vector<KeyText> &keys)
    {
        const engine::ObjectLinks &links = c.links;
        switch (c.kind) {
        case ObjectKind::User:
            compareLinked(c.kind, keys, ReadQuery::Assignments, Side::From, links.roles);
            compareLinked(c.kind, keys, ReadQuery::DirectGrants, Side::From, links.permissions);
            break;
        case ObjectKind::Permission:
            compareLinked(c.kind, keys, ReadQuery::Grants, Side::To, links.roles);
            compareLinked(c.kind, keys, ReadQuery::DirectGrants, Side::To, links.users);
            break;
        case ObjectKind::Role:
            compareLinked(c.kind, keys, ReadQuery::Assignments, Side::To, links.users);
            compareLinked(c.kind, keys, ReadQuery::Grants, Side::From, links.permissions);
            compareLinked(c.kind, keys, ReadQuery::Inheritance, Side::From, links.parents);
            compareLinked(c.kind, keys, ReadQuery::Inheritance, Side::To, links.heirs);
            break;
        }
        return m_plan.conflicts.empty();
    }

    enum class Side { From, To };

    // What the object is linked with on the other side. Links that point nowhere were never shown.
    QStringList linked(ObjectKind kind, const std::vector<KeyText> &keys, ReadQuery query, Side side)
    {
        const LinkEnds ends = endsOf(query);
        QStringList names;
        for (const KeyText &key : keys) {
            for (const auto &[of, link, copies] : state().mentionsOf(kind, key)) {
                if (of == query && (side == Side::From ? link.from : link.to) == key && state().isWhole(query, link))
                    names << nameOf(side == Side::From ? *state().object(ends.to, *link.to)
                                                       : *state().object(ends.from, *link.from));
            }
        }
        names.removeDuplicates();
        return names;
    }

    // A conflict for each link that came or went.
    void compareLinked(
        ObjectKind kind, const std::vector<KeyText> &keys, ReadQuery query, Side side, const QStringList &shown)
    {
        const QString own = inSentence(nameOf(*state().object(kind, keys.front())));
        const QStringList now = linked(kind, keys, query, side);
        const auto say = [&](const QString &words, const QString &other) {
            conflict(side == Side::From ? words.arg(own, inSentence(other)) : words.arg(inSentence(other), own));
        };
        const QSet<QString> allNow(now.begin(), now.end()); // a role may have a million users
        const QSet<QString> allShown(shown.begin(), shown.end());
        for (const QString &name : now) {
            if (!allShown.contains(name))
                say(wordsOf(query).now, name);
        }
        for (const QString &name : shown) {
            if (!allNow.contains(name))
                say(wordsOf(query).noLonger, name);
        }
    }

    void add(const engine::Rename &c)
    {
        const std::vector<KeyText> keys = keysOf(c.kind, c.before);
        if (keys.empty() || isTaken(c.kind, c.after))
            return;
        for (const KeyText &key : keys) {
            SaveStep &next = step();
            addEnd(next.values, engine::kindWord(c.kind), key, *state().object(c.kind, key));
            next.values[u":name"_s] = {textValue(c.after), {}};
            next.mostRows = state().object(c.kind, key)->copies;
            state().rename(c.kind, key, c.after.toStdString());
            if (c.kind == ObjectKind::Permission && m_profile.profile.namesLiveInRows) // then the name is the key
                state().changeKey(c.kind, key, c.after.toStdString(), textValue(c.after));
        }
    }

    void add(const engine::Description &c)
    {
        for (const KeyText &key : keysOf(c.kind, c.name)) {
            StateObject &object = *state().edit(c.kind, key);
            if (object.text != c.before.toStdString()) {
                conflict((c.kind == ObjectKind::User ? u"the display name of %1 is now “%2”"_s
                                                     : u"the description of %1 is now “%2”"_s)
                             .arg(inSentence(c.name), engine::visibleText(QString::fromStdString(object.text))));
                return;
            }
            SaveStep &next = step();
            addEnd(next.values, engine::kindWord(c.kind), key, object);
            next.values[u":title"_s] = next.values[u":description"_s] = {textValue(c.after), {}};
            next.mostRows = object.copies;
            object.text = c.after.toStdString();
        }
    }

    void add(const engine::Activation &c)
    {
        for (const KeyText &key : keysOf(ObjectKind::User, c.user)) {
            StateObject &user = *state().edit(ObjectKind::User, key);
            if (user.active == c.active) {
                conflict((c.active ? u"%1 is active already"_s : u"%1 is inactive already"_s).arg(inSentence(c.user)));
                return;
            }
            addEnd(step().values, u"user"_s, key, user);
            user.active = c.active;
        }
    }

    void checkRolesPerUser(const engine::ChangeList &changes)
    {
        if (m_profile.profile.rolesPerUser == 0)
            return;
        for (const engine::Change &change : changes) {
            const auto *assignment = std::get_if<engine::Assignment>(&change);
            if (assignment == nullptr || !assignment->added)
                continue;
            m_change = &change;
            for (const KeyText &key : state().keysNamed(ObjectKind::User, assignment->user.toStdString())) {
                QStringList roles = linked(ObjectKind::User, {key}, ReadQuery::Assignments, Side::From);
                if (roles.size() <= m_profile.profile.rolesPerUser)
                    continue;
                roles.removeAll(assignment->role);
                conflict(u"%1 now has %2"_s.arg(inSentence(assignment->user), engine::inSentence(roles, 3)));
            }
        }
    }

    const FittedProfile &m_profile;
    SavePlan m_plan;
    const engine::Change *m_change = nullptr;
    std::size_t m_index = 0;
};

} // namespace

SavePlan planSave(const AccessState &state, const engine::ChangeList &changes, const FittedProfile &profile)
{
    return SavePlanner(state, profile).plan(changes);
}

} // namespace store
