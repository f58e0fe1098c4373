#include "posttext.h"

#include "emptystate.h"
#include "metrics.h"
#include "plainlabel.h"
#include "visibletext.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

PostText::PostText(PostSession *session, EditorPlace place, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_place(place)
    , m_stack(new QStackedLayout(this))
    , m_nothing(new EmptyState(this))
    , m_title(wrappingLabel({}, this))
    , m_titleField(new QLineEdit(this))
    , m_caption(plainLabel({}, this))
    , m_text(new QPlainTextEdit(this))
    , m_buttons(new QWidget(this))
{
    m_nothing->setObjectName(nameIn(place, u"postNothing"_s));
    m_stack->addWidget(makePost());
    m_stack->addWidget(m_nothing);
    connect(session->application(), &PostApplication::postsChanged, this, &PostText::refresh);
    connect(session, &PostSession::decisionsChanged, this, [this] {
        // Who may no longer edit stops editing; what was typed is no other user's.
        if (m_isEditing
            && (m_session->signedIn() != m_editor || !m_session->decide(PostApplication::Action::Edit).isAllowed()))
            setEditing(false);
        refresh();
    });
    setEditing(false);
    refresh();
}

QWidget *PostText::makePost()
{
    m_title->setObjectName(nameIn(m_place, u"postTitle"_s));
    m_title->setFont(titleFont(this));
    m_titleField->setObjectName(nameIn(m_place, u"postTitleField"_s));
    m_titleField->setAccessibleName(tr("Title of the post"));
    m_caption->setFont(captionFont(this));
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_text->setObjectName(nameIn(m_place, u"postText"_s));
    m_text->setAccessibleName(tr("Text of the post"));
    m_text->setTabChangesFocus(true);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_buttons->setObjectName(nameIn(m_place, u"postEditButtons"_s));
    auto *save = new QPushButton(tr("Save post"), m_buttons);
    save->setObjectName(nameIn(m_place, u"savePostButton"_s));
    auto *cancel = new QPushButton(tr("Cancel"), m_buttons);
    cancel->setObjectName(nameIn(m_place, u"cancelPostButton"_s));
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, space::small, 0, 0);
    buttons->setSpacing(space::small);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    connect(save, &QPushButton::clicked, this, &PostText::save);
    connect(cancel, &QPushButton::clicked, this, &PostText::cancelEditing);

    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, space::small, 0, space::narrow);
    layout->setSpacing(space::narrow);
    layout->addWidget(m_title);
    layout->addWidget(m_titleField);
    layout->addWidget(m_caption);
    layout->addSpacing(space::small);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_buttons);
    return page;
}

const PostApplication::Post *PostText::post() const
{
    const auto &posts = m_session->application()->posts();
    const auto found = std::find_if(
        posts.begin(), posts.end(), [this](const PostApplication::Post &post) { return post.number == m_number; });
    return found == posts.end() ? nullptr : &*found;
}

void PostText::show(int post)
{
    m_number = post;
    setEditing(false);
    refresh();
}

void PostText::startEditing()
{
    if (!m_isEditing) // a second request keeps what was typed since the first
        setEditing(true);
    refresh();
    m_titleField->setFocus();
    m_titleField->selectAll();
}

void PostText::cancelEditing()
{
    setEditing(false);
    refresh();
}

void PostText::setEditing(bool editing)
{
    const QWidget *focused = QApplication::focusWidget();
    if (m_isEditing && !editing && focused && isAncestorOf(focused))
        Q_EMIT left(); // before the fields hide: Qt would choose whatever comes next
    m_isEditing = editing;
    m_editor = m_session->signedIn();
    m_title->setVisible(!editing);
    m_titleField->setVisible(editing);
    m_buttons->setVisible(editing);
    m_text->setReadOnly(!editing);
    m_text->setFrameShape(editing ? QFrame::StyledPanel : QFrame::NoFrame);
    m_text->document()->setDocumentMargin(editing ? space::small : 0); // counts as modified
    // The post's own text takes the place of what was typed.
    m_titleField->setModified(false);
    m_text->document()->setModified(false);
}

void PostText::refresh()
{
    const PostApplication::Post *shown = post();
    if (!shown) {
        setEditing(false);
        m_nothing->setContent(Icon::Post, tr("No post selected"), tr("Choose one in the list, or create one."));
        m_stack->setCurrentWidget(m_nothing);
        return;
    }
    // Who edits sees the text; else seeing it is what View is about.
    const QString why = m_isEditing ? QString() : m_session->whyNot(PostApplication::Action::View);
    if (!why.isEmpty()) {
        m_nothing->setContent(Icon::Lock, tr("Post %1 may not be seen").arg(shown->number), why);
        m_stack->setCurrentWidget(m_nothing);
        return;
    }
    refreshFields(*shown);
    m_stack->setCurrentIndex(0);
}

void PostText::refreshFields(const PostApplication::Post &post)
{
    m_title->setText(engine::visibleText(post.title));
    m_caption->setText(tr("Post %1 · by %2 · %3 · %4")
                           .arg(QString::number(post.number), engine::visibleText(post.author), post.date,
                               m_isEditing ? tr("editing") : tr("read only")));
    // What is being typed stays.
    if (!m_titleField->isModified())
        m_titleField->setText(post.title);
    if (!m_text->document()->isModified() && m_text->toPlainText() != post.text)
        m_text->setPlainText(post.text);
}

void PostText::save()
{
    const int number = m_number;
    const QString title = m_titleField->text();
    const QString text = m_text->toPlainText();
    setEditing(false);
    m_session->application()->savePost(number, title, text);
    refresh();
}
