#pragma once

#include "profile.h"
#include "profiledocument.h"

namespace store {

// All profiles: the shipped ones and those in profiles/ of the user's data folder.
class ProfileLibrary {
public:
    static ProfileLibrary load();

    const std::vector<Profile> &profiles() const { return m_profiles; }
    const Profile *profile(const QString &name) const;
    // Files that could not be understood, with the line and why; the other profiles are not touched by them.
    const QStringList &errors() const { return m_errors; }
    // `ancestor` is what `name` extends, directly or not.
    bool descends(const QString &name, const QString &ancestor) const;

    // Where a person's own profiles are.
    static QString userFolder();

private:
    void readFolder(const QString &folder);
    void readFile(const QString &file);
    bool resolveNext();

    std::vector<ProfileDocument> m_waiting; // for what they extend
    std::vector<Profile> m_profiles;
    QStringList m_errors;
};

} // namespace store
