#include "objecttable.h"

#include <algorithm>
#include <numeric>

namespace engine {

ObjectTable::ObjectTable(Loaded loaded)
    : m_loaded(std::make_shared<const Loaded>(std::move(loaded))), m_count(m_loaded->names.size())
{
}

bool ObjectTable::exists(std::uint32_t index) const
{
    const Edited *const edited = editedObject(index);
    return edited ? edited->exists : index < loadedCount();
}

std::string_view ObjectTable::nameUtf8(std::uint32_t index) const
{
    if (const Edited *const edited = editedObject(index))
        return edited->name;
    return m_loaded ? m_loaded->names.at(index) : std::string_view();
}

std::string_view ObjectTable::textUtf8(std::uint32_t index) const
{
    if (const Edited *const edited = editedObject(index))
        return edited->text;
    return m_loaded ? m_loaded->texts.at(index) : std::string_view();
}

std::string_view ObjectTable::categoryUtf8(std::uint32_t index) const
{
    if (!m_loaded || index >= m_loaded->categoryOf.size())
        return {};
    return m_loaded->categories.at(m_loaded->categoryOf[index]);
}

bool ObjectTable::isActive(std::uint32_t index) const
{
    if (const Edited *const edited = editedObject(index))
        return edited->isActive;
    return !m_loaded || !m_loaded->inactive.contains(index);
}

bool ObjectTable::isSuperuser(std::uint32_t index) const
{
    if (const Edited *const edited = editedObject(index))
        return edited->isSuperuser;
    return m_loaded && m_loaded->superusers.contains(index);
}

std::vector<std::uint32_t> ObjectTable::named(std::string_view nameUtf8) const
{
    std::vector<std::uint32_t> found;
    if (m_loaded)
        for (std::uint32_t index = m_loaded->index.find(nameUtf8, m_loaded->names);
             index < loadedCount() && m_loaded->names.at(index) == nameUtf8; ++index)
            if (!isEdited(index))
                found.push_back(index);
    for (auto edited = m_editedNames.lower_bound(Named(nameUtf8, 0));
         edited != m_editedNames.end() && edited->first == nameUtf8; ++edited)
        found.push_back(edited->second);
    std::sort(found.begin(), found.end());
    return found;
}

bool ObjectTable::wasLoaded(std::string_view nameUtf8) const
{
    return m_loaded && m_loaded->index.find(nameUtf8, m_loaded->names) != TextIndex::none;
}

std::vector<std::uint32_t> ObjectTable::byName() const
{
    std::vector<std::uint32_t> indexes(indexLimit());
    std::iota(indexes.begin(), indexes.end(), 0U);
    if (!m_edited.empty()) {
        std::erase_if(indexes, [this](std::uint32_t index) { return !exists(index); });
        sortByName(indexes);
    }
    return indexes;
}

// Of the loaded objects, the first that does not come before this name and index.
std::uint32_t ObjectTable::firstLoadedNotBefore(Named named) const
{
    std::uint32_t first = 0;
    for (std::uint32_t last = loadedCount(); first < last;) {
        const std::uint32_t middle = first + (last - first) / 2;
        if (Named(m_loaded->names.at(middle), middle) < named)
            first = middle + 1;
        else
            last = middle;
    }
    return first;
}

void ObjectTable::sortByName(std::vector<std::uint32_t> &indexes) const
{
    // Loaded objects are numbered in order of name; only the edited ones have to find their place between them.
    const auto edited = m_edited.empty() ? indexes.end()
                                         : std::stable_partition(indexes.begin(), indexes.end(),
                                             [this](std::uint32_t index) { return !isEdited(index); });
    if (!std::is_sorted(indexes.begin(), edited))
        std::sort(indexes.begin(), edited);
    if (edited == indexes.end())
        return;
    std::vector<std::uint32_t> moved(edited, indexes.end());
    indexes.erase(edited, indexes.end());
    std::sort(moved.begin(), moved.end(),
        [this](std::uint32_t a, std::uint32_t b) { return Named(nameUtf8(a), a) < Named(nameUtf8(b), b); });
    std::vector<std::uint32_t> merged;
    merged.reserve(indexes.size() + moved.size());
    auto next = indexes.begin();
    for (const std::uint32_t index : moved) {
        const auto place = std::lower_bound(next, indexes.end(), firstLoadedNotBefore(Named(nameUtf8(index), index)));
        merged.insert(merged.end(), next, place);
        merged.push_back(index);
        next = place;
    }
    merged.insert(merged.end(), next, indexes.end());
    indexes = std::move(merged);
}

BitSet ObjectTable::existing() const
{
    BitSet found = BitSet::firstIds(indexLimit());
    for (const auto &[index, object] : m_edited)
        if (!object.exists)
            found.remove(index);
    return found;
}

BitSet ObjectTable::inactive() const
{
    BitSet found = m_loaded ? m_loaded->inactive : BitSet();
    for (const auto &[index, object] : m_edited) {
        found.remove(index);
        if (object.exists && !object.isActive)
            found.insert(index);
    }
    return found;
}

BitSet ObjectTable::superusers() const
{
    BitSet found = m_loaded ? m_loaded->superusers : BitSet();
    for (const auto &[index, object] : m_edited) {
        found.remove(index);
        if (object.exists && object.isSuperuser)
            found.insert(index);
    }
    return found;
}

std::vector<std::uint32_t> ObjectTable::editedIndexes() const
{
    std::vector<std::uint32_t> indexes;
    indexes.reserve(m_edited.size());
    for (const auto &[index, object] : m_edited)
        indexes.push_back(index);
    return indexes;
}

std::int64_t ObjectTable::byteSize() const
{
    std::int64_t bytes = 0;
    if (m_loaded)
        bytes += m_loaded->names.byteSize() + m_loaded->texts.byteSize() + m_loaded->index.byteSize()
            + m_loaded->categories.byteSize()
            + std::int64_t(m_loaded->categoryOf.capacity() * sizeof(std::uint32_t)
                + (m_loaded->inactive.words().capacity() + m_loaded->superusers.words().capacity())
                    * sizeof(std::uint64_t));
    for (const auto &[index, object] : m_edited) // each name is kept twice, here and for named()
        bytes += std::int64_t(2 * (sizeof(*m_edited.begin()) + object.name.capacity()) + object.text.capacity());
    return bytes;
}

ObjectTable::Edited &ObjectTable::editable(std::uint32_t index)
{
    const auto found = m_edited.find(index);
    if (found != m_edited.end())
        return found->second;
    Edited object{.name = std::string(nameUtf8(index)),
        .text = std::string(textUtf8(index)),
        .exists = true,
        .isActive = isActive(index),
        .isSuperuser = isSuperuser(index)};
    m_editedNames.emplace(object.name, index);
    return m_edited.emplace(index, std::move(object)).first->second;
}

std::uint32_t ObjectTable::takeDeleted(std::string_view nameUtf8)
{
    const auto found = m_deleted.find(nameUtf8);
    if (found == m_deleted.end())
        return TextIndex::none;
    const std::uint32_t index = found->second.back();
    found->second.pop_back();
    if (found->second.empty())
        m_deleted.erase(found);
    return index;
}

std::uint32_t ObjectTable::create(std::string_view nameUtf8, std::string_view textUtf8, bool active, bool superuser)
{
    std::uint32_t index = takeDeleted(nameUtf8);
    if (index == TextIndex::none) {
        index = indexLimit();
        ++m_createdCount;
    }
    m_editedNames.emplace(nameUtf8, index);
    m_edited[index] = Edited{.name = std::string(nameUtf8),
        .text = std::string(textUtf8),
        .exists = true,
        .isActive = active,
        .isSuperuser = superuser};
    ++m_count;
    return index;
}

void ObjectTable::erase(std::uint32_t index)
{
    Edited &object = editable(index);
    m_editedNames.erase({object.name, index});
    object.exists = false;
    m_deleted[object.name].push_back(index);
    --m_count;
}

void ObjectTable::rename(std::uint32_t index, std::string_view nameUtf8)
{
    Edited &object = editable(index);
    const std::string name(nameUtf8);
    m_editedNames.erase({object.name, index});
    m_editedNames.emplace(name, index);
    object.name = name;
}

void ObjectTable::setText(std::uint32_t index, std::string_view textUtf8)
{
    editable(index).text = textUtf8;
}

void ObjectTable::setActive(std::uint32_t index, bool active)
{
    editable(index).isActive = active;
}

} // namespace engine
