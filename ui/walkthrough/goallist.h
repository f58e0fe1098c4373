#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

// What a step asks for, a line each: a tick and "done", or an arrow; and, when it can no longer be done, why.
class GoalList final : public QWidget {
    Q_OBJECT

public:
    struct Goal {
        QString text;
        bool isDone = false;
        bool operator==(const Goal &) const = default;
    };

    explicit GoalList(QWidget *parent = nullptr);

    // whyStuck: empty when all can be done.
    void setGoals(const std::vector<Goal> &goals, const QString &whyStuck = {});

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class State { Open, Done, Stuck };
    struct Line {
        QLabel *label;
        State state;
    };
    void addLine(const QString &text, State state);

    QVBoxLayout *m_layout;
    std::vector<Line> m_lines;
    std::vector<Goal> m_goals;
    QString m_whyStuck;
};
