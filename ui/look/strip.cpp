#include "strip.h"

#include "announcement.h"
#include "glyph.h"
#include "icons.h"
#include "look.h"
#include "metrics.h"
#include "plainlabel.h"
#include "stripaccessible.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

constexpr int barWidth = 3;
constexpr int detailLines = 6;

struct Ink {
    QColor color;
    QColor tint;
};

Ink inkOf(Strip::Kind kind, const Look &look)
{
    switch (kind) {
    case Strip::Kind::Error:
        return {look.removed, look.removedTint};
    case Strip::Kind::Warning:
    case Strip::Kind::Forbidden:
        return {look.forbidden, look.forbiddenTint};
    case Strip::Kind::Info:
        return {look.accent, look.accentBg};
    case Strip::Kind::Good:
        return {look.added, look.addedTint};
    }
    return {};
}

} // namespace

Strip::Strip(QWidget *parent)
    : QWidget(parent)
    , m_sentence(wrappingLabel({}, this))
    , m_explanation(wrappingLabel({}, this))
    , m_verbs(new QHBoxLayout)
    , m_detailsButton(new QPushButton(tr("Details"), this))
    , m_close(new QToolButton(this))
    , m_details(new QPlainTextEdit(this))
{
    installStripAccessible();
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addSpacing(iconSize(this) + space::small); // the glyph is painted there
    line->addLayout(makeWords(), 1);
    line->addLayout(m_verbs);
    makeButtons();

    m_details->setObjectName(QStringLiteral("stripDetails"));
    m_details->setAccessibleName(tr("Details"));
    m_details->setReadOnly(true);
    m_details->setFont(fixedFont(this));
    m_details->setFixedHeight(detailLines * lineHeight(this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::medium, space::small, space::small, space::small);
    layout->setSpacing(space::small);
    layout->addLayout(line);
    layout->addWidget(m_details);
    setDetails({});
}

QLayout *Strip::makeWords()
{
    m_sentence->setFont(strongFont(this));
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::tiny);
    words->addStretch();
    words->addWidget(m_sentence);
    words->addWidget(m_explanation);
    words->addStretch();
    return words;
}

void Strip::makeButtons()
{
    m_detailsButton->setObjectName(QStringLiteral("stripDetailsButton"));
    m_detailsButton->setCheckable(true);
    m_detailsButton->setAutoDefault(false);
    m_close->setObjectName(QStringLiteral("stripCloseButton"));
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(Icon::Close));
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setAccessibleName(tr("Close this message"));
    setPlainToolTip(m_close, tr("Close this message"));
    m_close->hide();
    m_verbs->setSpacing(space::small);
    m_verbs->addWidget(m_detailsButton);
    m_verbs->addWidget(m_close);
    connect(m_detailsButton, &QPushButton::toggled, m_details, &QWidget::setVisible);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
}

void Strip::setMessage(Kind kind, const QString &sentence, const QString &explanation)
{
    const bool isNews = kind != m_kind || sentence != m_sentence->text() || explanation != m_explanation->text();
    m_kind = kind;
    m_sentence->setText(sentence);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    if (isNews) { // the name last: it is said with the description
        setAccessibleDescription(explanation);
        setAccessibleName(sentence);
    }
    for (QPushButton *verb : findChildren<QPushButton *>()) {
        if (verb == m_detailsButton)
            continue;
        verb->setParent(nullptr);
        verb->deleteLater(); // it may have been clicked just now
    }
    setDetails({});
    update();
    if (isNews && isVisible())
        announce(this, fullText());
}

QString Strip::fullText() const
{
    const QString explanation = m_explanation->text();
    return explanation.isEmpty() ? sentence() : tr("%1: %2").arg(sentence(), explanation);
}

void Strip::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    announce(this, fullText());
}

QString Strip::sentence() const
{
    return m_sentence->text();
}

QPushButton *Strip::addVerb(const QString &text)
{
    auto *button = new QPushButton(plainButtonText(text), this);
    button->setAutoDefault(false);
    m_verbs->insertWidget(m_verbs->indexOf(m_detailsButton), button);
    return button;
}

void Strip::setDetails(const QString &details)
{
    m_details->setPlainText(details);
    m_detailsButton->setChecked(false);
    m_detailsButton->setVisible(!details.isEmpty());
    m_details->hide();
}

void Strip::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void Strip::paintEvent(QPaintEvent *)
{
    const Look &look = lookFor(palette());
    const Ink ink = inkOf(m_kind, look);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.tint);
    painter.drawRoundedRect(rect(), radius::focus, radius::focus);
    const auto placed = [&](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    painter.fillRect(placed(QRect(0, 0, barWidth, height())), ink.color);

    // Beside the first line.
    const int side = iconSize(this);
    const int top = m_sentence->y() + (m_sentence->fontMetrics().height() - side) / 2;
    const QRect field = placed(QRect(space::medium, top, side, side));
    if (m_kind == Kind::Info)
        paintIcon(&painter, field, Icon::Info, ink.color);
    else if (m_kind == Kind::Good)
        paintGlyph(&painter, field, Meaning::Allowed, ink.color);
    else
        paintGlyph(&painter, field, m_kind == Kind::Forbidden ? Meaning::Forbidden : Meaning::Warning, ink.color);
}
