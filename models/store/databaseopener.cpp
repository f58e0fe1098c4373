#include "databaseopener.h"

#include "integritycheck.h"
#include "logtable.h"
#include "ownschema.h"
#include "recognition.h"
#include "transaction.h"

#include <QFile>
#include <QFileInfo>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

bool mayWrite(const QString &path)
{
    return ::access(QFile::encodeName(path).constData(), W_OK) == 0;
}

// What was missing for each profile, a line each.
QStringList missingOfAll(const std::vector<Recognition::Other> &others)
{
    QStringList lines;
    for (const Recognition::Other &other : others)
        lines << u"%1: %2"_s.arg(other.profile, other.missing.join(u", "_s));
    return lines;
}

class DatabaseOpener {
public:
    DatabaseOpener(const OpenRequest &request, const ReadSource &source)
        : m_request(request), m_source(source), m_library(ProfileLibrary::load())
    {
    }

    Result<OpenedDatabase> open()
    {
        m_opened.identity = m_source.facts().identity;
        // One moment for all that is looked at here.
        Result<Transaction> moment = Transaction::begin(m_source.connection(), Transaction::Kind::Read);
        if (!moment)
            return tl::unexpected(moment.error());
        return checkIntegrity(m_source.connection(), m_source.facts())
            .and_then([this] { return TableCatalogue::read(m_source.connection()); })
            .and_then([this](const TableCatalogue &catalogue) { return describe(catalogue); })
            .map([this] { return m_opened; });
    }

private:
    Result<void> describe(const TableCatalogue &catalogue)
    {
        Result<FittedProfile> profile = m_request.profile.isEmpty() ? recognised(catalogue) : chosen(catalogue);
        if (!profile)
            return tl::unexpected(profile.error());
        m_opened.profile = *profile;
        return checkOwnership(m_source.connection()).map([&](const OwnershipCheck &ownership) {
            describeProfile();
            describeFile(ownership, LogTable::isIn(catalogue));
        });
    }

    Result<FittedProfile> recognised(const TableCatalogue &catalogue)
    {
        const Recognised found = recogniseProfile(m_library, catalogue, m_source.connection());
        const QString file = quotedPath(m_source.facts().location);
        if (found.fitting.size() == 1)
            return found.fitting.front();
        if (found.fitting.size() > 1)
            return failure(ErrorKind::Unreadable,
                u"Several profiles fit %1: %2. Choose one of them."_s.arg(file, found.names().join(u", "_s)));
        if (catalogue.tables().empty())
            return failure(ErrorKind::Unreadable, u"%1 is a database without tables. Choose another."_s.arg(file));
        return failure(ErrorKind::Unreadable,
            u"%1 is a database of something else: no profile knows its tables as users, roles and permissions."_s.arg(
                file),
            (missingOfAll(found.others) + m_library.errors()).join(u'\n'));
    }

    Result<FittedProfile> chosen(const TableCatalogue &catalogue)
    {
        const Profile *profile = m_library.profile(m_request.profile);
        if (profile == nullptr) {
            QStringList names;
            for (const Profile &known : m_library.profiles())
                names << known.name;
            return failure(ErrorKind::Usage,
                u"There is no profile “%1”. Known are: %2."_s.arg(m_request.profile, names.join(u", "_s)),
                m_library.errors().join(u'\n'));
        }
        const auto fit = fitted(*profile, catalogue, m_source.connection());
        if (fit)
            return *fit;
        return failure(ErrorKind::Unreadable,
            u"The profile “%1” does not fit %2: %3."_s.arg(
                profile->name, quotedPath(m_source.facts().location), fit.error().join(u", "_s)));
    }

    void describeProfile()
    {
        DatabaseInfo &info = m_opened.info;
        const Profile &profile = m_opened.profile.profile;
        info.engine = u"sqlite"_s;
        info.profile = profile.name;
        info.profileTitle = profile.title;
        info.notes = profile.notes;
        info.rolesPerUser = profile.rolesPerUser;
        info.refusedVerbs = m_opened.profile.refusedVerbs;
        info.hasUserTable = m_opened.profile.canRead(ReadQuery::Users);
        using engine::Semantics;
        if (m_opened.profile.gives(ReadQuery::Users, "active"_L1))
            info.assumptions << (profile.semantics.inactiveUsers == Semantics::InactiveUsers::Denied
                    ? u"inactive users may do nothing"_s
                    : u"inactive users may do as much as active ones"_s);
        if (m_opened.profile.gives(ReadQuery::Users, "superuser"_L1))
            info.assumptions << (profile.semantics.superusers == Semantics::Superusers::Everything
                    ? u"superusers may do everything"_s
                    : u"superusers may do no more than their roles give"_s);
        if (profile.semantics.depth)
            info.assumptions << u"roles are followed at most %1 steps from the user"_s.arg(*profile.semantics.depth);
    }

    void describeFile(const OwnershipCheck &ownership, bool hasLog)
    {
        DatabaseInfo &info = m_opened.info;
        info.location = m_source.facts().location;
        info.isOwn = ownership.isOwn;
        info.hasLog = hasLog;
        info.readOnlyReason = whyReadOnly(ownership);
        m_opened.isForReading = m_request.readOnly;
        if (m_source.isBeforeInterruptedWrite())
            m_opened.openingWarnings
                << u"The last write to this file was interrupted. This is the state before it; the "
                   "next save puts the file in order."_s;
        info.warnings = m_opened.openingWarnings;
    }

    QString whyReadOnly(const OwnershipCheck &ownership) const
    {
        if (m_request.readOnly)
            return u"Opened for reading only."_s;
        for (const QString &why : {ownership.whyReadOnly, m_opened.profile.profile.readOnlyReason}) {
            if (!why.isEmpty())
                return why;
        }
        const QString path = m_source.facts().path;
        if (!mayWrite(path))
            return u"The file may not be written: it, or its disk, is read-only for you."_s;
        // SQLite keeps its journal beside the file, so that a save is whole or not at all.
        return mayWrite(QFileInfo(path).path()) ? QString() : u"The folder of the file may not be written."_s;
    }

    const OpenRequest &m_request;
    const ReadSource &m_source;
    const ProfileLibrary m_library;
    OpenedDatabase m_opened;
};

} // namespace

Result<OpenedDatabase> openDatabase(const OpenRequest &request, const Progress &progress)
{
    return ReadSource::open(request.location, std::make_shared<Watch>(progress))
        .and_then([&](const ReadSource &source) { return DatabaseOpener(request, source).open(); });
}

Result<ReadSource> openAgain(const OpenedDatabase &database, const std::shared_ptr<Watch> &watch)
{
    Result<ReadSource> source = ReadSource::open(database.info.location, watch);
    if (!source || source->facts().identity == database.identity)
        return source;
    return failure(ErrorKind::Unreadable,
        u"Another file lies in the place of %1 since it was opened. Open it again."_s.arg(
            quotedPath(database.info.location)));
}

} // namespace store
