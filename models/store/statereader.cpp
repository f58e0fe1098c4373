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

StateReader::StateReader(SqliteConnection &connection, const FittedProfile &profile)
    : m_connection(connection), m_profile(profile)
{
    for (const ReadQueryShape &shape : readQueryShapes())
        m_places[std::size_t(shape.query)] = profile.placesOf(shape.query);
}

StateReader::RowKey StateReader::keyIn(const Statement &row, int column)
{
    SqlValue value = row.value(column); // before the text, which may turn a BLOB into one
    return {std::move(value), KeyText(row.text(column))};
}

StateObject StateReader::objectIn(const Statement &row, ReadQuery query, const SqlValue &key) const
{
    const ColumnPlaces &at = places(query);
    StateObject object;
    object.key = key;
    object.name = row.text(at.columns[1]);
    if (at.options[0] >= 0)
        object.text = row.text(at.options[0]);
    if (query != ReadQuery::Users)
        return object;
    object.active = at.options[1] < 0 || isTrue(row.handle(), at.options[1]);
    object.superuser = at.options[2] >= 0 && isTrue(row.handle(), at.options[2]);
    return object;
}

void StateReader::addObject(AccessState &state, const Statement &row, ReadQuery query, const RowKey &key) const
{
    const ColumnPlaces &at = places(query);
    if (!row.isNull(at.columns[0]) && !row.isNull(at.columns[1]))
        state.addObjectRow(kindOf(query), key.text, objectIn(row, query, key.value));
}

StateLink StateReader::linkIn(const Statement &row, ReadQuery query) const
{
    return {endIn(row, places(query).columns[0]), endIn(row, places(query).columns[1])};
}

Result<Statement *> StateReader::statement(ReadQuery query, Column column)
{
    const std::pair<ReadQuery, Column> id{query, column};
    if (const auto known = m_statements.find(id); known != m_statements.end())
        return &known->second;
    QByteArray sql = m_profile.select("*", query);
    if (column != Column::Any) {
        const QLatin1StringView name = shapeOf(query).columns[column == Column::First ? 0 : 1];
        sql += " WHERE r." + quotedIdentifier(name).toUtf8() + " = ?1";
    }
    return Statement::prepare(m_connection, sql).map([&](Statement prepared) {
        return &m_statements.emplace(id, std::move(prepared)).first->second;
    });
}

template <typename Visit>
Result<void> StateReader::forEachRow(ReadQuery query, Column column, const SqlValue &value, Visit visit)
{
    if (!m_profile.canRead(query))
        return {};
    const Result<Statement *> found = statement(query, column);
    if (!found)
        return tl::unexpected(found.error());
    Statement &row = **found;
    m_connection.watch().restart();
    row.reset();
    if (column != Column::Any)
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
        const Result<void> done = forEachRow(query, Column::Any, {}, [&](const Statement &row) {
            if (listsObjects(query))
                addObject(state, row, query, keyIn(row, places(query).columns[0]));
            else
                state.addLinkRow(query, linkIn(row, query));
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
    const ReadQuery query = queryOf(kind);
    const ColumnPlaces &at = places(query);
    for (auto &[name, keys] : scope.objects[std::size_t(kind)]) {
        const Result<void> done =
            forEachRow(query, Column::Second, name, [&, &wanted = name, &found = keys](Statement &row) {
                if (row.text(at.columns[1]) != wanted || row.isNull(at.columns[0])) // SQLite may compare more loosely
                    return;
                const RowKey key = keyIn(row, at.columns[0]);
                addObject(state, row, query, key);
                found.emplace(key.text, key.value);
            });
        if (!done)
            return done;
    }
    // After all names: an object that was renamed is found by its new one, and a row counts once.
    for (const auto &[name, keys] : scope.objects[std::size_t(kind)]) {
        for (const auto &[key, value] : keys) {
            if (const Result<void> done = readObject(state, kind, key, value); !done)
                return done;
        }
    }
    return {};
}

Result<StateScope::Keys> StateReader::keysNamed(ObjectKind kind, const std::string &name)
{
    StateScope scope;
    scope.objects[std::size_t(kind)][name];
    AccessState state;
    return readObjects(state, scope, kind).map([&] { return scope.objects[std::size_t(kind)].at(name); });
}

Result<void> StateReader::readObject(AccessState &state, ObjectKind kind, const KeyText &key, const SqlValue &value)
{
    if (state.object(kind, key) != nullptr)
        return {};
    const ReadQuery query = queryOf(kind);
    return forEachRow(query, Column::First, value, [&](const Statement &row) {
        if (const RowKey found = keyIn(row, places(query).columns[0]); found.text == key)
            addObject(state, row, query, found);
    });
}

void StateReader::addLinkIf(AccessState &state, const Statement &row, ReadQuery query, const LinkFilter &isWanted)
{
    const ColumnPlaces &at = places(query);
    const SqlValue from = row.value(at.columns[0]); // before the texts
    const SqlValue to = row.value(at.columns[1]);
    const StateLink link = linkIn(row, query);
    if (!isWanted(link))
        return;
    state.addLinkRow(query, link);
    if (link.from)
        m_ends[std::size_t(endsOf(query).from)].emplace(*link.from, from);
    if (link.to)
        m_ends[std::size_t(endsOf(query).to)].emplace(*link.to, to);
}

Result<void> StateReader::readLinks(AccessState &state, const StateScope &scope, ReadQuery query)
{
    const LinkEnds ends = endsOf(query);
    const StateScope::Keys from = scope.keysOf(ends.from, scope.linksFrom[std::size_t(query)]);
    const StateScope::Keys to = scope.keysOf(ends.to, scope.linksTo[std::size_t(query)]);
    if (query == ReadQuery::Inheritance && scope.hasWholeHierarchy)
        return forEachRow(query, Column::Any, {},
            [&](const Statement &row) { addLinkIf(state, row, query, [](const StateLink &) { return true; }); });
    // SQLite may compare more loosely.
    Result<void> done;
    for (auto key = from.begin(); done && key != from.end(); ++key) {
        done = forEachRow(query, Column::First, key->second, [&](const Statement &row) {
            addLinkIf(state, row, query, [&](const StateLink &link) { return link.from == key->first; });
        });
    }
    for (auto key = to.begin(); done && key != to.end(); ++key) {
        done = forEachRow(query, Column::Second, key->second, [&](const Statement &row) {
            addLinkIf(state, row, query, [&](const StateLink &link) {
                return link.to == key->first && (!link.from || from.count(*link.from) == 0);
            });
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
