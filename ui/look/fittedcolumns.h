#pragma once

#include <QList>
#include <QObject>

#include <vector>

class QAbstractItemView;
class QTimer;

// Gives some columns of a table or tree what their visible cells need, the first of them first; the column that takes
// the rest keeps a few words' width. What grew stays so until another list comes. A column that the person made wider
// or narrower is left alone.
class FittedColumns : public QObject {
    Q_OBJECT

public:
    // Their present widths are the least ones.
    FittedColumns(QAbstractItemView *view, const std::vector<int> &columns);

    // Columns whose width is the person's, to keep until the next start.
    QList<int> ownColumns() const { return m_own; }
    void setOwnColumns(const QList<int> &columns);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Column {
        int index = 0;
        int least = 0;
        int wanted = 0;
    };
    void connectModel();
    void startAgain();
    void measureSoon();
    void measure();
    void fit();
    int room() const;

    QAbstractItemView *m_view;
    std::vector<Column> m_columns;
    QList<int> m_own;
    QTimer *m_soon;
    bool m_isFitting = false;
    bool m_isPressed = false; // the header, by the mouse
};
