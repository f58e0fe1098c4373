#pragma once

#include "ids.h"
#include "namesearch.h"

#include <QLineEdit>

#include <optional>

class QStringListModel;
class Workspace;

// The exact name of a user, role or permission, with those that match what is typed below it: the first hundred, so
// that a million users need no list.
class NameField final : public QLineEdit {
    Q_OBJECT

public:
    NameField(const Workspace *workspace, ObjectKind kind, QWidget *parent);

    void setKind(ObjectKind kind);
    // Empty: it names one, with or without what is pending.
    QString whyNot() const;

private:
    void complete(const QString &typed);

    const Workspace *m_workspace;
    ObjectKind m_kind;
    QStringListModel *m_names;
    std::optional<engine::NameSearch> m_search; // made at the first key: it folds every name once
};
