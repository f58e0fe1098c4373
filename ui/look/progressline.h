#pragma once

#include <QWidget>

// Two pixels under the page header while something is being read.
class ProgressLine : public QWidget {
    Q_OBJECT

public:
    explicit ProgressLine(QWidget *parent = nullptr);

    // total 0: not known yet, the line stays empty.
    void setProgress(qint64 done, qint64 total);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint64 m_done = 0;
    qint64 m_total = 0;
};
