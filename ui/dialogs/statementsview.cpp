#include "statementsview.h"

#include "sqlhighlighter.h"
#include "words.h"
#include "workspace.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostShown = 5000; // a person reads no more, and the text stays quick

QString conflictsText(const std::vector<store::Conflict> &conflicts)
{
    QString text =
        StatementsView::tr("-- Nothing would be written: what the database holds now does not fit any more.") + u'\n';
    for (const store::Conflict &conflict : conflicts)
        text += u"-- %1: %2\n"_s.arg(engine::sentence(conflict.change), conflict.found);
    return text;
}

QString transactionText(const store::SavePreview &preview)
{
    QString text =
        StatementsView::tr("-- one transaction: read again, write, read again, log") + u"\nBEGIN IMMEDIATE;\n\n"_s;
    std::optional<std::size_t> change;
    for (std::size_t i = 0; i < std::min(preview.statements.size(), mostShown); ++i) {
        const store::PlannedStatement &statement = preview.statements[i];
        if (change != statement.change)
            text += u"-- %1  %2\n"_s.arg(statement.change + 1).arg(engine::sentence(preview.changes[statement.change]));
        change = statement.change;
        text += statement.sql + u";\n"_s;
    }
    if (preview.statements.size() > mostShown)
        text +=
            StatementsView::tr("-- and %1 more statements").arg(grouped(qint64(preview.statements.size() - mostShown)))
            + u'\n';
    text += u'\n';
    text += preview.isLogged ? StatementsView::tr("-- and one row for each change into rolewright_log")
                             : StatementsView::tr("-- not logged: this database keeps no log");
    return text + u"\nCOMMIT;\n"_s;
}

} // namespace

StatementsView::StatementsView(Workspace *workspace, QWidget *parent)
    : FixedTextView(u"statementsView"_s, tr("SQL"), parent)
    , m_workspace(workspace)
    , m_highlighter(new SqlHighlighter(this))
{
    connect(workspace, &Workspace::pendingChanged, this, [this] {
        m_isOutdated = true;
        if (isVisible())
            ask();
    });
    connect(workspace, &Workspace::previewed, this,
        [this](const Result<store::SavePreview> &preview) { setPlainText(statementsText(preview)); });
}

void StatementsView::showEvent(QShowEvent *event)
{
    FixedTextView::showEvent(event);
    if (m_isOutdated)
        ask();
}

void StatementsView::changeEvent(QEvent *event)
{
    FixedTextView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->rehighlight();
}

void StatementsView::ask()
{
    m_isOutdated = false;
    m_workspace->preview();
}

QString statementsText(const Result<store::SavePreview> &preview)
{
    if (!preview)
        return u"-- "_s + preview.error().message + u'\n';
    return preview->conflicts.empty() ? transactionText(*preview) : conflictsText(preview->conflicts);
}
