#include "accessstate.h"

#include <algorithm>

namespace store {

const StateObject *AccessState::object(ObjectKind kind, const KeyText &key) const
{
    const auto found = objects(kind).find(key);
    return found == objects(kind).end() ? nullptr : &found->second;
}

StateObject *AccessState::edit(ObjectKind kind, const KeyText &key)
{
    const auto found = m_objects[std::size_t(kind)].find(key);
    return found == m_objects[std::size_t(kind)].end() ? nullptr : &found->second;
}

std::vector<KeyText> AccessState::keysNamed(ObjectKind kind, const std::string &name) const
{
    std::vector<KeyText> keys;
    const auto [first, last] = m_keysByName[std::size_t(kind)].equal_range(name);
    for (auto entry = first; entry != last; ++entry)
        keys.push_back(entry->second);
    std::sort(keys.begin(), keys.end());
    return keys;
}

qint64 AccessState::copies(ReadQuery query, const StateLink &link) const
{
    const auto found = links(query).find(link);
    return found == links(query).end() ? 0 : found->second;
}

qint64 AccessState::rowCount(ReadQuery query) const
{
    qint64 rows = 0;
    for (const ObjectKind kind : {ObjectKind::User, ObjectKind::Role, ObjectKind::Permission}) {
        if (queryOf(kind) == query) {
            for (const auto &[key, object] : objects(kind))
                rows += object.isContext ? 0 : object.copies;
        }
    }
    for (const auto &[link, copies] : links(query))
        rows += copies;
    return rows;
}

const AccessState::Reversed &AccessState::reversed(ReadQuery query) const
{
    std::optional<Reversed> &swapped = m_reversed[std::size_t(query)];
    if (!swapped) {
        swapped.emplace();
        for (const auto &[link, copies] : links(query))
            swapped->insert({link.to, link.from});
    }
    return *swapped;
}

std::vector<AccessState::Mention> AccessState::mentionsOf(ObjectKind kind, const KeyText &key) const
{
    std::vector<Mention> found;
    for (const ReadQueryShape &shape : readQueryShapes()) {
        if (listsObjects(shape.query))
            continue;
        const LinkEnds ends = endsOf(shape.query);
        const Links &all = links(shape.query);
        if (ends.from == kind) {
            for (auto link = all.lower_bound({key, {}}); link != all.end() && link->first.from == key; ++link)
                found.push_back({shape.query, link->first, link->second});
        }
        if (ends.to != kind)
            continue;
        const Reversed &swapped = reversed(shape.query);
        for (auto link = swapped.lower_bound({key, {}}); link != swapped.end() && link->from == key; ++link) {
            if (const StateLink forward{link->to, link->from}; ends.from != kind || forward.from != key)
                found.push_back({shape.query, forward, all.at(forward)});
        }
    }
    return found;
}

qint64 AccessState::mentionCount(ObjectKind kind, const KeyText &key) const
{
    qint64 rows = 0;
    for (const Mention &mention : mentionsOf(kind, key))
        rows += mention.copies;
    return rows;
}

bool AccessState::isWhole(ReadQuery query, const StateLink &link) const
{
    const LinkEnds ends = endsOf(query);
    return link.from && link.to && object(ends.from, *link.from) != nullptr && object(ends.to, *link.to) != nullptr;
}

void AccessState::addObjectRow(ObjectKind kind, const KeyText &key, const StateObject &object)
{
    const auto [place, isNew] = m_objects[std::size_t(kind)].try_emplace(key, object);
    if (isNew)
        m_keysByName[std::size_t(kind)].emplace(object.name, key);
    else
        ++place->second.copies;
}

void AccessState::addLinkRow(ReadQuery query, const StateLink &link)
{
    Links &all = m_links[std::size_t(query)];
    ++all.try_emplace(all.end(), link, 0)->second; // rows often come in this order
    if (m_reversed[std::size_t(query)])
        m_reversed[std::size_t(query)]->insert({link.to, link.from});
}

void AccessState::eraseLink(ReadQuery query, const StateLink &link)
{
    m_links[std::size_t(query)].erase(link);
    if (m_reversed[std::size_t(query)])
        m_reversed[std::size_t(query)]->erase({link.to, link.from});
}

void AccessState::eraseObject(ObjectKind kind, const KeyText &key)
{
    for (const Mention &mention : mentionsOf(kind, key))
        eraseLink(mention.query, mention.link);
    eraseName(kind, key);
    m_objects[std::size_t(kind)].erase(key);
}

void AccessState::eraseName(ObjectKind kind, const KeyText &key)
{
    auto &keysByName = m_keysByName[std::size_t(kind)];
    const auto [first, last] = keysByName.equal_range(object(kind, key)->name);
    keysByName.erase(std::find_if(first, last, [&key](const auto &entry) { return entry.second == key; }));
}

void AccessState::rename(ObjectKind kind, const KeyText &key, const std::string &name)
{
    eraseName(kind, key);
    edit(kind, key)->name = name;
    m_keysByName[std::size_t(kind)].emplace(name, key);
}

void AccessState::changeKey(ObjectKind kind, const KeyText &key, const KeyText &newKey, const SqlValue &value)
{
    StateObject moved = *object(kind, key);
    moved.key = value;
    const std::vector<Mention> mentions = mentionsOf(kind, key);
    eraseObject(kind, key);
    addObjectRow(kind, newKey, moved);
    for (auto [query, link, copies] : mentions) {
        const LinkEnds ends = endsOf(query);
        if (ends.from == kind && link.from == key)
            link.from = newKey;
        if (ends.to == kind && link.to == key)
            link.to = newKey;
        for (qint64 copy = 0; copy < copies; ++copy)
            addLinkRow(query, link);
    }
}

} // namespace store
