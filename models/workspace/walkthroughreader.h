#pragma once

#include "tomlvalues.h"
#include "walkthrough.h"

namespace walkthrough {

// One file of the language of resources/walkthroughs/README.md. Reads on after a mistake; the first one is kept.
class WalkthroughReader {
public:
    explicit WalkthroughReader(const QString &file, Places places = {})
        : m_values(file), m_places(std::move(places)) { }

    Result<Walkthrough> read(const toml::table &document);

private:
    QString text(const toml::table &table, const QString &key); // required, not blank
    QString optionalText(const toml::table &table, const QString &key);
    QString pointAt(const toml::table &table);
    int optionalNumber(const toml::table &table, const QString &key, int most);
    PostApplication::Action action(const toml::table &table, const QString &key);
    engine::Decision::Status status(const toml::table &table, const QString &key);

    Step step(const toml::node &node);
    Question question(const toml::node &node);
    Goal goal(const toml::node &node);
    Goal signedIn(const toml::table &table);
    Goal activeRoles(const toml::table &table);
    Goal decided(const toml::table &table);
    Goal pageShown(const toml::table &table);
    Goal requested(const toml::table &table);
    Goal pending(const toml::table &table) { return changed(table, u"pending", Changed::State::Staged); }
    Goal saved(const toml::table &table) { return changed(table, u"saved", Changed::State::Saved); }
    Goal undone(const toml::table &table) { return changed(table, u"undone", Changed::State::Undone); }
    Goal changed(const toml::table &table, QStringView key, Changed::State state);

    store::TomlValues m_values;
    Places m_places;
};

} // namespace walkthrough
