#pragma once

#include "ids.h"
#include "namesearch.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

class Workspace;

// Nobody, then the users by name: the first hundred, and how many more there are. Of what is typed only those who
// match, by name or display name, are left. So a database of a million users needs no list of a million entries.
class ActingUserModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit ActingUserModel(Workspace *workspace, QObject *parent = nullptr);

    void setFilter(const QString &filter);
    // Nothing: nobody, or the row that counts the rest.
    std::optional<UserId> userAt(int row) const;
    bool isChoice(int row) const; // not the row that counts the rest
    int rowOf(std::optional<UserId> user) const; // -1: not among the rows

    int rowCount(const QModelIndex &parent = {}) const override;
    // DisplayRole: the name alone; EditRole: what stands in the field, "uma (User)".
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void reset();
    void find();
    QString text(int row, int role) const;

    Workspace *m_workspace;
    QString m_filter;
    std::optional<engine::NameSearch> m_search; // made at the first word typed: it folds every name once
    std::vector<std::optional<UserId>> m_choices; // nothing: nobody
    qint64 m_more = 0;
};

// "uma (User)", "nobody"
QString actingUserText(const Workspace &workspace, std::optional<UserId> user);
