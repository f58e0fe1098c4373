#pragma once

#include <QWidget>

class QLabel;
class QToolButton;
struct Suggestion;

// What would allow it, as a button, with its effect at the trailing edge; below it where the two do not fit. A longer
// text is cut in the middle, the tooltip has it whole.
class SuggestionRow final : public QWidget {
    Q_OBJECT

public:
    // whyNot: empty when it can be done.
    SuggestionRow(const Suggestion &suggestion, const QString &whyNot, QWidget *parent = nullptr);

    QToolButton *button() const { return m_button; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int widthOfButton(const QString &text) const;
    bool fitsInOneLine(int width) const;

    QString m_text;
    QToolButton *m_button;
    QLabel *m_effect;
};
