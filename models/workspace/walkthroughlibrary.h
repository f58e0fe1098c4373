#pragma once

#include "walkthrough.h"

namespace walkthrough {

// Shipped with the program, in their order, then those of the person's data folder ("walkthroughs/*.toml") by title. A
// file of the same name replaces a shipped one.
class Library {
public:
    Library();

    const std::vector<Walkthrough> &all() const { return m_all; }
    // Files that were refused, each with its line and what is wrong.
    const std::vector<Error> &errors() const { return m_errors; }
    // By name or title. Error (Usage): there is none; names those there are.
    Result<Walkthrough> find(const QString &name) const;

private:
    std::vector<Walkthrough> m_all;
    std::vector<Error> m_errors;
};

} // namespace walkthrough
