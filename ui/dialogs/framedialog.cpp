#include "framedialog.h"

#include "metrics.h"
#include "plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

FrameDialog::FrameDialog(const QString &name, const QString &title, Enter enter, QWidget *parent)
    : QDialog(parent)
    , m_enter(enter)
    , m_heading(wrappingLabel({}, this))
    , m_sentence(wrappingLabel({}, this))
    , m_content(new QVBoxLayout)
{
    setObjectName(name);
    setWindowTitle(title);
    setAccessibleName(title);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_heading->setFont(titleFont(this));
    m_sentence->setForegroundRole(QPalette::PlaceholderText);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::dialog, space::dialog, space::dialog, space::medium);
    top->setSpacing(space::tiny);
    top->addWidget(m_heading);
    top->addWidget(m_sentence);
    m_content->setContentsMargins(space::dialog, 0, space::dialog, space::dialog);

    auto *foot = new QWidget(this);
    foot->setBackgroundRole(QPalette::Window);
    foot->setAutoFillBackground(true);
    m_footer = new QVBoxLayout(foot);
    m_footer->setContentsMargins(space::dialog, space::medium, space::dialog, space::medium);
    m_footer->setSpacing(space::medium);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(space::small);
    m_buttons->addStretch();
    m_footer->addLayout(m_buttons);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addLayout(m_content, 1);
    layout->addWidget(horizontalLine(this));
    layout->addWidget(foot);
}

void FrameDialog::setVisible(bool visible)
{
    // Only now all words and buttons are there. (Qt's own first size is no higher than without wrapped lines.)
    if (visible && !testAttribute(Qt::WA_Resized) && m_usualSize.width() > 0) {
        const QSize least = layout()->totalMinimumSize();
        const int width = std::max(grown(this, m_usualSize.width()), least.width());
        fitHeight(width);
    }
    QDialog::setVisible(visible);
}

void FrameDialog::fitHeight(int width)
{
    layout()->activate();
    const int height =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : layout()->totalMinimumSize().height();
    resize(width, std::max(grown(this, m_usualSize.height()), height));
}

void FrameDialog::setHeading(const QString &heading, const QString &sentence)
{
    m_heading->setText(heading);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

QPushButton *FrameDialog::addButton(const QString &name, const QString &text, Side side)
{
    auto *button = new QPushButton(plainButtonText(text), this);
    button->setObjectName(name);
    button->setAutoDefault(false); // Enter is handled below: QDialog would press whichever button comes first
    if (side == Side::Trailing) {
        m_buttons->addWidget(button);
        return button;
    }
    int stretch = 0;
    while (!m_buttons->itemAt(stretch)->spacerItem())
        ++stretch;
    m_buttons->insertWidget(stretch, button);
    return button;
}

QPushButton *FrameDialog::addPrimary(const QString &name, const QString &text)
{
    m_primary = addButton(name, text, Side::Trailing);
    m_primary->setProperty("primary", true);
    connect(m_primary, &QPushButton::clicked, this, &QDialog::accept);
    return m_primary;
}

QPushButton *FrameDialog::addCancel(const QString &text)
{
    QPushButton *button = addButton(QStringLiteral("cancelButton"), text, Side::Trailing);
    connect(button, &QPushButton::clicked, this, &QDialog::reject);
    return button;
}

void FrameDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QDialog::keyPressEvent(event);
        return;
    }
    if (auto *button = qobject_cast<QPushButton *>(focusWidget()))
        button->click();
    else if (m_enter == Enter::Accepts && m_primary)
        m_primary->click();
}
