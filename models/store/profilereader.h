#pragma once

#include "profile.h"
#include "tomlvalues.h"

#include <QSet>

namespace store {

// Fills a profile from its file, key by key. One row of a table for each key that this version knows.
class ProfileReader {
public:
    ProfileReader(const QString &file, Profile base);

    Result<Profile> read(const toml::table &document);

private:
    using Step = void (ProfileReader::*)(const toml::node &, const QString &key);
    struct Key {
        const char *name;
        Step read;
    };
    void readKeys(const toml::table &table, const std::vector<Key> &keys, const QString &where);

    void readName(const toml::node &node, const QString &key);
    void readTitle(const toml::node &node, const QString &key);
    void readSource(const toml::node &node, const QString &key);
    void readNotes(const toml::node &node, const QString &key);
    void readExtends(const toml::node &node, const QString &key);
    void readLevel(const toml::node &node, const QString &key);
    void readOffer(const toml::node &node, const QString &key);
    void readReadOnly(const toml::node &node, const QString &key);
    void readUserTable(const toml::node &node, const QString &key);
    void readTables(const toml::node &node, const QString &key);
    void readDiscoveries(const toml::node &node, const QString &key);
    void readDiscovery(const toml::table &table, Profile::Discovery &discovery);
    void readPicks(const toml::table &table, Profile::Discovery &discovery);
    void readCheck(const toml::node &node, const QString &key);
    void readInactiveUsers(const toml::node &node, const QString &key);
    void readSuperusers(const toml::node &node, const QString &key);
    void readDepth(const toml::node &node, const QString &key);
    void readCatalogue(const toml::node &node, const QString &key);
    void readLimits(const toml::node &node, const QString &key);
    void readRolesPerUser(const toml::node &node, const QString &key);
    void readQueries(const toml::node &node, const QString &key);
    void readChanges(const toml::node &node, const QString &key);
    void readEngine(const toml::node &node, const QString &key);
    void skipOtherEngine(const toml::node &node, const QString &key);
    void checkStatement(const toml::node &node, const QString &verb, const QString &sql);
    void checkPlaceholders(const toml::node &node, const QString &sql);
    void checkWhole(const toml::table &document);

    TomlValues m_values;
    Profile m_profile;
    QSet<QString> m_ownChanges; // verbs that the file itself writes, not what it extends
};

} // namespace store
