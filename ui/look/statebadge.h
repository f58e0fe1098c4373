#pragma once

#include "meaning.h"

#include <QWidget>

// Glyph and word: as a badge on the meaning's tint ("403 forbidden"), or plain in a bar ("12 rules held").
class StateBadge : public QWidget {
    Q_OBJECT

public:
    enum class Ground { Tint, Plain };

    explicit StateBadge(Ground ground, QWidget *parent = nullptr);

    void setState(Meaning meaning, const QString &text);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Ground m_ground;
    Meaning m_meaning = Meaning::None;
    QString m_text;
};
