#include "tomlvalues.h"

#include "visibletext.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr qsizetype mostBytes = 1 << 20;

QString mistakeText(const QString &file, const toml::source_region &where, const QString &words)
{
    return u"%1, line %2: %3"_s.arg(file, QString::number(where.begin.line), words);
}

} // namespace

Result<toml::table> readToml(const QByteArray &bytes, const QString &file)
{
    if (bytes.size() > mostBytes)
        return failure(ErrorKind::Unreadable, u"%1 is larger than 1 MiB; no such file is."_s.arg(file));
    try { // the library speaks in exceptions; they end here
        return toml::parse(std::string_view(bytes.constData(), std::size_t(bytes.size())));
    } catch (const toml::parse_error &error) {
        const QString words = QString::fromUtf8(error.description().data(), qsizetype(error.description().size()));
        return failure(ErrorKind::Unreadable, mistakeText(file, error.source(), words));
    }
}

void TomlValues::fail(const toml::node &where, const QString &words)
{
    if (!m_mistake)
        m_mistake = Error{ErrorKind::Unreadable, mistakeText(m_file, where.source(), words)};
}

QString TomlValues::text(const toml::node &node, const QString &key)
{
    if (const toml::value<std::string> *value = node.as_string())
        return QString::fromStdString(value->get());
    fail(node, u"“%1” must be a text in quotes."_s.arg(key));
    return {};
}

QStringList TomlValues::texts(const toml::node &node, const QString &key)
{
    const toml::array *array = node.as_array();
    QStringList texts;
    if (array == nullptr)
        fail(node, u"“%1” must be a list of texts: [\"…\", \"…\"]."_s.arg(key));
    else
        for (const toml::node &element : *array)
            texts << text(element, key);
    return texts;
}

bool TomlValues::truth(const toml::node &node, const QString &key)
{
    if (const toml::value<bool> *value = node.as_boolean())
        return value->get();
    fail(node, u"“%1” must be true or false."_s.arg(key));
    return false;
}

int TomlValues::number(const toml::node &node, const QString &key, int most)
{
    const toml::value<std::int64_t> *value = node.as_integer();
    if (value != nullptr && value->get() >= 1 && value->get() <= most)
        return int(value->get());
    fail(node, u"“%1” must be a number from 1 to %2."_s.arg(key, QString::number(most)));
    return 0;
}

int TomlValues::choice(const toml::node &node, const QString &key, const QStringList &words)
{
    const qsizetype place = words.indexOf(text(node, key));
    if (place >= 0)
        return int(place);
    fail(node, u"“%1” must be \"%2\"."_s.arg(key, words.join(u"\" or \""_s)));
    return 0;
}

const toml::table &TomlValues::table(const toml::node &node, const QString &key)
{
    static const toml::table empty;
    if (const toml::table *table = node.as_table())
        return *table;
    fail(node, u"“%1” must be a table: [%1]."_s.arg(key));
    return empty;
}

const toml::node *TomlValues::required(const toml::table &table, const QString &key)
{
    const toml::node *node = table.get(key.toStdString());
    if (node == nullptr)
        fail(table, u"“%1” is missing."_s.arg(key));
    return node;
}

void TomlValues::refuseOthers(const toml::table &table, const QStringList &known)
{
    for (const auto &[name, node] : table) {
        if (!known.contains(keyText(name)))
            fail(node,
                u"“%1” is not known here; known are: %2."_s.arg(
                    engine::visibleText(keyText(name)), known.join(u", "_s)));
    }
}

} // namespace store
