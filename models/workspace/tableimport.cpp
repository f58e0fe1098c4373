#include "tableimport.h"

#include "reapply.h"
#include "visibletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace engine;

namespace {

// Of several sentences the first there is.
template <typename... Next>
QString firstOf(QString why, Next... next)
{
    ((why = why.isEmpty() ? next() : why), ...);
    return why;
}

} // namespace

template <typename T>
void TableImport::note(Said<T> *said, const T &value, qint64 line)
{
    if (said->line == 0)
        *said = {value, line};
    else if (said->otherLine == 0 && said->value != value)
        said->otherLine = line;
}

template <typename T>
qint64 TableImport::contradicting(const Said<T> &said, const T &value)
{
    return said.otherLine == 0 ? 0 : (said.value == value ? said.otherLine : said.line);
}

TableImport::TableImport(const ImportRequest &request, const std::vector<AssignmentRow> &rows)
    : m_request(request), m_names(request)
{
    for (const AssignmentRow &row : rows) {
        if (row.error.isEmpty() && !row.displayName.isEmpty())
            note(&m_displayNames[row.user], row.displayName, row.line);
        if (row.error.isEmpty() && row.active)
            note(&m_active[row.user], *row.active, row.line);
    }
}

QString TableImport::plan(const AssignmentRow &row, ChangeList *changes)
{
    ChangeList planned;
    const QString why = firstOf(
        row.error, [&] { return whyContradicted(row); }, [&] { return planUser(row, &planned); },
        [&] { return planAssignment(row, &planned); });
    if (why.isEmpty()) {
        keep(row, planned);
        std::move(planned.begin(), planned.end(), std::back_inserter(*changes));
    }
    return why;
}

// Both rows are told: nobody knows which is right.
QString TableImport::whyContradicted(const AssignmentRow &row) const
{
    const QString user = inSentence(row.user);
    const qint64 named = row.displayName.isEmpty() ? 0 : contradicting(m_displayNames[row.user], row.displayName);
    if (named != 0)
        return u"Line %1 gives %2 another display name."_s.arg(QString::number(named), user);
    const qint64 active = row.active ? contradicting(m_active[row.user], *row.active) : 0;
    if (active != 0)
        return (*row.active ? u"Line %1 makes %2 inactive."_s : u"Line %1 makes %2 active."_s)
            .arg(QString::number(active), user);
    if (const qint64 line = m_lines.value({row.user, row.role}); line != 0)
        return u"The same is in line %1."_s.arg(line);
    return {};
}

QString TableImport::planUser(const AssignmentRow &row, ChangeList *changes)
{
    if (m_made.contains(row.user))
        return planWords(row, changes);
    if (!m_names.exists(ObjectKind::User, row.user))
        return planCreation(row, changes);
    QString why = m_names.whyNotOne(ObjectKind::User, row.user);
    if (why.isEmpty() && !row.displayName.isEmpty())
        why = add(Description{ObjectKind::User, row.user, {}, row.displayName}, changes);
    if (why.isEmpty() && row.active)
        why = add(Activation{row.user, *row.active}, changes);
    return why;
}

QString TableImport::planCreation(const AssignmentRow &row, ChangeList *changes)
{
    const bool active = row.active.value_or(true);
    QString why;
    if (!row.displayName.isEmpty())
        why = m_names.whyNot(u"describe-user"_s);
    if (why.isEmpty() && !active)
        why = m_names.whyNot(u"deactivate-user"_s);
    return why.isEmpty()
        ? add(Existence{.kind = ObjectKind::User, .name = row.user, .text = row.displayName, .active = active}, changes)
        : why;
}

QString TableImport::planWords(const AssignmentRow &row, ChangeList *changes) const
{
    const Made made = m_made[row.user];
    QString why;
    if (!row.displayName.isEmpty() && row.displayName != made.displayName) {
        ChangeList creation; // for the engine's check of the text
        why = add(Existence{.kind = ObjectKind::User, .name = row.user, .text = row.displayName}, &creation);
        if (why.isEmpty())
            why = m_names.whyNot(u"describe-user"_s);
        changes->push_back(Description{ObjectKind::User, row.user, made.displayName, row.displayName});
    }
    if (why.isEmpty() && row.active && *row.active != made.active) {
        changes->push_back(Activation{row.user, *row.active});
        why = m_names.whyNot(verb(changes->back()));
    }
    return why;
}

QString TableImport::planAssignment(const AssignmentRow &row, ChangeList *changes)
{
    if (row.role.isEmpty())
        return {};
    const std::size_t before = changes->size();
    const Assignment assignment{row.user, row.role};
    QString why = m_names.whyNotOne(ObjectKind::Role, row.role);
    if (why.isEmpty() && m_names.exists(ObjectKind::User, row.user)) {
        why = add(assignment, changes);
    } else if (why.isEmpty()) {
        why = m_names.whyNot(verb(assignment));
        changes->push_back(assignment);
    }
    const qint64 roles = roleCount(row.user) + 1;
    if (why.isEmpty() && changes->size() > before && m_request.rolesPerUser != 0 && roles > m_request.rolesPerUser)
        why = whyOverfull(row.user, roles, m_request.rolesPerUser);
    return why;
}

QString TableImport::add(const Change &change, ChangeList *changes) const
{
    const auto fits = m_names.fitting(change);
    if (!fits)
        return fits.error().message;
    if (*fits)
        changes->push_back(**fits);
    return {};
}

qint64 TableImport::roleCount(const QString &user) const
{
    qint64 count = m_addedRoles.value(user);
    if (m_names.exists(ObjectKind::User, user))
        count += qint64(m_request.graph.rolesOf(m_request.graph.user(user).value()).size());
    return count;
}

void TableImport::keep(const AssignmentRow &row, const ChangeList &changes)
{
    m_lines.insert({row.user, row.role}, row.line);
    for (const Change &change : changes) {
        if (const auto *made = std::get_if<Existence>(&change))
            m_made.insert(made->name, {made->text, made->active});
        else if (const auto *described = std::get_if<Description>(&change); described && m_made.contains(row.user))
            m_made[row.user].displayName = described->after;
        else if (const auto *activation = std::get_if<Activation>(&change); activation && m_made.contains(row.user))
            m_made[row.user].active = activation->active;
        else if (std::holds_alternative<Assignment>(change))
            ++m_addedRoles[row.user];
    }
}
