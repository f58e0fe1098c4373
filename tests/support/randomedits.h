#pragma once

#include "openworkspace.h"

#include <cstdint>
#include <random>

// A graph of about thirty objects with all that a foreign database may hold: a circle of inheritance, categories, an
// inactive user, a superuser, names that look like something else.
extern const char *const variedGraph;

// Edits a workspace at random, the same way for the same seed: stages one or more changes, undoes, redoes, reverts,
// discards, saves, reloads.
class RandomEdits {
public:
    RandomEdits(OpenWorkspace *workspace, std::uint32_t seed) : m_workspace(workspace), m_random(seed) { }

    // Says what it did.
    QString step();
    std::uint32_t below(std::uint32_t limit)
    {
        return std::uniform_int_distribution<std::uint32_t>(0, limit - 1)(m_random);
    }

private:
    void stageSome();
    void revertSome();

    OpenWorkspace *m_workspace;
    std::mt19937 m_random;
};
