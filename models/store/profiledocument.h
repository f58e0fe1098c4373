#pragma once

#include "profile.h"
#include "result.h"

#include <memory>

namespace store {

// A profile file as read, before what it extends is merged in.
// Errors name the file, the line and what is wrong. Whatever this version does not know is an error: a rule half
// understood would give wrong answers.
class ProfileDocument {
public:
    static Result<ProfileDocument> parse(const QByteArray &toml, const QString &file);
    ProfileDocument(ProfileDocument &&) noexcept;
    ProfileDocument &operator=(ProfileDocument &&) noexcept;
    ~ProfileDocument();

    const QString &name() const;
    const QString &extends() const; // empty: nothing
    const QString &file() const;

    // The whole profile; what the file does not say comes from `base`, the profile that it extends.
    Result<Profile> profile(const Profile &base = {}) const;

private:
    struct Data;
    explicit ProfileDocument(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace store
