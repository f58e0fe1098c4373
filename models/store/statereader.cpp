#include "statereader.h"

#include "rowtruth.h"
#include "sqltext.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr ObjectKind kinds[] = {ObjectKind::User, ObjectKind::Role, ObjectKind::Permission};

std::optional<KeyText> endIn(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional<KeyText>(row.text(column));
}

} // namespace

int StateReader::place(ReadQuery query, QLatin1StringView column) const
{
    return column.isEmpty() ? -1 : int(m_profile.columns.value(query).indexOf(column));
}

StateObject StateReader::objectIn(const Statement &row, ReadQuery query) const
{
    const ReadQueryShape &shape = shapeOf(query);
    StateObject object;
    object.key = row.value(place(query, shape.columns[0]));
    object.name = row.text(place(query, shape.columns[1]));
    if (const int text = place(query, shape.options[0]); text >= 0)
        object.text = row.text(text);
    if (query != ReadQuery::Users)
        return object;
    if (const int active = place(query, shape.options[1]); active >= 0)
        object.active = isTrue(row.handle(), active);
    if (const int superuser = place(query, shape.options[2]); superuser >= 0)
        object.superuser = isTrue(row.handle(), superuser);
    return object;
}

StateLink StateReader::linkIn(const Statement &row, ReadQuery query) const
{
    const ReadQueryShape &shape = shapeOf(query);
    return {endIn(row, place(query, shape.columns[0])), endIn(row, place(query, shape.columns[1]))};
}

Result<Statement *> StateReader::statement(ReadQuery query, QLatin1StringView column)
{
    const std::pair<ReadQuery, QString> id{query, column};
    if (const auto known = m_statements.find(id); known != m_statements.end())
        return &known->second;
    QByteArray sql = m_profile.select("*", query);
    if (!column.isEmpty())
        sql += " WHERE r." + quotedIdentifier(column).toUtf8() + " = ?1";
    return Statement::prepare(m_connection, sql).map([&](Statement prepared) {
        return &m_statements.emplace(id, std::move(prepared)).first->second;
    });
}

template <typename Visit>
Result<void> StateReader::forEachRow(ReadQuery query, QLatin1StringView column, const SqlValue &value, Visit visit)
{
    if (!m_profile.canRead(query))
        return {};
    const Result<Statement *> found = statement(query, column);
    if (!found)
        return tl::unexpected(found.error());
    Statement &row = **found;
    m_connection.watch().restart();
    row.reset();
    if (!column.isEmpty())
        row.bind(1, value);
    Result<bool> hasRow = row.step();
    for (; hasRow && *hasRow; hasRow = row.step())
        visit(row);
    const Result<void> end = hasRow ? Result<void>() : tl::unexpected(hasRow.error());
    row.reset();
    return end;
}

Result<std::map<ReadQuery, qint64>> StateReader::rowCounts()
{
    std::map<ReadQuery, qint64> counts;
    for (auto read = m_profile.reads.cbegin(); read != m_profile.reads.cend(); ++read) {
        const Result<std::string> count = m_connection.value(m_profile.select("count(*)", read.key()));
        if (!count)
            return tl::unexpected(count.error());
        counts[read.key()] = std::stoll(*count);
    }
    return counts;
}

Result<AccessState> StateReader::read(StateScope &scope)
{
    AccessState state;
    const Result<void> done = scope.isWhole ? readWhole(state) : readScope(state, scope);
    return done.map([&state] { return std::move(state); });
}

Result<void> StateReader::readWhole(AccessState &state)
{
    for (const ReadQueryShape &shape : readQueryShapes()) {
        const ReadQuery query = shape.query;
        const Result<void> done = forEachRow(query, {}, {}, [&](const Statement &row) {
            if (!listsObjects(query))
                state.addLinkRow(query, linkIn(row, query));
            else if (!row.isNull(place(query, shape.columns[0])) && !row.isNull(place(query, shape.columns[1])))
                state.addObjectRow(
                    kindOf(query), KeyText(row.text(place(query, shape.columns[0]))), objectIn(row, query));
        });
        if (!done)
            return done;
    }
    return {};
}

