#include "newdatabasedialog.h"

#include "ask.h"
#include "formfield.h"
#include "metrics.h"
#include "plainlabel.h"

#include <QButtonGroup>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

struct Template {
    const char *name;
    const char *title;
    const char *words;
};

constexpr Template templates[] = {
    {"empty", QT_TRANSLATE_NOOP("NewDatabaseDialog", "Empty"),
        QT_TRANSLATE_NOOP("NewDatabaseDialog", "Nothing but the tables: you add users, roles and permissions.")},
    {"demo", QT_TRANSLATE_NOOP("NewDatabaseDialog", "Demo"),
        QT_TRANSLATE_NOOP("NewDatabaseDialog", "A pretend blog: two roles, four permissions, four users.")},
    {"tutorial", QT_TRANSLATE_NOOP("NewDatabaseDialog", "Tutorial"),
        QT_TRANSLATE_NOOP("NewDatabaseDialog", "The same in the tables that the Flask-SQLAlchemy tutorial makes.")},
};

} // namespace

NewDatabaseDialog::NewDatabaseDialog(const Ask *ask, QWidget *parent)
    : FrameDialog(u"newDatabaseDialog"_s, tr("New database"), Enter::Accepts, parent)
    , m_ask(ask)
    , m_templates(new QButtonGroup(this))
    , m_path(new QLineEdit(this))
    , m_why(wrappingLabel({}, this))
{
    setHeading(tr("New database"), tr("A SQLite file for users, roles and permissions. What shall be in it?"));
    addTemplates();
    content()->addSpacing(space::small);

    auto *field = new QWidget(this);
    auto *fieldLayout = new QHBoxLayout(field);
    fieldLayout->setContentsMargins(0, 0, 0, 0);
    fieldLayout->setSpacing(space::small);
    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setObjectName(u"chooseButton"_s);
    choose->setAutoDefault(false);
    fieldLayout->addWidget(m_path, 1);
    fieldLayout->addWidget(choose);
    addFormField(content(), tr("File"), field, u"newDatabaseFile"_s);
    m_path->setObjectName(u"newDatabasePath"_s);
    m_path->setAccessibleName(tr("File"));
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_path->setText((QDir(documents).exists() ? documents : QDir::homePath()) + "/roles.db"_L1);
    m_why->setFont(captionFont(this));
    m_why->setForegroundRole(QPalette::PlaceholderText);
    content()->addWidget(m_why);
    content()->addStretch();
    addCancel(tr("Cancel"));
    addPrimary(u"createButton"_s, tr("Create database"));

    connect(choose, &QPushButton::clicked, this, &NewDatabaseDialog::browse);
    connect(m_path, &QLineEdit::textChanged, this, &NewDatabaseDialog::check);
    setUsualSize(520);
    check();
}

void NewDatabaseDialog::addTemplates()
{
    for (int i = 0; i < int(std::size(templates)); ++i) {
        auto *choice = new QRadioButton(tr(templates[i].title), this);
        choice->setObjectName(QLatin1StringView(templates[i].name) + "Template"_L1);
        choice->setAccessibleDescription(tr(templates[i].words));
        m_templates->addButton(choice, i);
        QLabel *words = plainLabel(tr(templates[i].words), this);
        words->setFont(captionFont(this));
        words->setForegroundRole(QPalette::PlaceholderText);
        words->setIndent(space::large + space::tiny);
        content()->addWidget(choice);
        content()->addWidget(words);
        content()->addSpacing(space::small);
    }
    m_templates->button(0)->setChecked(true);
}

QString NewDatabaseDialog::path() const
{
    return m_path->text();
}

QString NewDatabaseDialog::templateName() const
{
    return QString::fromLatin1(templates[m_templates->checkedId()].name);
}

void NewDatabaseDialog::browse()
{
    const QString chosen = m_ask->fileToSave(tr("New database"), m_path->text(),
        tr("SQLite databases (*.db *.sqlite *.sqlite3)"), Ask::Overwriting::Refused);
    if (!chosen.isEmpty())
        m_path->setText(chosen);
}

void NewDatabaseDialog::check()
{
    const QFileInfo file(m_path->text());
    QString why;
    if (m_path->text().isEmpty())
        why = tr("Choose where the file is kept");
    else if (file.exists())
        why = tr("There is such a file already; choose another name");
    else if (!file.absoluteDir().exists())
        why = tr("There is no such folder");
    m_why->setText(why);
    primary()->setEnabled(why.isEmpty());
    setPlainToolTip(primary(), why);
}
