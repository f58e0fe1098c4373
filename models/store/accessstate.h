#pragma once

#include "readquery.h"
#include "sqlvalue.h"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace store {

// A key as its text: how keys are compared.
using KeyText = std::string;

struct StateObject {
    SqlValue key = {}; // as the database has it, to be bound back
    std::string name = {};
    std::string text = {};
    bool active = true;
    bool superuser = false;
    qint64 copies = 1; // rows with this key
    bool isContext = false; // read only because a link points to it: is not looked at itself
};

// The two ends of a link; nothing: NULL.
struct StateLink {
    std::optional<KeyText> from = {};
    std::optional<KeyText> to = {};
    auto operator<=>(const StateLink &) const = default;
};

// The rows that the queries of a profile give, by key and with their number: what a save compares before and after it
// writes. Unlike the graph it keeps keys, doubles and links that point nowhere.
class AccessState {
public:
    using Objects = std::map<KeyText, StateObject>;
    using Links = std::map<StateLink, qint64>; // copies

    const Objects &objects(ObjectKind kind) const { return m_objects[std::size_t(kind)]; }
    const Links &links(ReadQuery query) const { return m_links[std::size_t(query)]; }
    const StateObject *object(ObjectKind kind, const KeyText &key) const;
    std::vector<KeyText> keysNamed(ObjectKind kind, const std::string &name) const;
    qint64 copies(ReadQuery query, const StateLink &link) const;
    // Rows of a query.
    qint64 rowCount(ReadQuery query) const;
    struct Mention {
        ReadQuery query = {};
        StateLink link;
        qint64 copies = 0;
    };
    // The links that have the key as an end, whether or not there is such an object.
    std::vector<Mention> mentionsOf(ObjectKind kind, const KeyText &key) const;
    qint64 mentionCount(ObjectKind kind, const KeyText &key) const; // their rows
    // Both ends are there.
    bool isWhole(ReadQuery query, const StateLink &link) const;

    void addObjectRow(ObjectKind kind, const KeyText &key, const StateObject &object); // the first of a key wins
    void addLinkRow(ReadQuery query, const StateLink &link);

    void eraseObject(ObjectKind kind, const KeyText &key); // with its links
    void eraseLink(ReadQuery query, const StateLink &link); // all copies
    StateObject *edit(ObjectKind kind, const KeyText &key);
    void rename(ObjectKind kind, const KeyText &key, const std::string &name);
    // The object and its links get another key.
    void changeKey(ObjectKind kind, const KeyText &key, const KeyText &newKey, const SqlValue &value);

private:
    using Reversed = std::set<StateLink>; // with the ends swapped
    const Reversed &reversed(ReadQuery query) const;
    void eraseName(ObjectKind kind, const KeyText &key);

    std::array<Objects, 3> m_objects;
    std::array<std::multimap<std::string, KeyText>, 3> m_keysByName;
    // By ReadQuery; those of objects stay empty.
    std::array<Links, 7> m_links;
    // Most saves never ask for them: made when they first do.
    mutable std::array<std::optional<Reversed>, 7> m_reversed;
};

} // namespace store
