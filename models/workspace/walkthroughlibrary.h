#pragma once

#include "walkthrough.h"

namespace walkthrough {

// Shipped with the program, and those of the person's data folder ("walkthroughs/*.toml"): first those that have a
// position, then the others by title. A file of the person replaces a shipped one of the same name.
class Library {
public:
    explicit Library(const Places &places = {});

    const std::vector<Walkthrough> &all() const { return m_all; }
    // Files that were refused, each with its line and what is wrong.
    const std::vector<Error> &errors() const { return m_errors; }
    // By name or title. Error: its file was refused, and why, or (Usage) there is none, and which there are.
    Result<Walkthrough> find(const QString &name) const;

    // Where a person's own walkthroughs are.
    static QString userFolder();

private:
    void readFolder(const QString &folder);
    void readFile(const QString &path);

    Places m_places;
    std::vector<Walkthrough> m_all;
    std::vector<Error> m_errors;
    QStringList m_refused; // names of the files in m_errors
};

} // namespace walkthrough
