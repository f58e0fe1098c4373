#include "keysdialog.h"

#include "actions.h"
#include "datatableview.h"
#include "keylistmodel.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

KeysDialog::KeysDialog(const QList<KeyLine> &lines, QWidget *parent)
    : FrameDialog(u"keysDialog"_s, tr("Keys"), Enter::Accepts, parent)
{
    setHeading(tr("Keys"),
        tr("Everything can be done without the mouse. The arrow keys move, Space ticks, Enter opens, Tab goes on."));
    auto *view = new DataTableView(this);
    view->setObjectName(u"keysView"_s);
    view->setAccessibleName(tr("Keys"));
    view->setModel(new KeyListModel(lines, view));
    view->setColumnWidths({0, 200});
    content()->addWidget(view);
    addPrimary(u"closeButton"_s, tr("Close"));
    setUsualSize(560, 560);
}
