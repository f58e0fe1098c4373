#pragma once

#include "change.h"
#include "result.h"

#include <QHash>

#include <optional>

struct ImportRequest;

// What an import looks up in the graph, quickly and in the engine's words. Names close to a mistyped one are looked for
// twenty times: every name is compared then.
class ImportNames {
public:
    explicit ImportNames(const ImportRequest &request) : m_request(request) { }

    bool exists(ObjectKind kind, const QString &name) const;
    // "There is no role Editrs. Did you mean Editors?", or several are called so; empty: there is one.
    QString whyNotOne(ObjectKind kind, const QString &name);
    // Empty: such a change can be made in this database.
    QString whyNot(const QString &verb) const;
    // The change as it fits; nothing: it is so already. It is a creation, or of objects that there are.
    Result<std::optional<engine::Change>> fitting(const engine::Change &change) const;

private:
    const ImportRequest &m_request;
    QHash<std::pair<int, QString>, QString> m_whyNotOne;
};
