#pragma once

#include "framedialog.h"
#include "rule.h"

#include <array>
#include <optional>

class NameField;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QSpinBox;
class Workspace;

// A rule to make or to change: what must hold, said again as a sentence, and whether it holds now.
class RuleDialog final : public FrameDialog {
    Q_OBJECT

public:
    RuleDialog(const Workspace *workspace, const std::optional<engine::Rule> &first, QWidget *parent);

    engine::Rule rule() const;

private:
    QWidget *makeAccessFields();
    QWidget *makeSeparationFields();
    QWidget *makeHoldersFields();
    void addCommonFields();
    void showFields();
    void listNames();
    void listName(const QString &name, Qt::CheckState state);
    void tick(const QStringList &names);
    void showMatching(const QString &filter);
    void show(const engine::Rule &rule);
    using QDialog::show;
    void check();
    QString whyNot() const;
    decltype(engine::Rule::condition) condition() const;
    QStringList tickedNames() const;

    const Workspace *m_workspace;
    QComboBox *m_kind;
    std::array<QWidget *, 3> m_fields = {}; // by FieldsPage; one is shown
    QComboBox *m_subjectKind = nullptr;
    NameField *m_subject = nullptr;
    NameField *m_permission = nullptr;
    QComboBox *m_separatedKind = nullptr;
    QLineEdit *m_filter = nullptr;
    QListWidget *m_separated = nullptr;
    QSpinBox *m_atMost = nullptr;
    QSpinBox *m_atLeast = nullptr;
    QComboBox *m_heldKind = nullptr;
    NameField *m_held = nullptr;
    QComboBox *m_weight = nullptr;
    QLineEdit *m_note = nullptr;
    QLabel *m_words = nullptr;
};
