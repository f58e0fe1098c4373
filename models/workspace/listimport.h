#pragma once

#include "importnames.h"
#include "importreader.h"

// A line of a list of names that is not blank.
struct ImportLine {
    qint64 line = 0; // from 1
    QString name = {};
};
std::vector<ImportLine> importLines(const QString &text);

// Reads a list of names, a line each, into changes: what is created, granted to one role or assigned it.
class ListImport {
public:
    explicit ListImport(const ImportRequest &request) : m_request(request), m_names(request) { }

    // Empty: the names can be read; else why none can.
    QString whyNot();
    // `changes` is what the line adds. Empty: it fits; else why not.
    QString plan(const ImportLine &line, engine::ChangeList *changes);

private:
    bool isOfRole() const;
    engine::Change changeFor(const QString &name) const;
    QString whyTooManyRoles(const QString &user) const;

    const ImportRequest &m_request;
    ImportNames m_names;
    QHash<QString, qint64> m_lines; // by name
};
