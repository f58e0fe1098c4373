#include "staging.h"

#include "reapply.h"

#include <QHash>
#include <QUndoCommand>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace engine;

class EditStep final : public QUndoCommand {
public:
    EditStep(Staging *staging, ChangeList changes, const QString &text)
        : QUndoCommand(text), m_staging(staging), m_changes(std::move(changes))
    {
    }

    void redo() override { m_staging->applyNow(m_changes); }
    void undo() override { m_staging->applyNow(inverse(m_changes)); }

    const ChangeList &changes() const { return m_changes; }

private:
    Staging *m_staging;
    ChangeList m_changes;
};

namespace {

QString stepText(const ChangeList &changes)
{
    return changes.size() == 1 ? sentence(changes.front()) : u"%1 changes"_s.arg(changes.size());
}

QString revertText(const ChangeList &reverted, std::size_t dependantCount)
{
    const QString what = reverted.size() == 1 ? u"Revert “%1”"_s.arg(sentence(reverted.front()))
                                              : u"Revert %1 changes"_s.arg(reverted.size());
    switch (dependantCount) {
    case 0:
        return what;
    case 1:
        return what + u" and 1 change that needs it"_s;
    default:
        return what + u" and %1 changes that need it"_s.arg(dependantCount);
    }
}

// Which of `pending` are among `changes`.
Result<std::vector<bool>> marked(const ChangeList &pending, const ChangeList &changes)
{
    QMultiHash<QString, std::size_t> places; // by sentence: thousands may be reverted at once
    for (std::size_t i = 0; i < pending.size(); ++i)
        places.insert(sentence(pending[i]), i);
    std::vector<bool> marks(pending.size());
    for (const Change &change : changes) {
        const auto [begin, end] = places.equal_range(sentence(change));
        const auto place = std::find_if(begin, end, [&](std::size_t i) { return pending[i] == change; });
        if (place == end)
            return failure(ErrorKind::Refused, u"“%1” is no longer pending."_s.arg(sentence(change)));
        marks[*place] = true;
    }
    return marks;
}

// For changes that were worked out on this very graph.
EditScope applyFitting(AccessGraph &graph, const ChangeList &changes)
{
    auto scope = engine::apply(graph, changes);
    Q_ASSERT(scope);
    return std::move(*scope);
}

// Every object under the id it has in `wanted`: an object that was renamed and then deleted comes back by its old name
// under another one.
bool leadsTo(const AccessGraph &wanted, AccessGraph graph, const ChangeList &changes)
{
    if (!engine::apply(graph, changes))
        return false;
    for (const ObjectKind kind : {ObjectKind::User, ObjectKind::Role, ObjectKind::Permission}) {
        for (const std::uint32_t index : graph.objects(kind).editedIndexes()) {
            const ObjectRef ref(kind, index);
            const bool isThere = graph.exists(ref);
            const bool isWanted = index < wanted.objects(kind).indexLimit() && wanted.exists(ref);
            if (isThere != isWanted || (isThere && graph.name(ref) != wanted.name(ref)))
                return false;
        }
    }
    return true;
}

} // namespace

Staging::Staging(QObject *parent) : QObject(parent), m_history(std::make_unique<QUndoStack>()) { }

Staging::~Staging() = default;

ChangeList Staging::start(AccessGraph saved, int rolesPerUser, const ChangeList &kept)
{
    m_saved = std::move(saved);
    m_graph = m_saved;
    m_rolesPerUser = rolesPerUser;
    m_pending.reset();
    m_history->clear();

    AccessGraph wanted = m_graph;
    const Reapplied reapplied = reapply(wanted, kept, m_rolesPerUser);
    if (!reapplied.changes.empty())
        m_history->push(new EditStep(this, reapplied.changes, stepText(reapplied.changes)));
    ChangeList dropped;
    for (const Reapplied::Misfit &misfit : reapplied.misfits)
        dropped.push_back(kept[misfit.index]);
    return dropped;
}

