#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <numeric>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace engine {

// Links from objects of one kind to objects of another (or the same) kind: one row of ids for each object, sorted and
// without doubles.
//
// What was loaded lies in two arrays (row starts and targets) that all copies share; a row that was edited since lies
// whole in an overlay of this copy. Edits inside a long row wait until somebody looks at it, so that taking a role from
// a million users, one after the other, does not move the rest of them each time. A span stays valid until the next
// edit. Holds up to 4,294,967,295 loaded links.
template <typename From, typename To>
class Adjacency {
public:
    Adjacency() = default;
    // Row i is targets[starts[i]] … targets[starts[i + 1] - 1], sorted and without doubles; rows past the last start
    // are empty.
    Adjacency(std::vector<std::uint32_t> starts, std::vector<To> targets) : m_linkCount(std::int64_t(targets.size()))
    {
        if (!targets.empty())
            m_loaded = std::make_shared<const Rows>(Rows{std::move(starts), std::move(targets)});
    }

    std::span<const To> of(From from) const
    {
        if (!m_edited.empty())
            if (const auto edited = m_edited.find(std::uint32_t(from)); edited != m_edited.end()) {
                settle(*edited);
                return edited->second;
            }
        return loadedRow(from);
    }
    bool contains(From from, To to) const
    {
        const auto edited = m_edited.find(std::uint32_t(from));
        if (edited == m_edited.end())
            return isIn(loadedRow(from), to);
        if (const auto row = m_waiting.find(edited->first); row != m_waiting.end())
            if (const auto waiting = row->second.find(to); waiting != row->second.end())
                return waiting->second;
        return isIn(edited->second, to);
    }
    std::int64_t linkCount() const { return m_linkCount; }

    // Rows edited since loading, in this copy: all that a comparison of two copies has to look at. In no order.
    std::vector<From> editedRows() const
    {
        std::vector<From> rows;
        rows.reserve(m_edited.size());
        for (const auto &[row, targets] : m_edited)
            rows.push_back(From(row));
        return rows;
    }
    // The link was there when the graph was loaded, whatever was edited since: such a link may always come back (undo).
    bool wasLoaded(From from, To to) const { return isIn(loadedRow(from), to); }

    bool insert(From from, To to) // false: was there
    {
        if (contains(from, to))
            return false;
        edit(from, to, true);
        ++m_linkCount;
        return true;
    }
    bool remove(From from, To to) // false: was not there
    {
        if (!contains(from, to))
            return false;
        edit(from, to, false);
        --m_linkCount;
        return true;
    }
    // Nothing waits any longer: from now on threads may look at it at the same time.
    void settle() const
    {
        for (const auto &[row, edits] : m_waiting)
            write(edits, m_edited.at(row));
        m_waiting.clear();
    }

    // The same links seen from the other end, as they were loaded.
    Adjacency<To, From> transposed() const
    {
        if (!m_loaded)
            return {};
        const auto &[starts, targets] = *m_loaded;
        const std::size_t rowTotal = std::uint32_t(*std::max_element(targets.begin(), targets.end())) + std::size_t(1);
        // While the rows fill up, next[row + 1] is where the next link of that row goes; in the end that is the start
        // of the row after it.
        std::vector<std::uint32_t> next(rowTotal + 2);
        for (const To to : targets)
            ++next[std::uint32_t(to) + std::size_t(2)];
        std::partial_sum(next.begin(), next.end(), next.begin());
        std::vector<From> sources(targets.size());
        for (std::size_t row = 0; row + 1 < starts.size(); ++row)
            for (std::uint32_t i = starts[row]; i < starts[row + 1]; ++i)
                sources[next[std::uint32_t(targets[i]) + std::size_t(1)]++] = From(std::uint32_t(row));
        next.pop_back();
        return Adjacency<To, From>(std::move(next), std::move(sources));
    }

    // Bytes of the arrays and of the overlay.
    std::int64_t byteSize() const
    {
        std::size_t bytes = 0;
        if (m_loaded)
            bytes += m_loaded->starts.capacity() * sizeof(std::uint32_t) + m_loaded->targets.capacity() * sizeof(To);
        for (const auto &[row, targets] : m_edited)
            bytes += sizeof(*m_edited.begin()) + targets.capacity() * sizeof(To);
        return std::int64_t(bytes);
    }

private:
    struct Rows {
        std::vector<std::uint32_t> starts;
        std::vector<To> targets;
    };

    static bool isIn(std::span<const To> row, To to) { return std::binary_search(row.begin(), row.end(), to); }
    std::span<const To> loadedRow(From from) const
    {
        const std::size_t row = std::uint32_t(from);
        if (!m_loaded || row + 1 >= m_loaded->starts.size())
            return {};
        const std::uint32_t start = m_loaded->starts[row];
        return std::span<const To>(m_loaded->targets).subspan(start, m_loaded->starts[row + 1] - start);
    }
    using Edited = std::unordered_map<std::uint32_t, std::vector<To>>; // by From
    using Edits = std::map<To, bool>; // whether it is there from now on

    static constexpr std::size_t longRow = 4096; // links; shorter ones are quickly moved
    static constexpr std::size_t mostWaiting = 8192;

    typename Edited::value_type &editable(From from)
    {
        const auto [row, isNew] = m_edited.try_emplace(std::uint32_t(from));
        if (isNew) {
            const std::span<const To> loaded = loadedRow(from);
            row->second.assign(loaded.begin(), loaded.end());
        }
        return *row;
    }
    // It is not so yet.
    void edit(From from, To to, bool exists)
    {
        auto &row = editable(from);
        std::vector<To> &targets = row.second;
        const auto place = std::lower_bound(targets.begin(), targets.end(), to);
        const bool isNearTheEnd = std::size_t(targets.end() - place) <= longRow;
        if (isNearTheEnd && m_waiting.count(row.first) == 0) {
            if (exists)
                targets.insert(place, to);
            else
                targets.erase(place);
            return;
        }
        Edits &waiting = m_waiting[row.first];
        if (const auto [known, isNew] = waiting.try_emplace(to, exists); !isNew)
            waiting.erase(known); // back to what it was
        if (waiting.size() >= mostWaiting)
            settle(row);
    }
    void settle(typename Edited::value_type &row) const
    {
        if (m_waiting.empty())
            return;
        if (const auto waiting = m_waiting.find(row.first); waiting != m_waiting.end()) {
            write(waiting->second, row.second);
            m_waiting.erase(waiting);
        }
    }
    static void write(const Edits &edits, std::vector<To> &targets)
    {
        std::vector<To> written;
        written.reserve(targets.size() + edits.size());
        auto next = targets.begin();
        for (const auto &[to, exists] : edits) {
            const auto place = std::lower_bound(next, targets.end(), to);
            written.insert(written.end(), next, place);
            if (exists)
                written.push_back(to);
            next = exists ? place : place + 1;
        }
        written.insert(written.end(), next, targets.end());
        targets = std::move(written);
    }

    std::shared_ptr<const Rows> m_loaded;
    mutable Edited m_edited;
    mutable std::unordered_map<std::uint32_t, Edits> m_waiting; // by From; of rows in m_edited, and not in them yet
    std::int64_t m_linkCount = 0;
};

} // namespace engine
