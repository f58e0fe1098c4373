#pragma once

#include "listpage.h"

class UserTableModel;

class UsersPage final : public ListPage {
    Q_OBJECT

public:
    explicit UsersPage(const PageParts &parts);

    void startAfresh() override;

protected:
    void applyFilter(const QString &filter) override;
    qint64 shownTotal() const override;
    qint64 unfilteredTotal() const override;
    ObjectRef objectAt(const QModelIndex &index) const override;
    QModelIndex indexOf(ObjectRef object) const override;
    int textColumn() const override;
    Nothing nothing() const override;

private:
    UserTableModel *m_model;
};
