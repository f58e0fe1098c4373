#include "profilelist.h"

#include "readsource.h"
#include "recognition.h"

namespace store {

KnownProfiles knownProfiles()
{
    const ProfileLibrary library = ProfileLibrary::load();
    KnownProfiles known;
    for (const Profile &profile : library.profiles())
        known.profiles.push_back({profile.name, profile.title, profile.source, profile.file});
    known.errors = library.errors();
    return known;
}

Result<Recognition> recognise(const QString &location)
{
    const Result<ReadSource> source = ReadSource::open(location, std::make_shared<Watch>());
    if (!source)
        return tl::unexpected(source.error());
    return TableCatalogue::read(source->connection()).map([&](const TableCatalogue &catalogue) {
        const Recognised found = recogniseProfile(ProfileLibrary::load(), catalogue, source->connection());
        Recognition recognition;
        recognition.others = found.others;
        if (found.fitting.size() == 1) {
            recognition.recognised = found.names().front();
            recognition.why = whyItFits(found.fitting.front());
        } else {
            recognition.candidates = found.names();
        }
        return recognition;
    });
}

} // namespace store
