#include "graphtext.h"

#include "graphbuilder.h"

#include <QStringList>

#include <map>

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view marks = ">:,([\"`";

// One object as it is written: name, flags, text, category.
struct Item {
    std::string name;
    std::string text = {};
    std::string category = {};
    bool isActive = true;
    bool isSuperuser = false;

    void add(const Item &other)
    {
        text = text.empty() ? other.text : text;
        category = category.empty() ? other.category : category;
        isActive = isActive && other.isActive;
        isSuperuser = isSuperuser || other.isSuperuser;
    }
};

class LineReader {
public:
    explicit LineReader(std::string_view line) : m_line(line), m_rest(line) { }

    bool take(char mark)
    {
        skipBlanks();
        if (m_rest.empty() || m_rest.front() != mark)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    std::vector<Item> list()
    {
        std::vector<Item> items;
        skipBlanks();
        if (m_rest.empty() || m_rest.front() == '>' || m_rest.front() == ':')
            return items;
        do {
            items.push_back(item());
        } while (take(','));
        return items;
    }

    void expectEnd()
    {
        skipBlanks();
        if (!m_rest.empty())
            fail("unexpected text");
    }

private:
    void skipBlanks() { m_rest.remove_prefix(std::min(m_rest.find_first_not_of(' '), m_rest.size())); }

    [[noreturn]] void fail(const char *why) const
    {
        qFatal("graph text: %s at \"%s\" of \"%s\"", why, std::string(m_rest).c_str(), std::string(m_line).c_str());
    }

    Item item()
    {
        Item found{.name = take('`') ? until('`') : plainName()};
        if (take('(')) {
            const std::string flags = until(')');
            found.isActive = flags.find("inactive") == std::string::npos;
            found.isSuperuser = flags.find("superuser") != std::string::npos;
        }
        if (take('"'))
            found.text = until('"');
        if (take('['))
            found.category = until(']');
        return found;
    }

    std::string plainName()
    {
        skipBlanks();
        std::string_view name = m_rest.substr(0, m_rest.find_first_of(marks));
        m_rest.remove_prefix(name.size());
        name.remove_suffix(name.size() - (name.find_last_not_of(' ') + 1));
        if (name.empty())
            fail("a name is missing");
        return std::string(name);
    }

    std::string until(char end)
    {
        std::string found;
        while (!m_rest.empty() && m_rest.front() != end) {
            if (m_rest.front() == '\\' && m_rest.size() > 1) {
                m_rest.remove_prefix(1);
                found += m_rest.front() == 'n' ? '\n' : m_rest.front();
            } else {
                found += m_rest.front();
            }
            m_rest.remove_prefix(1);
        }
        if (!take(end))
            fail("the end mark is missing");
        return found;
    }

    std::string_view m_line;
    std::string_view m_rest;
};

class GraphReader {
public:
    explicit GraphReader(const engine::Semantics &semantics) : m_builder(semantics) { }

    void readLine(std::string_view line)
    {
        LineReader reader(line);
        const std::vector<Item> users = reader.list();
        note(m_users, users);
        std::vector<Item> roles;
        while (reader.take('>')) {
            const std::vector<Item> next = reader.list();
            note(m_roles, next);
            each(roles, next, [this](const auto &heir, const auto &role) { m_builder.addInheritance(heir, role); });
            if (roles.empty())
                each(users, next, [this](const auto &user, const auto &role) { m_builder.addAssignment(user, role); });
            roles = next;
        }
        if (reader.take(':')) {
            const std::vector<Item> permissions = reader.list();
            note(m_permissions, permissions);
            each(roles, permissions, [this](const auto &role, const auto &held) { m_builder.addGrant(role, held); });
            if (roles.empty())
                each(users, permissions,
                    [this](const auto &user, const auto &held) { m_builder.addDirectGrant(user, held); });
        }
        reader.expectEnd();
    }

    engine::AccessGraph graph()
    {
        for (const auto &[name, user] : m_users)
            m_builder.addUser(name, name, user.text, user.isActive, user.isSuperuser);
        for (const auto &[name, role] : m_roles)
            m_builder.addRole(name, name, role.text, role.category);
        for (const auto &[name, permission] : m_permissions)
            m_builder.addPermission(name, name, permission.text, permission.category);
        return m_builder.build();
    }

private:
    using Items = std::map<std::string, Item>;