const ChangeList &Staging::pendingChanges() const
{
    if (!m_pending)
        m_pending = changesBetween(m_saved, m_graph);
    return *m_pending;
}

Result<void> Staging::stage(const ChangeList &changes, const QString &text)
{
    if (changes.empty())
        return {};
    const auto fitting = resolved(m_graph, changes);
    if (!fitting)
        return tl::unexpected(fitting.error());
    if (const auto within = checkRoleLimit(*fitting); !within)
        return within;
    pushStep(*fitting, text.isEmpty() ? stepText(changes) : text);
    return {};
}

Result<void> Staging::checkRoleLimit(const ChangeList &changes) const
{
    if (m_rolesPerUser == 0)
        return {};
    AccessGraph wanted = m_graph;
    const EditScope scope = applyFitting(wanted, changes);
    const auto user = overfullUser(wanted, scope.users, m_rolesPerUser);
    if (!user)
        return {};
    return failure(
        ErrorKind::Refused, whyOverfull(wanted.name(*user), qint64(wanted.rolesOf(*user).size()), m_rolesPerUser));
}

// The person wants that change gone; what cannot be without it goes along, said in the step's text and taken back by
// one undo. (Refusing would make a person find out the right order of reverting by trial.)
Result<void> Staging::revert(const ChangeList &changes)
{
    const ChangeList pending = pendingChanges();
    const auto isReverted = marked(pending, changes);
    if (!isReverted)
        return tl::unexpected(isReverted.error());
    AccessGraph wanted = m_graph; // not m_saved: ids of what is pending stay as they are
    ChangeList step = inverseOfSteps();
    applyFitting(wanted, step);
    const Reapplied kept = reapply(wanted, pending, m_rolesPerUser, [&](std::size_t i) { return !(*isReverted)[i]; });
    if (ChangeList shorter = changesBetween(m_graph, wanted); leadsTo(wanted, m_graph, shorter))
        step = std::move(shorter);
    else
        step.insert(step.end(), kept.changes.begin(), kept.changes.end());
    if (!step.empty())
        pushStep(std::move(step), revertText(changes, kept.misfits.size()));
    return {};
}

void Staging::discard()
{
    if (pendingChanges().empty() && m_history->count() == 0)
        return;
    edit([this] {
        applyNow(inverseOfSteps());
        m_history->clear();
    });
}

// From m_graph to m_saved as undo would go: so every object gets its own id back, which the names in pendingChanges()
// cannot say.
ChangeList Staging::inverseOfSteps() const
{
    ChangeList changes;
    for (int step = m_history->index() - 1; step >= 0; --step) {
        const ChangeList inverses = inverse(static_cast<const EditStep *>(m_history->command(step))->changes());
        changes.insert(changes.end(), inverses.begin(), inverses.end());
    }
    return changes;
}

void Staging::markSaved()
{
    m_saved = m_graph;
    m_pending.reset();
    m_history->clear();
    Q_EMIT pendingChanged();
    Q_EMIT historyChanged();
}

void Staging::undo()
{
    if (m_history->canUndo())
        edit([this] { m_history->undo(); });
}

void Staging::redo()
{
    if (m_history->canRedo())
        edit([this] { m_history->redo(); });
}

void Staging::pushStep(ChangeList changes, const QString &text)
{
    edit([&] { m_history->push(new EditStep(this, std::move(changes), text)); });
}

void Staging::applyNow(const ChangeList &changes)
{
    m_scope = applyFitting(m_graph, changes);
    m_pending.reset();
}

void Staging::edit(const std::function<void()> &act)
{
    Q_ASSERT(!m_isEditing); // a view that edits while it hears of an edit would confuse all others
    m_isEditing = true;
    Q_EMIT aboutToEdit();
    act();
    Q_EMIT edited(m_scope);
    m_isEditing = false;
    Q_EMIT pendingChanged();
    Q_EMIT historyChanged();
}
