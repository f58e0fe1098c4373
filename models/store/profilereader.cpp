#include "profilereader.h"

#include "change.h"
#include "readquery.h"
#include "sqltext.h"
#include "writeverb.h"

using namespace Qt::StringLiterals;

namespace store {

ProfileReader::ProfileReader(const QString &file, Profile base) : m_values(file), m_profile(std::move(base))
{
    m_profile.file = file;
    m_profile.isByHand = false; // the one thing that is not inherited
}

Result<Profile> ProfileReader::read(const toml::table &document)
{
    // In this order: a query that the file gives itself drops the changes that were inherited with the old one.
    static const std::vector<Key> keys = {{"name", &ProfileReader::readName}, {"title", &ProfileReader::readTitle},
        {"source", &ProfileReader::readSource}, {"notes", &ProfileReader::readNotes},
        {"extends", &ProfileReader::readExtends}, {"level", &ProfileReader::readLevel},
        {"offer", &ProfileReader::readOffer}, {"read_only", &ProfileReader::readReadOnly},
        {"detect", &ProfileReader::readTables}, {"discover", &ProfileReader::readDiscoveries},
        {"user_table", &ProfileReader::readUserTable}, {"check", &ProfileReader::readCheck},
        {"limits", &ProfileReader::readLimits}, {"read", &ProfileReader::readQueries},
        {"write", &ProfileReader::readChanges}, {"sqlite", &ProfileReader::readEngine},
        {"postgresql", &ProfileReader::skipOtherEngine}, {"mysql", &ProfileReader::skipOtherEngine}};
    readKeys(document, keys, {});
    checkWhole(document);
    if (m_values.mistake())
        return tl::unexpected(*m_values.mistake());
    return m_profile;
}

void ProfileReader::readKeys(const toml::table &table, const std::vector<Key> &keys, const QString &where)
{
    for (const Key &key : keys) {
        if (const toml::node *node = table.get(key.name))
            (this->*key.read)(*node, QString::fromLatin1(key.name));
    }
    for (const auto &[name, node] : table) {
        const QString word = keyText(name);
        const bool isKnown =
            std::any_of(keys.begin(), keys.end(), [&](const Key &key) { return word == QLatin1StringView(key.name); });
        if (!isKnown)
            m_values.fail(node, u"This version of Rolewright does not understand “%1”."_s.arg(where + word));
    }
}

void ProfileReader::readName(const toml::node &node, const QString &key)
{
    m_profile.name = m_values.text(node, key);
}

void ProfileReader::readTitle(const toml::node &node, const QString &key)
{
    m_profile.title = m_values.text(node, key);
}

void ProfileReader::readSource(const toml::node &node, const QString &key)
{
    m_profile.source = m_values.text(node, key);
}

void ProfileReader::readNotes(const toml::node &node, const QString &key)
{
    m_profile.notes = m_values.texts(node, key);
}

void ProfileReader::readExtends(const toml::node &node, const QString &key)
{
    m_profile.extends = m_values.text(node, key);
}

void ProfileReader::readLevel(const toml::node &node, const QString &key)
{
    m_profile.isGeneric = m_values.choice(node, key, {u"named"_s, u"generic"_s}) == 1;
}

void ProfileReader::readOffer(const toml::node &node, const QString &key)
{
    m_profile.isByHand = m_values.choice(node, key, {u"detect"_s, u"by hand"_s}) == 1;
}

void ProfileReader::readReadOnly(const toml::node &node, const QString &key)
{
    m_profile.readOnlyReason = m_values.text(node, key);
}

void ProfileReader::readUserTable(const toml::node &node, const QString &key)
{
    m_profile.userTable = m_values.texts(node, key);
    for (const QString &sql : std::as_const(m_profile.userTable)) {
        checkPlaceholders(node, sql);
        for (const QString &bind : bindNames(sql))
            m_values.fail(node, u"“user_table” gets no values, but asks for “%1”."_s.arg(bind));
    }
}

void ProfileReader::readTables(const toml::node &node, const QString &key)
{
    for (const auto &[name, columns] : m_values.table(node, key)) {
        const Profile::Table table{keyText(name), m_values.texts(columns, keyText(name))};
        const auto sameName = [&](const Profile::Table &other) { return other.name == table.name; };
        m_profile.tables.erase(
            std::remove_if(m_profile.tables.begin(), m_profile.tables.end(), sameName), m_profile.tables.end());
        m_profile.tables.push_back(table);
    }
}

void ProfileReader::readDiscoveries(const toml::node &node, const QString &key)
{
    for (const auto &[name, value] : m_values.table(node, key)) {
        const QString word = keyText(name);
        const auto sameName = [&](const Profile::Discovery &other) { return other.name == word; };
        auto place = std::find_if(m_profile.discoveries.begin(), m_profile.discoveries.end(), sameName);
        if (place == m_profile.discoveries.end())
            place = m_profile.discoveries.insert(place, Profile::Discovery{word, {}, {}, {}, false});
        readDiscovery(m_values.table(value, word), *place);
        if (place->tables.isEmpty())
            m_values.fail(value, u"“discover.%1” must name its possible tables: table = [\"…\"]."_s.arg(word));
    }
}

void ProfileReader::readDiscovery(const toml::table &table, Profile::Discovery &discovery)
{
    for (const auto &[name, node] : table) {
        const QString key = keyText(name);
        if (key == "table"_L1) {
            discovery.tables = m_values.texts(node, key);
        } else if (key == "columns"_L1) {
            discovery.columns = m_values.texts(node, key);
        } else if (key == "optional"_L1) {
            discovery.isOptional = m_values.truth(node, key);
        } else if (key == "pick"_L1) {
            readPicks(m_values.table(node, key), discovery);
        } else {
            m_values.fail(
                node, u"This version of Rolewright does not understand “discover.%1.%2”."_s.arg(discovery.name, key));
        }
    }
    for (const Profile::Pick &pick : discovery.picks) {
        for (const QString &wish : pick.wishes) {
            if (wish.contains(u':') && !wish.startsWith(u'='))
                m_values.fail(table, u"This version of Rolewright does not understand the wish “%1”."_s.arg(wish));
        }
    }
}

void ProfileReader::readPicks(const toml::table &table, Profile::Discovery &discovery)
{
    for (const auto &[name, wishes] : table) {
        const QString word = keyText(name);
        const auto sameName = [&](const Profile::Pick &other) { return other.name == word; };
        auto place = std::find_if(discovery.picks.begin(), discovery.picks.end(), sameName);
        if (place == discovery.picks.end())
            place = discovery.picks.insert(place, Profile::Pick{word, {}});
        place->wishes = m_values.texts(wishes, word);
    }
}

void ProfileReader::readCheck(const toml::node &node, const QString &key)
{
    static const std::vector<Key> keys = {{"inactive_users", &ProfileReader::readInactiveUsers},
        {"superusers", &ProfileReader::readSuperusers}, {"depth", &ProfileReader::readDepth},
        {"catalogue", &ProfileReader::readCatalogue}};
    readKeys(m_values.table(node, key), keys, u"check."_s);
}

void ProfileReader::readInactiveUsers(const toml::node &node, const QString &key)
{
    using Inactive = engine::Semantics::InactiveUsers;
    const bool isIgnored = m_values.choice(node, key, {u"denied"_s, u"ignored"_s}) == 1;
    m_profile.semantics.inactiveUsers = isIgnored ? Inactive::Ignored : Inactive::Denied;
}

void ProfileReader::readSuperusers(const toml::node &node, const QString &key)
{
    using Superusers = engine::Semantics::Superusers;
    const bool mayDoAll = m_values.choice(node, key, {u"ignored"_s, u"everything"_s}) == 1;
    m_profile.semantics.superusers = mayDoAll ? Superusers::Everything : Superusers::Ignored;
}

void ProfileReader::readDepth(const toml::node &node, const QString &key)
{
    m_profile.semantics.depth = m_values.number(node, key, 1000);
}

void ProfileReader::readCatalogue(const toml::node &node, const QString &key)
{
    m_profile.namesLiveInRows = m_values.choice(node, key, {u"table"_s, u"rows"_s}) == 1;
}

void ProfileReader::readLimits(const toml::node &node, const QString &key)
{
    readKeys(m_values.table(node, key), {{"roles_per_user", &ProfileReader::readRolesPerUser}}, u"limits."_s);
}

void ProfileReader::readRolesPerUser(const toml::node &node, const QString &key)
{
    m_profile.rolesPerUser = m_values.number(node, key, 1000);
}

void ProfileReader::readQueries(const toml::node &node, const QString &key)
{
    for (const auto &[name, sql] : m_values.table(node, key)) {
        const QString word = keyText(name);
        const auto shape = std::find_if(readQueryShapes().begin(), readQueryShapes().end(),
            [&](const ReadQueryShape &known) { return known.word == word; });
        if (shape == readQueryShapes().end()) {
            m_values.fail(sql, u"This version of Rolewright does not understand “read.%1”."_s.arg(word));
            return;
        }
        for (const QString &verb : engine::verbs()) {
            if (queryThatShows(verb) == shape->query && !m_ownChanges.contains(verb))
                m_profile.writes.remove(verb);
        }
        m_profile.reads[shape->query] = m_values.text(sql, word);
        checkStatement(sql, {}, m_profile.reads[shape->query]);
    }
}

void ProfileReader::readChanges(const toml::node &node, const QString &key)
{
    for (const auto &[name, statements] : m_values.table(node, key)) {
        const QString verb = keyText(name).replace(u'_', u'-');
        if (!engine::verbs().contains(verb)) {
            m_values.fail(statements,
                u"“write.%1” is not a change. Known are: %2."_s.arg(
                    keyText(name), engine::verbs().join(u", "_s).replace(u'-', u'_')));
            return;
        }
        m_ownChanges.insert(verb);
        m_profile.writes[verb] = m_values.texts(statements, verb);
        for (const QString &sql : std::as_const(m_profile.writes[verb]))
            checkStatement(statements, verb, sql);
    }
}

void ProfileReader::readEngine(const toml::node &node, const QString &key)
{
    readKeys(m_values.table(node, key), {{"read", &ProfileReader::readQueries}, {"write", &ProfileReader::readChanges}},
        key + u'.');
}

void ProfileReader::skipOtherEngine(const toml::node &, const QString &) { }

void ProfileReader::checkStatement(const toml::node &node, const QString &verb, const QString &sql)
{
    const QStringList allowed = verb.isEmpty() ? QStringList() : bindsOf(verb);
    for (const QString &bind : bindNames(sql)) {
        if (!allowed.contains(bind))
            m_values.fail(node,
                allowed.isEmpty()
                    ? u"A query of [read] gets no values, but asks for “%1”."_s.arg(bind)
                    : u"The value “%1” is not known here. Known are: %2."_s.arg(bind, allowed.join(u", "_s)));
    }
    checkPlaceholders(node, sql);
}

void ProfileReader::checkPlaceholders(const toml::node &node, const QString &sql)
{
    for (const QString &placeholder : placeholders(sql)) {
        const QString table = placeholder.section(u'.', 0, 0);
        const QString pick = placeholder.section(u'.', 1);
        const auto found = std::find_if(m_profile.discoveries.begin(), m_profile.discoveries.end(),
            [&](const Profile::Discovery &discovery) { return discovery.name == table; });
        const bool isKnown = found != m_profile.discoveries.end()
            && (pick.isEmpty()
                || std::any_of(found->picks.begin(), found->picks.end(),
                    [&](const Profile::Pick &known) { return known.name == pick; }));
        if (!isKnown)
            m_values.fail(node, u"“{{%1}}” stands for nothing in [discover]."_s.arg(placeholder));
    }
}

void ProfileReader::checkWhole(const toml::table &document)
{
    constexpr qsizetype mostStatements = 200;
    qsizetype statements = m_profile.reads.size() + m_profile.userTable.size();
    for (const QStringList &list : std::as_const(m_profile.writes))
        statements += list.size();
    // Those of the file itself were checked in their lines; the inherited ones must still fit what it changed.
    for (const QString &sql : std::as_const(m_profile.reads))
        checkPlaceholders(document, sql);
    QList<QStringList> lists = m_profile.writes.values();
    lists << m_profile.userTable;
    for (const QStringList &list : std::as_const(lists)) {
        for (const QString &sql : list)
            checkPlaceholders(document, sql);
    }
    if (statements > mostStatements)
        m_values.fail(document, u"A profile may have at most %1 statements."_s.arg(mostStatements));
    if (m_profile.name.isEmpty() || m_profile.title.isEmpty())
        m_values.fail(document, u"A profile must have a name and a title."_s);
    if (m_profile.tables.empty() && m_profile.discoveries.empty())
        m_values.fail(document, u"A profile must say in [detect] or [discover] which tables it is for."_s);
    if (!m_profile.reads.contains(ReadQuery::Roles))
        m_values.fail(document, u"A profile must read roles at least."_s);
}

} // namespace store
