#include "detailspanel.h"

#include "formfield.h"
#include "metrics.h"
#include "plainlabel.h"
#include "visibletext.h"
#include "words.h"
#include "workspace.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace engine;

DetailsPanel::DetailsPanel(ObjectKind kind, Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_workspace(workspace)
    , m_name(new QLineEdit(this))
    , m_text(new QLineEdit(this))
    , m_why(wrappingLabel({}, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::inset, space::inset, space::inset, space::inset);
    layout->setSpacing(space::small);
    addFormField(layout, tr("Name"), m_name, u"detailsName"_s);
    addFormField(layout, kind == ObjectKind::User ? tr("Display name") : tr("Description"), m_text, u"detailsText"_s);
    if (kind == ObjectKind::User) {
        m_active = new QCheckBox(tr("Active"), this);
        m_active->setObjectName(u"detailsActive"_s);
        layout->addWidget(m_active);
        connect(m_active, &QCheckBox::clicked, this, &DetailsPanel::setActive);
    }
    m_why->setFont(captionFont(this));
    m_why->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_why);
    layout->addStretch();
    connect(m_name, &QLineEdit::editingFinished, this, &DetailsPanel::rename);
    connect(m_text, &QLineEdit::editingFinished, this, &DetailsPanel::describe);
}

void DetailsPanel::setObjects(const std::vector<ObjectRef> &objects)
{
    m_objects = objects;
    refresh();
}

void DetailsPanel::allow(QWidget *field, const QString &verb)
{
    const QString why = m_workspace->whyNot(verb);
    field->setEnabled(why.isEmpty());
    setPlainToolTip(field, why);
    if (!why.isEmpty())
        m_why->setText(why);
}

void DetailsPanel::refresh()
{
    const AccessGraph &graph = m_workspace->graph();
    const QString kind = kindWord(m_kind);
    const bool single = m_objects.size() == 1;
    m_why->clear();
    m_name->setText(single ? graph.name(m_objects.front()) : QString());
    m_text->setText(single ? graph.text(m_objects.front()) : QString());
    allow(m_name, "rename-"_L1 + kind);
    allow(m_text, "describe-"_L1 + kind);
    if (!single) {
        m_why->setText(tr("Select a single one to see and change its name."));
        m_name->setEnabled(false);
        m_text->setEnabled(false);
    }
    if (!m_active)
        return;
    const auto active =
        std::count_if(m_objects.begin(), m_objects.end(), [&](ObjectRef user) { return graph.isActive(user.user()); });
    m_active->setCheckState(active == 0             ? Qt::Unchecked
            : active == qsizetype(m_objects.size()) ? Qt::Checked
                                                    : Qt::PartiallyChecked);
    allow(m_active, active > 0 ? u"deactivate-user"_s : u"activate-user"_s);
}

void DetailsPanel::stage(const ChangeList &changes)
{
    const auto staged = m_workspace->stage(changes);
    if (!staged) {
        Q_EMIT refused(staged.error());
        refresh();
    }
}

void DetailsPanel::rename()
{
    if (m_objects.size() != 1)
        return;
    const QString before = m_workspace->graph().name(m_objects.front());
    if (m_name->text() != before)
        stage({Rename{m_kind, before, m_name->text()}});
}

void DetailsPanel::describe()
{
    if (m_objects.size() != 1)
        return;
    const ObjectRef object = m_objects.front();
    const QString before = m_workspace->graph().text(object);
    if (m_text->text() != before)
        stage({Description{m_kind, m_workspace->graph().name(object), before, m_text->text()}});
}

void DetailsPanel::setActive(bool active)
{
    ChangeList changes;
    for (ObjectRef user : m_objects)
        if (m_workspace->graph().isActive(user.user()) != active)
            changes.push_back(Activation{m_workspace->graph().name(user), active});
    if (!changes.empty())
        stage(changes);
}