Result<void> StateReader::readScope(AccessState &state, StateScope &scope)
{
    for (const ObjectKind kind : kinds) {
        if (const Result<void> done = readObjects(state, scope, kind); !done)
            return done;
    }
    m_ends = {};
    for (const ReadQueryShape &shape : readQueryShapes()) {
        const Result<void> done = listsObjects(shape.query) ? Result<void>() : readLinks(state, scope, shape.query);
        if (!done)
            return done;
    }
    return readEnds(state);
}

Result<void> StateReader::readObjects(AccessState &state, StateScope &scope, ObjectKind kind)
{
    for (auto &[name, keys] : scope.objects[std::size_t(kind)]) {
        const Result<StateScope::Keys> found = keysNamed(kind, name);
        if (!found)
            return tl::unexpected(found.error());
        keys.insert(found->begin(), found->end());
        for (const auto &[key, value] : keys) {
            const bool isRead = state.object(kind, key) != nullptr; // under another of its names
            const Result<void> done = isRead ? Result<void>() : readObject(state, kind, key, value);
            if (!done)
                return done;
        }
    }
    return {};
}

Result<StateScope::Keys> StateReader::keysNamed(ObjectKind kind, const std::string &name)
{
    const ReadQuery query = queryOf(kind);
    StateScope::Keys keys;
    const Result<void> done = forEachRow(query, "name"_L1, name, [&](const Statement &row) {
        const int key = place(query, "key"_L1);
        if (!row.isNull(key) && row.text(place(query, "name"_L1)) == name) // SQLite may compare more loosely
            keys.emplace(row.text(key), row.value(key));
    });
    return done.map([&keys] { return keys; });
}

Result<void> StateReader::readObject(AccessState &state, ObjectKind kind, const KeyText &key, const SqlValue &value)
{
    const ReadQuery query = queryOf(kind);
    return forEachRow(query, "key"_L1, value, [&](const Statement &row) {
        if (row.text(place(query, "key"_L1)) == key && !row.isNull(place(query, "name"_L1)))
            state.addObjectRow(kind, key, objectIn(row, query));
    });
}

Result<void> StateReader::readLinks(AccessState &state, const StateScope &scope, ReadQuery query)
{
    const ReadQueryShape &shape = shapeOf(query);
    const LinkEnds ends = endsOf(query);
    const auto keysOf = [&scope](const StateScope::Names &names, ObjectKind kind) {
        StateScope::Keys keys;
        for (const std::string &name : names) {
            const StateScope::Keys &found = scope.objects[std::size_t(kind)].at(name);
            keys.insert(found.begin(), found.end());
        }
        return keys;
    };
    const StateScope::Keys from = keysOf(scope.linksFrom[std::size_t(query)], ends.from);
    const StateScope::Keys to = keysOf(scope.linksTo[std::size_t(query)], ends.to);
    const auto add = [&](const Statement &row, const StateLink &link) {
        state.addLinkRow(query, link);
        if (link.from)
            m_ends[std::size_t(ends.from)].emplace(*link.from, row.value(place(query, shape.columns[0])));
        if (link.to)
            m_ends[std::size_t(ends.to)].emplace(*link.to, row.value(place(query, shape.columns[1])));
    };
    Result<void> done;
    for (auto key = from.begin(); done && key != from.end(); ++key) {
        done = forEachRow(query, shape.columns[0], key->second, [&](const Statement &row) {
            if (const StateLink link = linkIn(row, query); link.from == key->first)
                add(row, link);
        });
    }
    for (auto key = to.begin(); done && key != to.end(); ++key) {
        done = forEachRow(query, shape.columns[1], key->second, [&](const Statement &row) {
            const StateLink link = linkIn(row, query);
            if (link.to == key->first && (!link.from || from.count(*link.from) == 0))
                add(row, link);
        });
    }
    return done;
}

Result<void> StateReader::readEnds(AccessState &state)
{
    for (const ObjectKind kind : kinds) {
        for (const auto &[key, value] : m_ends[std::size_t(kind)]) {
            if (state.object(kind, key) != nullptr)
                continue;
            if (const Result<void> done = readObject(state, kind, key, value); !done)
                return done;
            if (StateObject *object = state.edit(kind, key))
                object->isContext = true;
        }
    }
    return {};
}

} // namespace store
