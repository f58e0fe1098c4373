#include "profilelibrary.h"

#include "datafolder.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

QString ProfileLibrary::userFolder()
{
    return dataFolder(u"profiles"_s);
}

ProfileLibrary ProfileLibrary::load()
{
    ProfileLibrary library;
    library.readFolder(u":/rolewright/profiles"_s);
    library.readFolder(userFolder());
    while (library.resolveNext()) { }
    for (const ProfileDocument &document : library.m_waiting)
        library.m_errors << u"%1: “%2” extends “%3”, and there is no such profile, or it extends itself."_s.arg(
            document.file(), document.name(), document.extends());
    library.m_waiting.clear();
    return library;
}

void ProfileLibrary::readFolder(const QString &folder)
{
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.toml"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files)
        readFile(file.filePath());
}

void ProfileLibrary::readFile(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        m_errors << u"%1 cannot be read: %2"_s.arg(file, source.errorString());
        return;
    }
    Result<ProfileDocument> document = ProfileDocument::parse(source.readAll(), file);
    if (document)
        m_waiting.push_back(std::move(*document));
    else
        m_errors << document.error().message;
}

// Takes one document whose base is known. False: there is none left.
bool ProfileLibrary::resolveNext()
{
    const auto next = std::find_if(m_waiting.begin(), m_waiting.end(), [this](const ProfileDocument &document) {
        return document.extends().isEmpty() || profile(document.extends()) != nullptr;
    });
    if (next == m_waiting.end())
        return false;
    const Profile *base = profile(next->extends());
    const Result<Profile> read = next->profile(base == nullptr ? Profile() : *base);
    if (!read)
        m_errors << read.error().message;
    else if (const Profile *other = profile(read->name))
        m_errors << u"%1: the name “%2” is taken by %3."_s.arg(read->file, read->name, other->file);
    else
        m_profiles.push_back(*read);
    m_waiting.erase(next);
    return true;
}

const Profile *ProfileLibrary::profile(const QString &name) const
{
    const auto found = std::find_if(
        m_profiles.begin(), m_profiles.end(), [&](const Profile &profile) { return profile.name == name; });
    return found == m_profiles.end() ? nullptr : &*found;
}

bool ProfileLibrary::descends(const QString &name, const QString &ancestor) const
{
    for (const Profile *next = profile(name); next != nullptr; next = profile(next->extends)) {
        if (next->extends == ancestor)
            return true;
    }
    return false;
}

} // namespace store
