#include "objectdialog.h"

#include "change.h"
#include "formfield.h"
#include "metrics.h"
#include "plainlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ObjectDialog::ObjectDialog(
    ObjectKind kind, const QString &title, const std::function<QString(const QString &)> &whyNot, QWidget *parent)
    : FrameDialog(u"objectDialog"_s, title, Enter::Accepts, parent)
    , m_whyNot(whyNot)
    , m_name(new QLineEdit(this))
    , m_text(new QLineEdit(this))
    , m_why(wrappingLabel({}, this))
{
    setHeading(title, {});
    addFormField(content(), tr("Name"), m_name, u"objectName"_s);
    content()->addSpacing(space::medium);
    addFormField(content(), kind == ObjectKind::User ? tr("Display name") : tr("Description"), m_text, u"objectText"_s);
    m_why->setObjectName(u"objectWhyNot"_s);
    m_why->setFont(captionFont(this));
    m_why->setForegroundRole(QPalette::PlaceholderText);
    m_why->setMinimumHeight(
        2 * QFontMetrics(captionFont(this)).lineSpacing()); // comes and goes without moving the fields
    m_why->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    content()->addWidget(m_why);
    content()->addStretch();
    addCancel(tr("Cancel"));
    addPrimary(u"createButton"_s, tr("Create %1").arg(engine::kindWord(kind)));
    connect(m_name, &QLineEdit::textChanged, this, &ObjectDialog::check);
    setUsualSize(440);
    m_name->setFocus();
    check();
}

void ObjectDialog::setFields(const QString &name, const QString &text)
{
    m_name->setText(name);
    m_name->selectAll();
    m_text->setText(text);
}

QString ObjectDialog::name() const
{
    return m_name->text();
}

QString ObjectDialog::text() const
{
    return m_text->text();
}

void ObjectDialog::check()
{
    const QString why = m_name->text().isEmpty() ? tr("A name is needed") : m_whyNot(m_name->text());
    // An empty field explains itself; the words come once something is typed.
    m_why->setText(m_name->text().isEmpty() ? QString() : why);
    primary()->setEnabled(why.isEmpty());
    setPlainToolTip(primary(), why);
}
