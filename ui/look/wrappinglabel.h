#pragma once

#include <QLabel>

// Words over several lines, as plain text. A name without blanks is broken as well: QLabel would be as wide as the
// longest word, and the names of a database have no limit.
class WrappingLabel final : public QLabel {
    Q_OBJECT

public:
    explicit WrappingLabel(const QString &text, QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};
