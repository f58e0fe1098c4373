#include "commands.h"
#include "grantswriter.h"
#include "outputfile.h"

using namespace Qt::StringLiterals;

namespace {

Result<void> writeGrants(
    const Invocation &call, const engine::AccessGraph &graph, const GrantSelection &selection, Output &out)
{
    const auto format = call.value(u"format"_s) == u"json"_s ? GrantRows::Format::Json : GrantRows::Format::Csv;
    const auto names = call.has(u"spreadsheet-safe"_s) ? CsvNames::SpreadsheetSafe : CsvNames::Exact;
    GrantRows rows(out, format, names, selection.withPaths);
    return GrantsWriter(graph, selection, rows).write();
}

Result<void> writeGrantsFile(
    OutputFile &file, const Invocation &call, const engine::AccessGraph &graph, const GrantSelection &selection)
{
    Output out(file.device());
    if (const auto written = writeGrants(call, graph, selection, out); !written)
        return written;
    return out.flush()
        .map_error([&file](const Error &error) {
            return Error{error.kind, u"%1: %2"_s.arg(file.path(), error.message)};
        })
        .and_then([&file] { return file.commit(); });
}

} // namespace

Result<Exit> runGrants(Invocation &call)
{
    auto file = outputFile(call, u"output"_s);
    if (!file)
        return tl::unexpected(file.error());
    const auto opened = openDatabase(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto selection = grantSelection(call, opened->graph);
    if (!selection)
        return tl::unexpected(selection.error());
    if (*file)
        return writeGrantsFile(**file, call, opened->graph, *selection).map([] { return Exit::Yes; });
    return writeGrants(call, opened->graph, *selection, call.out).map([] { return Exit::Yes; });
}
