#include "ruledialog.h"

#include "formfield.h"
#include "metrics.h"
#include "namefield.h"
#include "overloaded.h"
#include "plainlabel.h"
#include "ruleverdict.h"
#include "visibletext.h"
#include "workspace.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum Kind { Must, MustNot, NeverTogether, AtLeast };

enum FieldsPage { AccessPage, SeparationPage, HoldersPage };

FieldsPage pageOf(int kind)
{
    return kind == NeverTogether ? SeparationPage : kind == AtLeast ? HoldersPage : AccessPage;
}

void addKind(QComboBox *box, const QString &text, ObjectKind kind)
{
    box->addItem(text, int(kind));
}

ObjectKind kindIn(const QComboBox *box)
{
    return ObjectKind(box->currentData().toInt());
}

void setKind(QComboBox *box, ObjectKind kind)
{
    box->setCurrentIndex(box->findData(int(kind)));
}

// A page of fields, one below the other.
QVBoxLayout *fieldsIn(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

struct NamedField {
    QWidget *field;
    QString name;
};

// A kind and what is of that kind, beside each other below one caption.
void addPair(QVBoxLayout *layout, const QString &caption, const NamedField &kind, const NamedField &object)
{
    auto *row = new QWidget(kind.field->parentWidget());
    auto *fields = new QHBoxLayout(row);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(space::small);
    fields->addWidget(kind.field);
    fields->addWidget(object.field, 1);
    addFormField(layout, caption, row, object.name + u"Row"_s);
    kind.field->setObjectName(kind.name);
    kind.field->setAccessibleName(QCoreApplication::translate("RuleDialog", "Kind"));
    object.field->setObjectName(object.name);
    object.field->setAccessibleName(caption);
    row->setFocusProxy(object.field);
}

} // namespace

RuleDialog::RuleDialog(const Workspace *workspace, const std::optional<engine::Rule> &first, QWidget *parent)
    : FrameDialog(u"ruleDialog"_s, first ? tr("Edit rule") : tr("New rule"), Enter::Accepts, parent)
    , m_workspace(workspace)
    , m_kind(new QComboBox(this))
{
    setHeading(windowTitle(), tr("What must hold, whoever changes what."));
    m_kind->addItems(
        {tr("Must be allowed"), tr("Must not be allowed"), tr("Never together"), tr("At least so many users hold")});
    addFormField(content(), tr("Kind"), m_kind, u"ruleKind"_s);
    content()->addSpacing(space::medium);
    m_fields = {makeAccessFields(), makeSeparationFields(), makeHoldersFields()};
    for (QWidget *page : m_fields)
        content()->addWidget(page);
    addCommonFields();
    addCancel(tr("Cancel"));
    addPrimary(u"keepRuleButton"_s, tr("Keep rule"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showFields();
        check();
    });
    if (first)
        show(*first);
    showFields();
    setUsualSize(480);
    check();
}

QWidget *RuleDialog::makeAccessFields()
{
    auto *page = new QWidget(this);
    auto *layout = fieldsIn(page);
    m_subjectKind = new QComboBox(page);
    addKind(m_subjectKind, tr("User"), ObjectKind::User);
    addKind(m_subjectKind, tr("Role"), ObjectKind::Role);
    m_subject = new NameField(m_workspace, ObjectKind::User, page);
    m_permission = new NameField(m_workspace, ObjectKind::Permission, page);
    addPair(layout, tr("Who"), {m_subjectKind, u"ruleSubjectKind"_s}, {m_subject, u"ruleSubject"_s});
    layout->addSpacing(space::medium);
    addFormField(layout, tr("Permission"), m_permission, u"rulePermission"_s);
    connect(m_subjectKind, &QComboBox::currentIndexChanged, this, [this] {
        m_subject->setKind(kindIn(m_subjectKind));
        check();
    });
    for (NameField *field : {m_subject, m_permission})
        connect(field, &QLineEdit::textChanged, this, &RuleDialog::check);
    return page;
}

