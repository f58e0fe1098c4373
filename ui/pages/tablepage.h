#pragma once

#include "page.h"

class DataTableView;
class EmptyState;
class PageHeader;
class Settings;
class Strip;
struct PageParts;

// A page that is one table of what is no object (entries of the log, rules): header, a strip of its own that says how
// things are, the table, and what stands there when it is empty.
class TablePage : public Page {
    Q_OBJECT

public:
    QAbstractItemView *view() const override;
    void startAfresh() override;
    void saveLayout() override;
    void resetLayout() override;
    QVBoxLayout *stripPlace() override { return m_stripPlace; }

protected:
    // name: "log": object names logPage, logView, logEmpty, logMoreMenu.
    TablePage(PageId id, const QString &name, const QString &title, const PageParts &parts);
    // After the subclass has set the columns of the view.
    void finish();
    bool eventFilter(QObject *watched, QEvent *event) override;

    // A row was selected, or none is any more.
    virtual void showSelected() = 0;

    PageHeader *header() const { return m_header; }
    Strip *strip() const { return m_strip; } // hidden at first
    DataTableView *table() const { return m_view; }
    EmptyState *empty() const { return m_empty; }

private:
    QString layoutKey() const;

    QString m_name;
    Settings *m_settings;
    PageHeader *m_header;
    QVBoxLayout *m_stripPlace;
    Strip *m_strip;
    DataTableView *m_view;
    EmptyState *m_empty;
    QByteArray m_firstLayout;
};