    static void note(Items &known, const std::vector<Item> &items)
    {
        for (const Item &item : items)
            known.try_emplace(item.name, item).first->second.add(item);
    }

    template <typename Link>
    static void each(const std::vector<Item> &froms, const std::vector<Item> &tos, Link link)
    {
        for (const Item &from : froms)
            for (const Item &to : tos)
                link(from.name, to.name);
    }

    engine::GraphBuilder m_builder;
    Items m_users;
    Items m_roles;
    Items m_permissions;
};

QString escaped(const QString &text, QChar end)
{
    return QString(text).replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s).replace(end, u"\\"_s + end);
}

class GraphWriter {
public:
    explicit GraphWriter(const engine::AccessGraph &graph) : m_graph(graph) { }

    QString text()
    {
        for (const std::uint32_t index : m_graph.users().byName())
            writeUser(UserId(index));
        for (const std::uint32_t index : m_graph.roles().byName())
            writeRole(RoleId(index));
        for (const std::uint32_t index : m_graph.permissions().byName())
            writePermission(PermissionId(index));
        return m_lines.join(u'\n');
    }

private:
    QString name(ObjectRef ref) const
    {
        const QString exact = m_graph.name(ref);
        const bool isPlain = !exact.isEmpty() && exact == exact.trimmed() && !exact.startsWith(u'#')
            && exact.toStdString().find_first_of(std::string(marks) + '\n') == std::string::npos;
        return isPlain ? exact : u'`' + escaped(exact, u'`') + u'`';
    }

    // With all that is said about it.
    QString item(ObjectRef ref) const
    {
        const engine::ObjectTable &table = m_graph.objects(ref.kind);
        QString found = name(ref);
        QStringList flags;
        if (!table.isActive(ref.index))
            flags += u"inactive"_s;
        if (table.isSuperuser(ref.index))
            flags += u"superuser"_s;
        if (!flags.isEmpty())
            found += u" ("_s + flags.join(u", "_s) + u')';
        if (!m_graph.text(ref).isEmpty())
            found += u" \""_s + escaped(m_graph.text(ref), u'"') + u'"';
        const std::string_view category = table.categoryUtf8(ref.index);
        if (!category.empty())
            found += u" ["_s + escaped(QString::fromUtf8(category), u']') + u']';
        return found;
    }

    template <typename Id>
    QString list(std::span<const Id> ids) const
    {
        std::vector<std::uint32_t> indexes;
        for (const Id id : ids)
            indexes.push_back(std::uint32_t(id));
        m_graph.objects(ObjectRef(Id()).kind).sortByName(indexes);
        QStringList names;
        for (const std::uint32_t index : indexes)
            names += name(Id(index));
        return names.join(u", "_s);
    }

    void writeUser(UserId user)
    {
        const auto roles = m_graph.rolesOf(user);
        m_lines += roles.empty() ? item(user) : item(user) + u" > "_s + list(roles);
        if (const auto direct = m_graph.directGrantsOf(user); !direct.empty())
            m_lines += name(user) + u": "_s + list(direct);
    }

    void writeRole(RoleId role)
    {
        const auto parents = m_graph.parentsOf(role);
        m_lines += u"> "_s + item(role) + (parents.empty() ? QString() : u" > "_s + list(parents));
        if (const auto grants = m_graph.grantsOf(role); !grants.empty())
            m_lines += u"> "_s + name(role) + u": "_s + list(grants);
    }

    void writePermission(PermissionId permission)
    {
        const bool isMentioned =
            !m_graph.rolesGranting(permission).empty() || !m_graph.directHoldersOf(permission).empty();
        if (!isMentioned || item(permission) != name(permission))
            m_lines += u": "_s + item(permission);
    }

    const engine::AccessGraph &m_graph;
    QStringList m_lines;
};

} // namespace

engine::AccessGraph graphFromText(std::string_view text, const engine::Semantics &semantics)
{
    GraphReader reader(semantics);
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const std::size_t start = line.find_first_not_of(' ');
        if (start != std::string_view::npos && line[start] != '#')
            reader.readLine(line);
    }
    return reader.graph();
}

QString textOf(const engine::AccessGraph &graph)
{
    return GraphWriter(graph).text();
}
