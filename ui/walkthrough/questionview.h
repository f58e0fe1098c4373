#pragma once

#include "decision.h"

#include <QString>
#include <QWidget>

#include <optional>

class QLabel;
class QStackedLayout;

// Predict before you click: the question with its three answers; once predicted, whether that was right, and why.
class QuestionView final : public QWidget {
    Q_OBJECT

public:
    using Status = engine::Decision::Status;

    explicit QuestionView(QWidget *parent = nullptr);

    void ask(const QString &question);
    void tell(Status prediction, Status answer, const QString &reason);

Q_SIGNALS:
    void predicted(Status status);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeChoices();
    QWidget *makeVerdict();

    QLabel *m_question;
    QStackedLayout *m_stack;
    QLabel *m_verdict = nullptr;
    QLabel *m_reason = nullptr;
    std::optional<bool> m_isRight;
};
