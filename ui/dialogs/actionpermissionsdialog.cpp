#include "actionpermissionsdialog.h"

#include "formfield.h"
#include "metrics.h"
#include "postactionrow.h"
#include "strip.h"
#include "visibletext.h"

#include <QComboBox>
#include <QCompleter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ActionPermissionsDialog::ActionPermissionsDialog(
    const PostApplication *application, const QStringList &permissions, QWidget *parent)
    : FrameDialog(u"actionPermissionsDialog"_s, tr("Permissions of the post editor"), Enter::Accepts, parent)
    , m_known(permissions)
    , m_warning(new Strip(this))
{
    setHeading(tr("Permissions of the post editor"),
        tr("Which permission each request needs. Kept for this database, in your settings."));
    for (const PostApplication::Action action : PostApplication::actions) {
        auto *field = new QComboBox(this);
        field->setEditable(true);
        field->setInsertPolicy(QComboBox::NoInsert);
        field->addItems(permissions);
        field->completer()->setFilterMode(Qt::MatchContains);
        field->completer()->setCompletionMode(QCompleter::PopupCompletion);
        field->setEditText(application->permissionFor(action));
        addFormField(content(), tr("%1 needs").arg(actionTitle(action)), field, u"permission%1"_s.arg(int(action)));
        content()->addSpacing(space::small);
        m_fields[std::size_t(action)] = field;
        connect(field, &QComboBox::editTextChanged, this, &ActionPermissionsDialog::warn);
    }
    m_warning->setObjectName(u"unknownPermission"_s);
    content()->addWidget(m_warning);
    content()->addStretch();
    addCancel(tr("Cancel"));
    addPrimary(u"changeButton"_s, tr("Change"));
    setUsualSize(440);
    warn();
}

// A name that is not there yet is a case worth showing; by mistake it should be nobody's.
void ActionPermissionsDialog::warn()
{
    QStringList unknown;
    for (QComboBox *field : m_fields) {
        const QString name = field->currentText();
        const QString why =
            m_known.contains(name) ? QString() : tr("There is no permission %1.").arg(engine::inSentence(name));
        field->setAccessibleDescription(why);
        if (!why.isEmpty() && !unknown.contains(why))
            unknown << why;
    }
    m_warning->setVisible(!unknown.isEmpty());
    if (!unknown.isEmpty())
        m_warning->setMessage(
            Strip::Kind::Warning, unknown.join(u' '), tr("Whoever asks for it is refused until it exists."));
    if (isVisible())
        fitHeight(width());
}

QString ActionPermissionsDialog::permissionFor(PostApplication::Action action) const
{
    return m_fields[std::size_t(action)]->currentText();
}
