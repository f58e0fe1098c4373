#include "commands.h"
#include "grantswriter.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

void writeGrants(const Invocation &call, const engine::AccessGraph &graph, const GrantSelection &selection, Output &out)
{
    const auto format = call.value(u"format"_s) == u"json"_s ? GrantRows::Format::Json : GrantRows::Format::Csv;
    const auto names = call.has(u"spreadsheet-safe"_s) ? CsvNames::SpreadsheetSafe : CsvNames::Exact;
    GrantRows rows(out, format, names, selection.withPaths);
    GrantsWriter(graph, selection, rows).write();
}

Result<void> writeGrantsFile(
    const QString &path, const Invocation &call, const engine::AccessGraph &graph, const GrantSelection &selection)
{
    // QSaveFile replaces what is there by a new file: a device would be lost.
    if (const QFileInfo target(path); target.exists() && !target.isFile())
        return failure(ErrorKind::Unreadable, u"%1 cannot be written: it is not a file."_s.arg(path));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Unreadable, u"%1 cannot be written: %2."_s.arg(path, file.errorString()));
    Output out(&file);
    writeGrants(call, graph, selection, out);
    if (const auto written = out.flush(); !written)
        return failure(written.error().kind, u"%1: %2"_s.arg(path, written.error().message));
    if (!file.commit())
        return failure(ErrorKind::Unreadable, u"%1 cannot be written: %2."_s.arg(path, file.errorString()));
    return {};
}

bool isSameFile(const QString &path, const QString &other)
{
    const QString canonical = QFileInfo(path).canonicalFilePath(); // empty: no such file
    return !canonical.isEmpty() && canonical == QFileInfo(other).canonicalFilePath();
}

} // namespace

Result<Exit> runGrants(Invocation &call)
{
    const auto path = call.value(u"output"_s);
    if (path && isSameFile(*path, call.arguments.first()))
        return failure(ErrorKind::Usage, u"--output names the database itself; it would be lost."_s);
    const auto opened = openDatabase(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto selection = grantSelection(call, opened->graph);
    if (!selection)
        return tl::unexpected(selection.error());
    if (!path) {
        writeGrants(call, opened->graph, *selection, call.out);
        return Exit::Yes;
    }
    return writeGrantsFile(*path, call, opened->graph, *selection).map([] { return Exit::Yes; });
}
