#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

// A message in the page, under its header: never a box in the middle. The sentence says what happened, the verbs what
// to do.
class Strip : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Error, Warning, Forbidden, Info, Good };

    explicit Strip(QWidget *parent = nullptr);

    // explanation: a quieter second line; may be empty. Takes away verbs and details of before. Read out by screen
    // readers, both lines as one, when it is another one.
    void setMessage(Kind kind, const QString &sentence, const QString &explanation = {});
    QString sentence() const;
    QString fullText() const; // both lines as one
    QPushButton *addVerb(const QString &text);
    // For the expert, unfolded by a button; empty: no button.
    void setDetails(const QString &details);
    void setClosable(bool closable);

Q_SIGNALS:
    // The cross was clicked; the strip has hidden itself.
    void closed();

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLayout *makeWords();
    void makeButtons();

    Kind m_kind = Kind::Info;
    QLabel *m_sentence;
    QLabel *m_explanation;
    QHBoxLayout *m_verbs;
    QPushButton *m_detailsButton;
    QToolButton *m_close;
    QPlainTextEdit *m_details;
};
