#include "profiledocument.h"

#include "profilereader.h"

#include <toml++/toml.h>

using namespace Qt::StringLiterals;

namespace store {

struct ProfileDocument::Data {
    toml::table table;
    QString file;
    QString name;
    QString extends;
};

namespace {

constexpr qsizetype mostBytes = 1 << 20;

Result<toml::table> parsed(const QByteArray &toml, const QString &file)
{
    try { // the library speaks in exceptions; they end here
        return toml::parse(std::string_view(toml.constData(), std::size_t(toml.size())));
    } catch (const toml::parse_error &error) {
        return failure(ErrorKind::Unreadable,
            u"%1, line %2: %3"_s.arg(file, QString::number(error.source().begin.line),
                QString::fromUtf8(error.description().data(), qsizetype(error.description().size()))));
    }
}

QString textAt(const toml::table &table, std::string_view key)
{
    return QString::fromStdString(table[key].value_or(std::string()));
}

} // namespace

ProfileDocument::ProfileDocument(std::unique_ptr<Data> data) : m_data(std::move(data)) { }
ProfileDocument::ProfileDocument(ProfileDocument &&) noexcept = default;
ProfileDocument &ProfileDocument::operator=(ProfileDocument &&) noexcept = default;
ProfileDocument::~ProfileDocument() = default;

Result<ProfileDocument> ProfileDocument::parse(const QByteArray &toml, const QString &file)
{
    if (toml.size() > mostBytes)
        return failure(ErrorKind::Unreadable, u"%1 is larger than 1 MiB: that is no profile."_s.arg(file));
    return parsed(toml, file).map([&](toml::table table) {
        auto data = std::make_unique<Data>();
        data->file = file;
        data->name = textAt(table, "name");
        data->extends = textAt(table, "extends");
        data->table = std::move(table); // a copy would not know its lines
        return ProfileDocument(std::move(data));
    });
}

const QString &ProfileDocument::name() const
{
    return m_data->name;
}

const QString &ProfileDocument::extends() const
{
    return m_data->extends;
}

const QString &ProfileDocument::file() const
{
    return m_data->file;
}

Result<Profile> ProfileDocument::profile(const Profile &base) const
{
    return ProfileReader(m_data->file, base).read(m_data->table);
}

} // namespace store
