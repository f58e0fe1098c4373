#pragma once

#include "tablemodel.h"

class PostApplication;

// The posts of the pretend blog: title, number.
class PostListModel final : public TableModel {
    Q_OBJECT

public:
    enum ColumnIndex { TitleColumn, NumberColumn };

    explicit PostListModel(PostApplication *application, QObject *parent = nullptr);

    // The post's number in the row; 0 when there is none.
    int postAt(qint64 row) const;
    qint64 rowOf(int post) const;

    const std::vector<Column> &columns() const override;
    qint64 rowTotal() const override;
    QVariant cell(qint64 row, int column, int role) const override;

private:
    void sync();

    PostApplication *m_application;
    std::vector<int> m_rows;
};
