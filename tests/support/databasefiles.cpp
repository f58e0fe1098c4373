#include "databasefiles.h"

#include "decision.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

class RawDatabase {
public:
    explicit RawDatabase(const QString &path)
    {
        check(sqlite3_open(path.toUtf8().constData(), &m_handle), path.toUtf8());
        sqlite3_busy_timeout(m_handle, 60000);
    }
    ~RawDatabase() { sqlite3_close(m_handle); }
    RawDatabase(const RawDatabase &) = delete;
    RawDatabase &operator=(const RawDatabase &) = delete;

    void run(const QByteArray &sql) { check(sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr), sql); }

    QStringList rows(const QByteArray &sql)
    {
        sqlite3_stmt *statement = nullptr;
        check(sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr), sql);
        QStringList rows;
        int code = SQLITE_ROW;
        while ((code = sqlite3_step(statement)) == SQLITE_ROW)
            rows << row(statement);
        sqlite3_finalize(statement);
        check(code == SQLITE_DONE ? SQLITE_OK : code, sql);
        return rows;
    }

private:
    static QString row(sqlite3_stmt *statement)
    {
        QStringList columns;
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, i));
            columns << (text == nullptr ? u"NULL"_s : QString::fromUtf8(text, sqlite3_column_bytes(statement, i)));
        }
        return columns.join(u'|');
    }

    void check(int code, const QByteArray &what) const
    {
        if (code != SQLITE_OK)
            qFatal("%s: %s", what.constData(), sqlite3_errmsg(m_handle));
    }

    sqlite3 *m_handle = nullptr;
};

QStringList csvFields(QStringView line)
{
    QStringList fields(1);
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool isQuote = line[i] == u'"';
        if (isQuote && isQuoted && i + 1 < line.size() && line[i + 1] == u'"')
            fields.last() += line[i++];
        else if (isQuote)
            isQuoted = !isQuoted;
        else if (line[i] == u',' && !isQuoted)
            fields << QString();
        else
            fields.last() += line[i];
    }
    return fields;
}

template <typename Id, typename Visit>
void forEachObject(const engine::ObjectTable &table, Visit visit)
{
    for (std::uint32_t i = 0; i < table.indexLimit(); ++i) {
        if (table.exists(i))
            visit(Id(i));
    }
}

QStringList linesOf(const engine::AccessGraph &graph)
{
    QStringList lines;
    forEachObject<UserId>(graph.users(), [&](UserId user) {
        const QString name = graph.name(user);
        lines << u"user %1 '%2'%3%4"_s.arg(name, graph.text(user), graph.isActive(user) ? QString() : u" inactive"_s,
            graph.isSuperuser(user) ? u" superuser"_s : QString());
        for (const RoleId role : graph.rolesOf(user))
            lines << u"%1 > %2"_s.arg(name, graph.name(role));
        for (const PermissionId permission : graph.directGrantsOf(user))
            lines << u"%1 : %2 direct"_s.arg(name, graph.name(permission));
    });
    forEachObject<RoleId>(graph.roles(), [&](RoleId role) {
        const QString name = graph.name(role);
        lines << u"role %1 '%2'"_s.arg(name, graph.text(role));
        for (const PermissionId permission : graph.grantsOf(role))
            lines << u"%1 : %2"_s.arg(name, graph.name(permission));
        for (const RoleId parent : graph.parentsOf(role))
            lines << u"%1 inherits %2"_s.arg(name, graph.name(parent));
    });
    forEachObject<PermissionId>(graph.permissions(), [&](PermissionId permission) {
        lines << u"permission %1 '%2'"_s.arg(graph.name(permission), graph.text(permission));
    });
    lines.sort();
    return lines;
}

} // namespace

QString temporaryPlace()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/rolewright-test-XXXXXX"_s;
}

QString copyOfData(const QString &name, const QString &folder)
{
    const QString path = folder + u'/' + QFileInfo(name).fileName();
    if (!QFile::copy(QStringLiteral(TEST_DATA_DIR) + u'/' + name, path)
        || !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner))
        qFatal("cannot copy %s", qPrintable(name));
    return path;
}

QString databaseOf(const QByteArray &sql, const QString &path)
{
    runSql(path, sql);
    return path;
}

void runSql(const QString &path, const QByteArray &sql)
{
    RawDatabase(path).run(sql);
}

QStringList rowsOf(const QString &path, const QByteArray &sql)
{
    return RawDatabase(path).rows(sql);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

std::map<Pair, bool> oracleOf(const QString &csvPath)
{
    std::map<Pair, bool> answers;
    const QStringList lines = QString::fromUtf8(contentOf(csvPath)).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1)) {
        const QStringList fields = csvFields(line);
        answers[{fields.at(0), fields.at(1)}] = fields.at(2) == u"1";
    }
    return answers;
}

std::map<Pair, bool> answersOf(const engine::AccessGraph &graph)
{
    std::map<Pair, bool> answers;
    forEachObject<UserId>(graph.users(), [&](UserId user) {
        forEachObject<PermissionId>(graph.permissions(), [&](PermissionId permission) {
            answers[{graph.name(user), graph.name(permission)}] =
                engine::decide(graph, user, permission, 1).isAllowed();
        });
    });
    return answers;
}

QStringList textOf(const QString &path)
{
    auto graph =
        store::Database::open({.location = path}).and_then([](store::Database database) { return database.read(); });
    if (!graph)
        return {u"! "_s + graph.error().message + u" ("_s + graph.error().detail + u')'};
    return linesOf(*graph);
}
