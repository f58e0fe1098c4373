#include "aboutdialog.h"

#include "plainlabel.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AboutDialog::AboutDialog(QWidget *parent)
    : FrameDialog(u"aboutDialog"_s, tr("About Rolewright"), Enter::Accepts, parent)
{
    setHeading(tr("Rolewright %1").arg(QCoreApplication::applicationVersion()),
        tr("See and change who may do what, in the database your application already uses."));
    QLabel *words = wrappingLabel(
        tr("Every answer comes from one decision engine, which the window, the command line and the tests share. "
           "Nothing leaves this computer.\n\nMIT licence. Made with Qt %1 and SQLite.")
            .arg(QLatin1StringView(qVersion())),
        this);
    content()->addWidget(words);
    content()->addStretch();
    addPrimary(u"closeButton"_s, tr("Close"));
    setUsualSize(480);
}
