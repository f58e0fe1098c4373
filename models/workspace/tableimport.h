#pragma once

#include "assignmentrows.h"
#include "importnames.h"
#include "importreader.h"

#include <QHash>

// Reads a table of users and their roles into changes. Users who are not there are created.
class TableImport {
public:
    TableImport(const ImportRequest &request, const std::vector<AssignmentRow> &rows);

    // What the row does after those before it; `changes` is what it adds. Empty: it fits; else why not.
    QString plan(const AssignmentRow &row, engine::ChangeList *changes);

private:
    // What rows say of a user, and where the first stands that says otherwise.
    template <typename T>
    struct Said {
        T value = {};
        qint64 line = 0;
        qint64 otherLine = 0; // 0: all say the same
    };
    template <typename T>
    static void note(Said<T> *said, const T &value, qint64 line);
    template <typename T>
    static qint64 contradicting(const Said<T> &said, const T &value);

    QString whyContradicted(const AssignmentRow &row) const;
    QString planUser(const AssignmentRow &row, engine::ChangeList *changes);
    QString planCreation(const AssignmentRow &row, engine::ChangeList *changes);
    // Of a user whom a row before creates.
    QString planWords(const AssignmentRow &row, engine::ChangeList *changes) const;
    QString planAssignment(const AssignmentRow &row, engine::ChangeList *changes);
    QString add(const engine::Change &change, engine::ChangeList *changes) const;
    qint64 roleCount(const QString &user) const;
    void keep(const AssignmentRow &row, const engine::ChangeList &changes);

    const ImportRequest &m_request;
    ImportNames m_names;
    QHash<QString, Said<QString>> m_displayNames; // by user
    QHash<QString, Said<bool>> m_active;
    QHash<std::pair<QString, QString>, qint64> m_lines; // by user and role, of rows that fit
    struct Made {
        QString displayName;
        bool active = true;
    };
    QHash<QString, Made> m_made; // users
    QHash<QString, qint64> m_addedRoles; // how many, by user
};
