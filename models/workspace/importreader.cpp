#include "importreader.h"

#include "listimport.h"
#include "tableimport.h"
#include "workspace.h"

using namespace engine;

namespace {

constexpr std::size_t rowsBetweenLooks = 1024; // whether one is called off

// Puts row after row together with what comes of it.
class Collector {
public:
    explicit Collector(const std::function<bool()> &isCancelled) : m_isCancelled(isCancelled) { }

    bool isCancelled() const
    {
        return m_isCancelled && m_reading.rows.size() % rowsBetweenLooks == 0 && m_isCancelled();
    }
    ChangeList *changes() { return &m_reading.changes; }
    ImportReading take() { return std::move(m_reading); }

    // why: it is wrong; empty: it added what there is more of changes than after the row before.
    void add(qint64 line, const QString &text, const QString &why)
    {
        ImportRow row{.line = line, .text = text, .why = why, .firstChange = m_changeCount};
        row.changeCount = m_reading.changes.size() - m_changeCount;
        m_changeCount = m_reading.changes.size();
        if (why.isEmpty())
            row.verdict = row.changeCount == 0 ? ImportRow::Verdict::AlreadySo : ImportRow::Verdict::Changes;
        m_reading.wrongCount += row.verdict == ImportRow::Verdict::Wrong ? 1 : 0;
        m_reading.changingCount += row.verdict == ImportRow::Verdict::Changes ? 1 : 0;
        m_reading.rows.push_back(std::move(row));
    }

private:
    const std::function<bool()> &m_isCancelled;
    ImportReading m_reading;
    std::size_t m_changeCount = 0;
};

ImportReading readTable(const ImportRequest &request, const std::function<bool()> &isCancelled)
{
    const std::vector<AssignmentRow> rows = assignmentRows(readCsv(request.text));
    TableImport table(request, rows);
    Collector collector(isCancelled);
    for (const AssignmentRow &row : rows) {
        if (collector.isCancelled())
            break;
        const QString why = table.plan(row, collector.changes());
        collector.add(row.line, row.text, why);
    }
    return collector.take();
}

ImportReading readList(const ImportRequest &request, const std::function<bool()> &isCancelled)
{
    ListImport list(request);
    if (const QString why = list.whyNot(); !why.isEmpty())
        return {.error = why};
    Collector collector(isCancelled);
    for (const ImportLine &line : importLines(request.text)) {
        if (collector.isCancelled())
            break;
        const QString why = list.plan(line, collector.changes());
        collector.add(line.line, line.name, why);
    }
    return collector.take();
}

} // namespace

ImportRequest importInto(const Workspace &workspace)
{
    ImportRequest request{.graph = workspace.graph(), .rolesPerUser = workspace.info().rolesPerUser};
    for (const QString &verb : verbs()) {
        if (const QString why = workspace.whyNot(verb); !why.isEmpty())
            request.refusedVerbs.insert(verb, why);
    }
    return request;
}

ImportReading readImport(const ImportRequest &request, const std::function<bool()> &isCancelled)
{
    return request.kind == ImportKind::Table ? readTable(request, isCancelled) : readList(request, isCancelled);
}
