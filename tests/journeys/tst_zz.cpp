#include "journey.h"
#include "mainwindow.h"
#include "postapplication.h"
#include "workspace.h"
#include <QElapsedTimer>
#include <QLineEdit>
using namespace Qt::StringLiterals;
class TestZz : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void big()
    {
        Journey j;
        QElapsedTimer t;
        const auto lap = [&](const char *what) { QCoreApplication::processEvents(); qDebug() << what << t.restart(); };
        QFile::copy(u"/tmp/large.db"_s, j.file(u"large.db"_s));
        t.start();
        j.open(j.file(u"large.db"_s));
        lap("open");
        j.action(u"fileAllowChanges"_s)->trigger();
        lap("allow");
        j.find<QLineEdit>(u"usersFilter"_s)->setText(u"anna"_s);
        lap("filter");
        j.find<QLineEdit>(u"usersFilter"_s)->clear();
        lap("clear");
        j.view(u"usersView"_s)->selectAll();
        lap("select all");
        j.view(u"usersView"_s)->setCurrentIndex(j.view(u"usersView"_s)->model()->index(5, 0));
        lap("select one");
        auto *roles = j.view(u"userRolesView"_s)->model();
        roles->setData(roles->index(20, 0), Qt::Checked, Qt::CheckStateRole);
        lap("tick");
        QTRY_VERIFY(j.workspace()->isEffectKnown());
        lap("effect");
        j.action(u"editUndo"_s)->trigger();
        lap("undo");
        j.keys(Qt::Key_2, Qt::ControlModifier);
        lap("roles page");
        j.view(u"rolesView"_s)->setCurrentIndex(j.view(u"rolesView"_s)->model()->index(7, 0));
        lap("role");
        auto *grants = j.view(u"roleGrantsView"_s)->model();
        grants->setData(grants->index(1, 0), grants->index(1,0).data(Qt::CheckStateRole).toInt() ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        lap("grant");
        j.action(u"viewExpandAll"_s)->trigger();
        lap("expand all");
        j.keys(Qt::Key_0, Qt::ControlModifier);
        lap("post editor");
        j.signInAs(u"aisha.bauano"_s);
        lap("sign in");
    }
};
QTEST_MAIN(TestZz)
#include "tst_zz.moc"
