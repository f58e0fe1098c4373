#include "namefield.h"

#include "change.h"
#include "visibletext.h"
#include "workspace.h"

#include <QCompleter>
#include <QStringListModel>

#include <algorithm>

namespace {

constexpr std::size_t mostNames = 100;

} // namespace

NameField::NameField(const Workspace *workspace, ObjectKind kind, QWidget *parent)
    : QLineEdit(parent), m_workspace(workspace), m_kind(kind), m_names(new QStringListModel(this))
{
    auto *completer = new QCompleter(m_names, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // what matches is found here
    setCompleter(completer);
    connect(this, &QLineEdit::textEdited, this, &NameField::complete);
}

void NameField::setKind(ObjectKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    m_search.reset();
    clear();
}

void NameField::complete(const QString &typed)
{
    const engine::ObjectTable &table = m_workspace->graph().objects(m_kind);
    if (!m_search)
        m_search.emplace(table);
    std::vector<std::uint32_t> found = m_search->matches(table, typed);
    found.resize(std::min(found.size(), mostNames));
    QStringList names;
    for (const std::uint32_t index : found)
        names << table.name(index);
    m_names->setStringList(names);
}

QString NameField::whyNot() const
{
    if (text().isEmpty())
        return tr("A %1 is needed").arg(engine::kindWord(m_kind));
    for (const engine::AccessGraph *graph : {&m_workspace->graph(), &m_workspace->savedGraph()}) {
        if (graph->object(m_kind, text()))
            return {};
    }
    return tr("There is no %1 %2").arg(engine::kindWord(m_kind), engine::inSentence(text()));
}
