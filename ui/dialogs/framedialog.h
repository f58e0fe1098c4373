#pragma once

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

// What all dialogs of the program share: a heading, a sentence below it, the content, and a footer with buttons that
// are verbs.
class FrameDialog : public QDialog {
    Q_OBJECT

public:
    void setVisible(bool visible) override;

    // What Enter does while no button has the focus.
    enum class Enter { Accepts, DoesNothing };

protected:
    FrameDialog(const QString &name, const QString &title, Enter enter, QWidget *parent);

    // At an ordinary font, as wide as this, and as high as its words need at that width (but this at least).
    void setUsualSize(int width, int height = 0) { m_usualSize = {width, height}; }
    // As high as the words need at this width, again after they have become others.
    void fitHeight(int width);
    void setHeading(const QString &heading, const QString &sentence);
    QVBoxLayout *content() const { return m_content; }
    // Above the buttons, in the footer.
    QVBoxLayout *footer() const { return m_footer; }

    // Buttons from leading to trailing; the trailing group stands at the trailing edge. Their object names:
    // "saveButton", …
    enum class Side { Leading, Trailing };
    QPushButton *addButton(const QString &name, const QString &text, Side side);
    // The deed at the trailing end; accepts.
    QPushButton *addPrimary(const QString &name, const QString &text);
    // Beside it; rejects.
    QPushButton *addCancel(const QString &text);
    QPushButton *primary() const { return m_primary; }

    void keyPressEvent(QKeyEvent *event) override;

private:
    Enter m_enter;
    QSize m_usualSize;
    QLabel *m_heading;
    QLabel *m_sentence;
    QVBoxLayout *m_content;
    QVBoxLayout *m_footer;
    QHBoxLayout *m_buttons;
    QPushButton *m_primary = nullptr;
};
