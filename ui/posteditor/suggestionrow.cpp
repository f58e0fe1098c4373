#include "suggestionrow.h"

#include "icons.h"
#include "metrics.h"
#include "plainlabel.h"
#include "suggestions.h"

#include <QFontMetrics>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int leastWidth = 96;
}

SuggestionRow::SuggestionRow(const Suggestion &suggestion, const QString &whyNot, QWidget *parent)
    : QWidget(parent)
    , m_text(suggestion.text)
    , m_button(new QToolButton(this))
    , m_effect(plainLabel(suggestion.effect, this))
{
    m_button->setObjectName(u"suggestionButton"_s);
    m_button->setAccessibleName(m_text);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setIcon(icon(Icon::Plus));
    m_button->setText(plainButtonText(m_text));
    m_button->setEnabled(whyNot.isEmpty());
    const bool isChange = std::holds_alternative<engine::Change>(suggestion.deed);
    const QString when = isChange ? tr("pending until you save") : tr("in this session only");
    setPlainToolTip(m_button, whyNot.isEmpty() ? tr("%1: %2").arg(m_text, when) : tr("%1: %2").arg(m_text, whyNot));
    m_effect->setObjectName(u"suggestionEffect"_s);
    m_effect->setFont(captionFont(this));
    m_effect->setForegroundRole(QPalette::PlaceholderText);
    connect(m_button, &QToolButton::clicked, this, &SuggestionRow::chosen);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

// Everything but the text of a button has the same width.
int SuggestionRow::widthOfButton(const QString &text) const
{
    const QFontMetrics metrics = m_button->fontMetrics();
    return m_button->sizeHint().width() - metrics.size(Qt::TextShowMnemonic, m_button->text()).width()
        + metrics.horizontalAdvance(text);
}

bool SuggestionRow::fitsInOneLine(int width) const
{
    return widthOfButton(m_text) + space::small + m_effect->sizeHint().width() <= width;
}

int SuggestionRow::heightForWidth(int width) const
{
    const int second = m_effect->text().isEmpty() || fitsInOneLine(width) ? 0 : m_effect->sizeHint().height();
    return m_button->sizeHint().height() + second;
}

QSize SuggestionRow::sizeHint() const
{
    return {widthOfButton(m_text) + space::small + m_effect->sizeHint().width(), m_button->sizeHint().height()};
}

QSize SuggestionRow::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), grown(this, leastWidth)), m_button->sizeHint().height()};
}

void SuggestionRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const QFontMetrics metrics = m_button->fontMetrics();
    m_button->setText(plainButtonText(metrics.elidedText(m_text, Qt::ElideMiddle, width() - widthOfButton({}))));
    const QSize wanted = m_button->sizeHint();
    const QSize effect = m_effect->sizeHint();
    const bool isBeside = fitsInOneLine(width());
    const QRect first(0, 0, std::min(wanted.width(), width()), wanted.height());
    const QRect second(std::max(0, width() - effect.width()),
        isBeside ? (wanted.height() - effect.height()) / 2 : wanted.height(), std::min(effect.width(), width()),
        effect.height());
    m_button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), first));
    m_effect->setGeometry(QStyle::visualRect(layoutDirection(), rect(), second));
}
