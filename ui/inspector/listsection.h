#pragma once

#include <QWidget>

class DataTableView;
class FilterField;
class QHBoxLayout;
class QLabel;
class TableModel;

// A part of the inspector: title with a count at the trailing edge, a filter where asked for, and a list.
class ListSection : public QWidget {
    Q_OBJECT

public:
    enum class Header { Hidden, Shown };

    // name: object name of the view; title is also its accessible name.
    ListSection(const QString &name, const QString &title, TableModel *model, Header header, QWidget *parent = nullptr);

    // A filter above the list; the section hands over what is typed.
    FilterField *addFilter(const QString &hint);
    // At the trailing end of the title.
    void addVerb(QWidget *verb);
    // In place of the rows when there is none.
    void setEmptySentence(const QString &sentence);
    void setCount(const QString &text);
    // No higher than so many rows need: what is below moves up.
    void fitTo(qint64 rows);
    DataTableView *view() const { return m_view; }

private:
    FilterField *m_filter = nullptr;
    QHBoxLayout *m_titleLine;
    QLabel *m_count;
    DataTableView *m_view;
};
