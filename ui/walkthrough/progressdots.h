#pragma once

#include <QWidget>

// How far one is in a walkthrough: a dot a step, then "3 of 8".
class ProgressDots final : public QWidget {
    Q_OBJECT

public:
    explicit ProgressDots(QWidget *parent = nullptr);

    // current == count: all are done.
    void setProgress(int current, int count);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString words() const;
    int dotsWidth() const;

    int m_current = 0;
    int m_count = 0;
};
