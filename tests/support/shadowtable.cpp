#include "shadowtable.h"

#include "modeltext.h"

#include <QAbstractItemModel>

ShadowTable::ShadowTable(const QAbstractItemModel *model) : m_model(model)
{
    readAll();
    connect(model, &QAbstractItemModel::modelReset, this, &ShadowTable::readAll);
    connect(model, &QAbstractItemModel::layoutChanged, this, &ShadowTable::readAll);
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        for (int row = first; row <= last; ++row)
            m_rows.insert(row, rowText(*m_model, row));
    });
    connect(model, &QAbstractItemModel::rowsRemoved, this,
        [this](const QModelIndex &, int first, int last) { m_rows.remove(first, last - first + 1); });
    connect(model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        for (int row = first.row(); row <= last.row(); ++row)
            m_rows[row] = rowText(*m_model, row);
    });
}

void ShadowTable::readAll()
{
    m_rows.clear();
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_rows << rowText(*m_model, row);
}
