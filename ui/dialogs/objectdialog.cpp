#include "objectdialog.h"

#include "change.h"
#include "formfield.h"
#include "look.h"
#include "metrics.h"
#include "plainlabel.h"
#include "statebadge.h"

#include <QHBoxLayout>
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
    , m_mark(new StateBadge(StateBadge::Ground::Plain, this))
    , m_why(wrappingLabel({}, this))
{
    setHeading(title, {});
    addFormField(content(), tr("Name"), m_name, u"objectName"_s);
    addWhy();
    addFormField(content(), kind == ObjectKind::User ? tr("Display name") : tr("Description"), m_text, u"objectText"_s);
    addCancel(tr("Cancel"));
    addPrimary(u"createButton"_s, tr("Create %1").arg(engine::kindWord(kind)));
    connect(m_name, &QLineEdit::textChanged, this, &ObjectDialog::check);
    setUsualSize(440);
    m_name->setFocus();
    check();
}

// Below the name, which it is about: glyph, colour and words.
void ObjectDialog::addWhy()
{
    const QColor color = lookFor(palette()).colorOf(Meaning::Forbidden);
    QPalette colors = m_why->palette();
    colors.setColor(QPalette::WindowText, color);
    m_why->setPalette(colors);
    m_why->setForegroundRole(QPalette::WindowText);
    m_why->setObjectName(u"objectWhyNot"_s);
    m_why->setFont(captionFont(this));
    m_mark->setObjectName(u"objectWhyNotMark"_s);
    m_mark->setState(Meaning::Forbidden, {});
    QSizePolicy policy = m_mark->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // the words come and go without moving the fields
    m_mark->setSizePolicy(policy);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, space::tiny, 0, space::small);
    line->setSpacing(0);
    line->addWidget(m_mark, 0, Qt::AlignTop);
    line->addWidget(m_why, 1, Qt::AlignVCenter);
    content()->addLayout(line);
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
    m_mark->setVisible(!m_why->text().isEmpty());
    if (isVisible())
        fitHeight(width()); // a long name takes several lines
    primary()->setEnabled(why.isEmpty());
    setPlainToolTip(primary(), why);
}
