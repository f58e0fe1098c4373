#include "actionpermissionsdialog.h"

#include "formfield.h"
#include "metrics.h"
#include "postactionrow.h"

#include <QComboBox>
#include <QCompleter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ActionPermissionsDialog::ActionPermissionsDialog(
    const PostApplication *application, const QStringList &permissions, QWidget *parent)
    : FrameDialog(u"actionPermissionsDialog"_s, tr("Permissions of the post editor"), Enter::Accepts, parent)
{
    setHeading(tr("Permissions of the post editor"),
        tr("Which permission each request needs. Kept for this database, in your settings."));
    for (const PostApplication::Action action : PostApplication::actions) {
        auto *field = new QComboBox(this);
        field->setEditable(true); // a name that is not there yet is a case worth showing: refused for all
        field->setInsertPolicy(QComboBox::NoInsert);
        field->addItems(permissions);
        field->completer()->setFilterMode(Qt::MatchContains);
        field->completer()->setCompletionMode(QCompleter::PopupCompletion);
        field->setEditText(application->permissionFor(action));
        addFormField(content(), tr("%1 needs").arg(actionTitle(action)), field, u"permission%1"_s.arg(int(action)));
        content()->addSpacing(space::small);
        m_fields[std::size_t(action)] = field;
    }
    content()->addStretch();
    addCancel(tr("Cancel"));
    addPrimary(u"changeButton"_s, tr("Change"));
    setUsualSize(440);
}

QString ActionPermissionsDialog::permissionFor(PostApplication::Action action) const
{
    return m_fields[std::size_t(action)]->currentText();
}
