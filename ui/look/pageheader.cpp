#include "pageheader.h"

#include "actionbutton.h"
#include "filterfield.h"
#include "icons.h"
#include "metrics.h"
#include "plainlabel.h"

#include <QAction>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_title(plainLabel(title, this)), m_count(plainLabel({}, this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_title->setFont(titleFont(this));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    // On the baseline of the title.
    const int below = QFontMetrics(m_title->font()).descent() - QFontMetrics(m_count->font()).descent();
    m_count->setContentsMargins(0, 0, 0, below);
    m_count->setAlignment(Qt::AlignBottom | Qt::AlignLeading);

    auto *words = new QHBoxLayout;
    words->setSpacing(space::small);
    words->addWidget(m_title, 0, Qt::AlignBottom);
    words->addWidget(m_count, 0, Qt::AlignBottom);
    m_layout->setContentsMargins(space::inset, 0, space::medium, 0);
    m_layout->setSpacing(space::small);
    m_layout->addLayout(words);
    m_layout->setAlignment(words, Qt::AlignVCenter);
    m_layout->addStretch(1);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setCount(const QString &text)
{
    m_count->setText(text);
}

FilterField *PageHeader::filterField()
{
    if (!m_filter) {
        m_filter = new FilterField(this);
        addField(m_filter);
    }
    return m_filter;
}

void PageHeader::addVerb(QAction *action)
{
    auto *button = new QPushButton(action->icon(), action->text(), this);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setAutoDefault(false);
    followAction(button, action, ButtonText::OfAction);
    m_layout->insertWidget(m_layout->count() - (m_more ? 1 : 0), button);
}

void PageHeader::addField(QWidget *field)
{
    m_layout->insertWidget(2 + m_fields++, field);
}

void PageHeader::setMoreMenu(QMenu *menu)
{
    if (!m_more) {
        m_more = new QToolButton(this);
        m_more->setObjectName(QStringLiteral("moreButton"));
        m_more->setAutoRaise(true);
        m_more->setIcon(icon(Icon::More));
        m_more->setPopupMode(QToolButton::InstantPopup);
        m_more->setFocusPolicy(Qt::TabFocus);
        m_more->setAccessibleName(tr("More"));
        setPlainToolTip(m_more, tr("More for this page"));
        m_layout->addWidget(m_more);
    }
    menu->setToolTipsVisible(true); // the reasons of disabled actions
    m_more->setMenu(menu);
}

QSize PageHeader::sizeHint() const
{
    return {QWidget::sizeHint().width(), pageHeaderHeight(this)};
}
