#include "profiledocument.h"

#include "profilereader.h"
#include "tomlvalues.h"

namespace store {

struct ProfileDocument::Data {
    toml::table table;
    QString file;
    QString name;
    QString extends;
};

namespace {

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
    return readToml(toml, file).map([&](toml::table table) {
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
