#pragma once

#include "editorplace.h"
#include "postsession.h"

#include <QWidget>

#include <optional>

class EmptyState;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedLayout;

// One post: to read, to edit after an allowed edit, or the reason why it may not be seen.
class PostText final : public QWidget {
    Q_OBJECT

public:
    PostText(PostSession *session, EditorPlace place, QWidget *parent = nullptr);

    // The post as it is now; 0: none. Leaves editing.
    void show(int post);
    using QWidget::show;
    // After an allowed edit: title and text can be changed until Save post or Cancel.
    void startEditing();
    // What was typed is given up.
    void cancelEditing();
    bool isEditing() const { return m_isEditing; }

Q_SIGNALS:
    // Editing ends and the focus is in its fields.
    void left();

private:
    QWidget *makePost();
    const PostApplication::Post *post() const;
    void refresh();
    void refreshFields(const PostApplication::Post &post);
    void setEditing(bool editing);
    void save();

    PostSession *m_session;
    EditorPlace m_place;
    int m_number = 0;
    bool m_isEditing = false;
    std::optional<UserId> m_editor; // who edits
    QStackedLayout *m_stack;
    EmptyState *m_nothing;
    QLabel *m_title;
    QLineEdit *m_titleField;
    QLabel *m_caption;
    QPlainTextEdit *m_text;
    QWidget *m_buttons;
};
