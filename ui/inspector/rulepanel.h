#pragma once

#include "rulewatch.h"

#include <QWidget>

class LinesModel;
class ListSection;
class PanelHead;
class QLabel;
class QPushButton;
class StateBadge;

// One rule: how it stands, why it is broken and through which paths, and what to do with it.
class RulePanel final : public QWidget {
    Q_OBJECT

public:
    explicit RulePanel(QWidget *parent);

    // Nothing: no rule is selected.
    void setState(const RuleState *state);

Q_SIGNALS:
    void editAsked();
    void removalAsked();

private:
    QWidget *makeBody();
    void showBreaches(const engine::RuleVerdict &verdict);

    PanelHead *m_head;
    QWidget *m_body = nullptr;
    QLabel *m_sentence = nullptr;
    StateBadge *m_badge = nullptr;
    QLabel *m_why = nullptr;
    QLabel *m_note = nullptr;
    LinesModel *m_paths;
    ListSection *m_pathList = nullptr;
};