QWidget *RuleDialog::makeSeparationFields()
{
    auto *page = new QWidget(this);
    auto *layout = fieldsIn(page);
    m_separatedKind = new QComboBox(page);
    addKind(m_separatedKind, tr("Roles"), ObjectKind::Role);
    addKind(m_separatedKind, tr("Permissions"), ObjectKind::Permission);
    m_filter = new QLineEdit(page);
    m_filter->setPlaceholderText(tr("Filter"));
    m_separated = new QListWidget(page);
    m_separated->setMinimumHeight(grown(this, 132));
    m_separated->setUniformItemSizes(true);
    m_atMost = new QSpinBox(page);
    m_atMost->setRange(1, 1);
    addPair(layout, tr("Never together (tick two or more)"), {m_separatedKind, u"ruleSeparatedKind"_s},
        {m_filter, u"ruleFilter"_s});
    layout->addSpacing(space::narrow);
    m_separated->setObjectName(u"ruleSeparated"_s);
    m_separated->setAccessibleName(tr("Never together"));
    layout->addWidget(m_separated);
    layout->addSpacing(space::medium);
    addFormField(layout, tr("One user may have at most"), m_atMost, u"ruleAtMost"_s);
    connect(m_separatedKind, &QComboBox::currentIndexChanged, this, [this] {
        listNames();
        check();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &RuleDialog::showMatching);
    connect(m_separated, &QListWidget::itemChanged, this, &RuleDialog::check);
    connect(m_atMost, &QSpinBox::valueChanged, this, &RuleDialog::check);
    listNames();
    return page;
}

QWidget *RuleDialog::makeHoldersFields()
{
    auto *page = new QWidget(this);
    auto *layout = fieldsIn(page);
    m_atLeast = new QSpinBox(page);
    m_atLeast->setRange(1, 1'000'000);
    m_heldKind = new QComboBox(page);
    addKind(m_heldKind, tr("Permission"), ObjectKind::Permission);
    addKind(m_heldKind, tr("Role"), ObjectKind::Role);
    m_held = new NameField(m_workspace, ObjectKind::Permission, page);
    addFormField(layout, tr("At least so many active users"), m_atLeast, u"ruleAtLeast"_s);
    layout->addSpacing(space::medium);
    addPair(layout, tr("Hold"), {m_heldKind, u"ruleHeldKind"_s}, {m_held, u"ruleHeld"_s});
    connect(m_heldKind, &QComboBox::currentIndexChanged, this, [this] {
        m_held->setKind(kindIn(m_heldKind));
        check();
    });
    connect(m_held, &QLineEdit::textChanged, this, &RuleDialog::check);
    connect(m_atLeast, &QSpinBox::valueChanged, this, &RuleDialog::check);
    return page;
}

void RuleDialog::addCommonFields()
{
    m_weight = new QComboBox(this);
    m_weight->addItems({tr("Refuse the save"), tr("Warn only")});
    m_note = new QLineEdit(this);
    m_words = wrappingLabel({}, this);
    m_words->setObjectName(u"ruleWords"_s);
    m_words->setMinimumHeight(2 * lineHeight(this)); // comes and goes without moving the fields
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    content()->addSpacing(space::medium);
    addFormField(content(), tr("When it would be broken"), m_weight, u"ruleWeight"_s);
    content()->addSpacing(space::medium);
    addFormField(content(), tr("Why, for others (may stay empty)"), m_note, u"ruleNote"_s);
    content()->addSpacing(space::medium);
    content()->addWidget(m_words);
    content()->addStretch();
}

// The fields of the kind alone, and a dialog no higher than they need.
void RuleDialog::showFields()
{
    const FieldsPage shown = pageOf(m_kind->currentIndex());
    for (std::size_t page = 0; page < m_fields.size(); ++page)
        m_fields[page]->setVisible(page == std::size_t(shown));
    if (isVisible())
        fitHeight(width());
}

void RuleDialog::listNames()
{
    const QSignalBlocker blocker(m_separated);
    m_separated->clear();
    const engine::ObjectTable &table = m_workspace->graph().objects(kindIn(m_separatedKind));
    for (const std::uint32_t index : table.byName())
        listName(table.name(index), Qt::Unchecked);
    showMatching(m_filter->text());
}

void RuleDialog::listName(const QString &name, Qt::CheckState state)
{
    auto *item = new QListWidgetItem(engine::visibleText(name), m_separated);
    item->setData(Qt::UserRole, name);
    item->setCheckState(state);
}

// Also those that are not there: deleted, or renamed by a pending change.
void RuleDialog::tick(const QStringList &names)
{
    QStringList missing = names;
    for (int row = 0; row < m_separated->count(); ++row) {
        QListWidgetItem *item = m_separated->item(row);
        if (missing.removeAll(item->data(Qt::UserRole).toString()) > 0)
            item->setCheckState(Qt::Checked);
    }
    for (const QString &name : missing)
        listName(name, Qt::Checked);
}

void RuleDialog::showMatching(const QString &filter)
{
    const auto words = engine::NameSearch::words(filter);
    for (int row = 0; row < m_separated->count(); ++row) {
        QListWidgetItem *item = m_separated->item(row);
        item->setHidden(!engine::NameSearch::matches(words, item->text(), {}));
    }
}

void RuleDialog::show(const engine::Rule &rule)
{
    std::visit(Overloaded{
                   [this](const engine::AccessRule &c) {
                       m_kind->setCurrentIndex(c.allowed ? Must : MustNot);
                       setKind(m_subjectKind, c.kind);
                       m_subject->setText(c.name);
                       m_permission->setText(c.permission);
                   },
                   [this](const engine::SeparationRule &c) {
                       m_kind->setCurrentIndex(NeverTogether);
                       setKind(m_separatedKind, c.kind);
                       tick(c.names);
                       m_atMost->setMaximum(std::max<int>(1, int(c.names.size()) - 1));
                       m_atMost->setValue(c.atMost);
                   },
                   [this](const engine::HoldersRule &c) {
                       m_kind->setCurrentIndex(AtLeast);
                       m_atLeast->setValue(c.atLeast);
                       setKind(m_heldKind, c.kind);
                       m_held->setText(c.name);
                   },
               },
        rule.condition);
    m_weight->setCurrentIndex(rule.weight == engine::Rule::Weight::Warning ? 1 : 0);
    m_note->setText(rule.note);
}

QStringList RuleDialog::tickedNames() const
{
    QStringList names;
    for (int row = 0; row < m_separated->count(); ++row) {
        const QListWidgetItem *item = m_separated->item(row);
        if (item->checkState() == Qt::Checked)
            names << item->data(Qt::UserRole).toString();
    }
    std::sort(names.begin(), names.end());
    return names;
}

decltype(engine::Rule::condition) RuleDialog::condition() const
{
    switch (pageOf(m_kind->currentIndex())) {
    case SeparationPage:
        return engine::SeparationRule{kindIn(m_separatedKind), tickedNames(), m_atMost->value()};
    case HoldersPage:
        return engine::HoldersRule{kindIn(m_heldKind), m_held->text(), m_atLeast->value()};
    case AccessPage:
        break;
    }
    return engine::AccessRule{
        kindIn(m_subjectKind), m_subject->text(), m_permission->text(), m_kind->currentIndex() == Must};
}

engine::Rule RuleDialog::rule() const
{
    return {.condition = condition(),
        .weight = m_weight->currentIndex() == 0 ? engine::Rule::Weight::RefusesSave : engine::Rule::Weight::Warning,
        .note = m_note->text()};
}

QString RuleDialog::whyNot() const
{
    switch (pageOf(m_kind->currentIndex())) {
    case AccessPage:
        return m_subject->whyNot().isEmpty() ? m_permission->whyNot() : m_subject->whyNot();
    case HoldersPage:
        return m_held->whyNot();
    case SeparationPage:
        break;
    }
    return engine::whyNotARule(rule());
}

void RuleDialog::check()
{
    if (m_words == nullptr)
        return; // still being made
    m_atMost->setMaximum(std::max<int>(1, int(tickedNames().size()) - 1));
    const QString why = whyNot();
    primary()->setEnabled(why.isEmpty());
    setPlainToolTip(primary(), why);
    if (!why.isEmpty()) {
        m_words->setText(why + u'.');
        m_words->setForegroundRole(QPalette::PlaceholderText);
        return;
    }
    const engine::RuleVerdict verdict = engine::verdictOf(m_workspace->graph(), rule(), 0);
    m_words->setText(verdict.isHeld ? tr("%1: held now.").arg(engine::sentence(rule()))
                                    : tr("%1: broken now. %2").arg(engine::sentence(rule()), verdict.text));
    m_words->setForegroundRole(QPalette::WindowText);
}
