#pragma once

#include <QObject>
#include <QStringList>

class QAbstractItemModel;

// What a view would show of a flat model when it believes nothing but the model's signals: a row or cell that changes
// untold shows its old text here.
class ShadowTable : public QObject {
    Q_OBJECT

public:
    explicit ShadowTable(const QAbstractItemModel *model);

    // The text of modelText() as far as it was told.
    QString text() const { return m_rows.join(QString()); }

private:
    void readAll();

    const QAbstractItemModel *m_model;
    QStringList m_rows;
};
