#include "differenceparts.h"

#include "deletion.h"

namespace engine {

void DifferenceParts::addDeletion(const AccessGraph &before, ObjectRef ref)
{
    deletions.push_back(deletionAfter(before, ref, gone));
    gone.insert(ref);
}

void DifferenceParts::addCreation(const AccessGraph &after, ObjectRef ref)
{
    Existence created{ref.kind, after.name(ref), after.text(ref)};
    if (ref.kind == ObjectKind::User) {
        created.active = after.isActive(ref.user());
        created.superuser = after.isSuperuser(ref.user());
    }
    creations.push_back(created);
}

void DifferenceParts::addFacts(
    const AccessGraph &before, ObjectRef refBefore, const AccessGraph &after, ObjectRef refAfter)
{
    const ObjectKind kind = refAfter.kind;
    if (before.objects(kind).textUtf8(refBefore.index) != after.objects(kind).textUtf8(refAfter.index))
        descriptions.push_back(Description{kind, after.name(refAfter), before.text(refBefore), after.text(refAfter)});
    if (kind == ObjectKind::User && before.isActive(refBefore.user()) != after.isActive(refAfter.user()))
        activations.push_back(Activation{after.name(refAfter), after.isActive(refAfter.user())});
}

ChangeList DifferenceParts::takeList()
{
    ChangeList list;
    for (ChangeList *part :
        {&deletions, &renames, &creations, &descriptions, &activations, &removedLinks, &addedLinks}) {
        std::move(part->begin(), part->end(), std::back_inserter(list));
        part->clear();
    }
    return list;
}

} // namespace engine
