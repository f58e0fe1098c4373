#pragma once

#include <QObject>

class QHeaderView;
class QWidget;

// Gives one column what the others leave of the view's width, but never less than a few words: then the view scrolls.
// (QHeaderView::Stretch would squeeze it to nothing at large text.) While it is hidden the last column has the rest.
class StretchColumn : public QObject {
    Q_OBJECT

public:
    StretchColumn(QHeaderView *header, int column);

    int column() const { return m_column; }
    int leastWidth() const;
    // After widths were set past the header's signals.
    void fit();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QHeaderView *m_header;
    QWidget *m_viewport;
    int m_column;
    bool m_isFitting = false;
};
