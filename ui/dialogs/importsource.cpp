#include "importsource.h"

#include "ask.h"
#include "databasewords.h"
#include "formfield.h"
#include "importtext.h"
#include "metrics.h"
#include "namefield.h"
#include "visibletext.h"
#include "workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextDocument>
#include <QVBoxLayout>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mendableSize = 262'144; // characters; a person does not mend more by hand

struct Kind {
    ImportKind kind;
    const char *title;
    const char *hint;
};

constexpr Kind kinds[] = {
    {ImportKind::Table, QT_TRANSLATE_NOOP("ImportSource", "Users and their roles, as CSV"),
        QT_TRANSLATE_NOOP("ImportSource",
            "user,role,display_name,active\nana,Editor,Ana Berg,yes\nben,Editor,,\n\n"
            "Role, display name and active may be left out. Users who are not there yet are created.")},
    {ImportKind::Users, QT_TRANSLATE_NOOP("ImportSource", "New users, one a line"),
        QT_TRANSLATE_NOOP("ImportSource", "ana\nben")},
    {ImportKind::Roles, QT_TRANSLATE_NOOP("ImportSource", "New roles, one a line"),
        QT_TRANSLATE_NOOP("ImportSource", "Editor\nReviewer")},
    {ImportKind::Permissions, QT_TRANSLATE_NOOP("ImportSource", "New permissions, one a line"),
        QT_TRANSLATE_NOOP("ImportSource", "Edit Post\nDelete Post")},
    {ImportKind::GrantsOfRole, QT_TRANSLATE_NOOP("ImportSource", "Permissions to grant to a role, one a line"),
        QT_TRANSLATE_NOOP("ImportSource", "Edit Post\nDelete Post")},
    {ImportKind::UsersOfRole, QT_TRANSLATE_NOOP("ImportSource", "Users to assign to a role, one a line"),
        QT_TRANSLATE_NOOP("ImportSource", "ana\nben")},
};

// A long text goes to `takeLong` instead: laying it out would take longer than reading it.
class PasteField final : public QPlainTextEdit {
public:
    PasteField(const std::function<void(const QString &text)> &takeLong, QWidget *parent)
        : QPlainTextEdit(parent), m_takeLong(takeLong)
    {
    }

protected:
    void insertFromMimeData(const QMimeData *source) override
    {
        if (const QString text = source->text(); text.size() > mendableSize)
            m_takeLong(text);
        else
            QPlainTextEdit::insertFromMimeData(source);
    }

private:
    std::function<void(const QString &text)> m_takeLong;
};

// As it was pasted: toPlainText() would make a plain blank of one that does not break.
QString exactText(const QTextDocument *document)
{
    return document->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

} // namespace

ImportSource::ImportSource(const Workspace *workspace, const Ask *ask, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_ask(ask)
    , m_kind(new QComboBox(this))
    , m_role(new NameField(workspace, ObjectKind::Role, this))
    , m_text(new PasteField([this](const QString &text) { showText(tr("This text"), text); }, this))
    , m_clear(new QPushButton(tr("Clear"), this))
    , m_files(this)
{
    for (const Kind &kind : kinds)
        m_kind->addItem(tr(kind.title));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(fixedFont(this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeKind());
    layout->addSpacing(space::medium);
    addFormField(layout, tr("Text"), m_text, u"importText"_s);
    layout->setStretchFactor(m_text, 1);
    setFocusProxy(m_text);
    m_clear->hide();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        Q_EMIT changed();
    });
    connect(m_role, &QLineEdit::textChanged, this, &ImportSource::changed);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_error.clear();
        Q_EMIT changed();
    });
    showKind();
}

// The kind, the role where there is one to say, and the way to a file.
QWidget *ImportSource::makeKind()
{
    auto *row = new QWidget(this);
    auto *fields = new QHBoxLayout(row);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(space::small);
    const auto addColumn = [&](const QString &caption, QWidget *field, const QString &name) {
        auto *column = new QWidget(row);
        auto *layout = new QVBoxLayout(column);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        addFormField(layout, caption, field, name);
        fields->addWidget(column);
        return column;
    };
    addColumn(tr("Kind"), m_kind, u"importKind"_s);
    m_roleColumn = addColumn(tr("Role"), m_role, u"importRole"_s);
    m_role->setMinimumWidth(grown(this, 200));
    fields->addStretch();
    auto *choose = new QPushButton(tr("Choose a file…"), row);
    choose->setObjectName(u"chooseImportButton"_s);
    choose->setAutoDefault(false);
    m_clear->setObjectName(u"clearImportButton"_s);
    m_clear->setAutoDefault(false);
    fields->addWidget(m_clear, 0, Qt::AlignBottom);
    fields->addWidget(choose, 0, Qt::AlignBottom);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        showText({}, QString());
        m_text->setFocus();
    });
    connect(choose, &QPushButton::clicked, this, &ImportSource::choose);
    return row;
}

void ImportSource::showKind()
{
    const Kind &kind = kinds[m_kind->currentIndex()];
    m_roleColumn->setVisible(kind.kind == ImportKind::GrantsOfRole || kind.kind == ImportKind::UsersOfRole);
    if (m_largeText.isEmpty())
        m_text->setPlaceholderText(tr(kind.hint));
}

void ImportSource::choose()
{
    const QString path = m_ask->fileToImport();
    if (!path.isEmpty())
        openFile(path);
}

void ImportSource::openFile(const QString &path)
{
    m_isReading = true;
    m_files.ask([path, database = m_workspace->info().location](const auto &) { return importedFile(path, database); },
        [this, path](const Result<QString> &text) { showText(engine::visibleText(fileTitle(path)), text); });
    Q_EMIT changed();
}

void ImportSource::showText(const QString &name, const Result<QString> &text)
{
    m_isReading = false;
    const bool isLarge = text && text->size() > mendableSize;
    m_largeText = isLarge ? *text : QString();
    m_text->setReadOnly(isLarge);
    m_clear->setVisible(isLarge);
    m_text->setPlainText(text && !isLarge ? *text : QString());
    m_error = text ? QString() : text.error().message;
    showKind();
    if (isLarge)
        m_text->setPlaceholderText(
            tr("%1 (%2) is too long to be changed here. Mend it where it comes from and choose it again.")
                .arg(name, QLocale().formattedDataSize(text->size())));
    Q_EMIT changed();
}

ImportRequest ImportSource::request() const
{
    ImportRequest request = importInto(*m_workspace);
    request.kind = kinds[m_kind->currentIndex()].kind;
    request.role = m_role->text();
    request.text = m_largeText.isEmpty() ? exactText(m_text->document()) : m_largeText;
    return request;
}
