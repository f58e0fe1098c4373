#pragma once

#include <QMenu>

class PageArea;

// The columns of the page that is shown, in the menu bar.
class ColumnsMenu final : public QMenu {
    Q_OBJECT

public:
    ColumnsMenu(PageArea *area, QWidget *parent);

private:
    void refresh();

    PageArea *m_area;
};
