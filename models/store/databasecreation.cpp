#include "database.h"
#include "filegate.h"
#include "logtable.h"
#include "ownschema.h"
#include "transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace store {

namespace {

struct Template {
    QString name;
    bool isOwn; // has the program's own tables
    QStringList files; // further statements, of resources/schema
};

const std::vector<Template> &templates()
{
    static const std::vector<Template> all = {
        {u"empty"_s, true, {}}, {u"demo"_s, true, {u"demo.sql"_s}}, {u"tutorial"_s, false, {u"tutorial.sql"_s}}};
    return all;
}

const Template *templateNamed(const QString &name)
{
    for (const Template &known : templates()) {
        if (known.name == name)
            return &known;
    }
    return nullptr;
}

Result<void> fill(SqliteConnection &connection, const Template &content)
{
    Result<Transaction> transaction = Transaction::begin(connection, Transaction::Kind::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (content.isOwn) {
        const Result<void> made =
            createOwnTables(connection).and_then([&] { return LogTable(connection).begin(u"created"_s); });
        if (!made)
            return made;
    }
    for (const QString &file : content.files) {
        if (const Result<void> done = connection.run(schemaFile(file)); !done)
            return done;
    }
    return transaction->commit();
}

Error cannotCreate(const QString &path, const QString &why)
{
    return {ErrorKind::Unreadable, u"%1 cannot be created: %2"_s.arg(quotedPath(path), why)};
}

} // namespace

QStringList templateNames()
{
    QStringList names;
    for (const Template &known : templates())
        names << known.name;
    return names;
}

Result<void> createDatabase(const QString &path, const QString &templateName)
{
    const Template *content = templateNamed(templateName);
    if (content == nullptr)
        return failure(ErrorKind::Usage,
            u"There is no template “%1”. Known are: %2."_s.arg(templateName, templateNames().join(u", "_s)));
    const QString target = absolutePath(path);
    const QFileInfo file(target);
    if (path.endsWith(u'/'))
        return tl::unexpected(cannotCreate(target, u"that is the name of a folder. Add the name of the file."_s));
    const Error taken = cannotCreate(target, u"there is a file of that name already. Choose another name."_s);
    if (file.exists() || file.isSymLink())
        return tl::unexpected(taken);
    if (path.isEmpty() || !file.absoluteDir().exists())
        return tl::unexpected(cannotCreate(target, u"there is no such folder. Make it first."_s));
    // Made whole beside it and then named: nobody ever sees half a database.
    const QString unfinished =
        u"%1/.%2.%3"_s.arg(file.absolutePath(), file.fileName(), QUuid::createUuid().toString(QUuid::Id128));
    const auto removeLater = qScopeGuard([&] { QFile::remove(unfinished); });
    const Result<void> filled =
        SqliteConnection::create(unfinished).and_then([&](const std::unique_ptr<SqliteConnection> &connection) {
            return fill(*connection, *content);
        });
    if (!filled)
        return tl::unexpected(Error{ErrorKind::Unreadable,
            cannotCreate(target, u"its folder does not take new files, or the disk is full."_s).message,
            filled.error().detail});
    if (QFile::rename(unfinished, target)) // never replaces a file
        return {};
    return tl::unexpected(
        QFileInfo::exists(target) ? taken : cannotCreate(target, u"its name is not allowed there."_s));
}

} // namespace store
