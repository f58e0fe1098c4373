#pragma once

#include <QWidget>

class FilterField;
class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

// The top of a page: title and count at the leading edge; filter, verbs and "more" at the trailing one.
class PageHeader : public QWidget {
    Q_OBJECT

public:
    PageHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    // "1,208", "34 of 1,208"
    void setCount(const QString &text);
    // Made when first asked for: not every page has one.
    FilterField *filterField();
    // A button with the action's text and icon; it says why when disabled.
    void addVerb(QAction *action);
    // Anything else, before the verbs ("Signed in as" and its box).
    void addField(QWidget *field);
    // The three dots at the end.
    void setMoreMenu(QMenu *menu);

    QSize sizeHint() const override;

private:
    QHBoxLayout *m_layout;
    QLabel *m_title;
    QLabel *m_count;
    FilterField *m_filter = nullptr;
    int m_fields = 0; // in front of the verbs
    QToolButton *m_more = nullptr;
};
