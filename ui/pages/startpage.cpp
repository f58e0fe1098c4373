#include "startpage.h"

#include "actions.h"
#include "databasewords.h"
#include "metrics.h"
#include "plainlabel.h"
#include "settings.h"
#include "startbutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 880;
constexpr std::size_t offeredAtMost = 3; // the others stand in the menu

// "today 14:03", "yesterday", "19 Nov", "30 Sep 2025"
QString whenText(const QDateTime &at)
{
    const qint64 days = at.date().daysTo(QDate::currentDate());
    if (days == 0)
        return StartPage::tr("today %1").arg(at.time().toString(u"HH:mm"_s));
    if (days == 1)
        return StartPage::tr("yesterday");
    return QLocale().toString(
        at.date(), at.date().year() == QDate::currentDate().year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QLabel *caption(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setFont(strongFont(parent));
    return label;
}

} // namespace

StartPage::StartPage(Settings *settings, Actions *actions, QWidget *parent)
    : Page(PageId::Start, u"startPage"_s, parent), m_settings(settings), m_stripPlace(new QVBoxLayout)
{
    setAccessibleName(tr("Start"));
    QLabel *title = plainLabel(u"Rolewright"_s, this);
    title->setFont(startTitleFont(this));
    QLabel *words =
        wrappingLabel(tr("See and change who may do what, in the database your application already uses."), this);
    words->setForegroundRole(QPalette::PlaceholderText);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(2 * space::huge);
    columns->addWidget(makeStart(actions), 1);
    columns->addWidget(makeRecent(), 1);
    auto *middle = new QWidget(this);
    middle->setMaximumWidth(grown(this, columnWidth));
    middle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_column = new QVBoxLayout(middle);
    m_column->setContentsMargins(space::inset, 0, space::inset, 0);
    m_column->setSpacing(space::narrow);
    m_column->addWidget(title);
    m_column->addWidget(words);
    m_column->addSpacing(space::huge);
    m_column->addLayout(columns);

    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(middle, 100);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_stripPlace);
    layout->addStretch(2); // a little above the middle
    layout->addLayout(row);
    layout->addStretch(3);
    refresh();
}

QWidget *StartPage::makeStart(Actions *actions)
{
    struct Tile {
        ActionId action;
        Icon icon;
        const char *detail;
    };
    constexpr Tile tiles[] = {
        {ActionId::FileOpen, Icon::Open, QT_TR_NOOP("A SQLite database. Or drop it here.")},
        {ActionId::FileOpenReadOnly, Icon::Lock, QT_TR_NOOP("To look around: nothing can be changed")},
        {ActionId::FileDemo, Icon::Play, QT_TR_NOOP("A pretend blog to try everything with")},
        {ActionId::FileNew, Icon::NewFile, QT_TR_NOOP("Empty, or with the tutorial's tables")},
    };
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small + space::tiny);
    layout->addWidget(caption(tr("Start"), part));
    for (const Tile &tile : tiles) {
        QAction *action = actions->at(tile.action);
        auto *button = new StartButton(StartButton::Shape::Tile, tile.icon,
            {textWithoutMnemonic(action->text()), tr(tile.detail),
                action->shortcut().toString(QKeySequence::NativeText)},
            part);
        button->setObjectName(action->objectName() + "Start"_L1);
        connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
        layout->addWidget(button);
        if (!m_first)
            m_first = button;
    }
    layout->addStretch();
    return part;
}

QWidget *StartPage::makeRecent()
{
    m_recentPart = new QWidget(this);
    m_recentPart->setObjectName(u"recentPart"_s);
    m_recentPart->setAccessibleName(tr("Recent"));
    m_recent = new QVBoxLayout(m_recentPart);
    m_recent->setContentsMargins(0, 0, 0, 0);
    m_recent->setSpacing(0);
    return m_recentPart;
}

void StartPage::offerWalkthroughs(const std::vector<walkthrough::Walkthrough> &walkthroughs)
{
    if (walkthroughs.empty())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    for (std::size_t i = 0; i < std::min(walkthroughs.size(), offeredAtMost); ++i) {
        const walkthrough::Walkthrough &each = walkthroughs[i];
        const QString length = each.minutes == 0 ? QString() : tr("%1 minutes").arg(each.minutes);
        auto *button = new StartButton(StartButton::Shape::Row, Icon::Play, {each.title, length, {}}, this);
        button->setObjectName(u"walkthroughStart-%1"_s.arg(each.name));
        const QString name = tr("Play %1").arg(each.title);
        button->setAccessibleName(length.isEmpty() ? name : tr("%1, %2").arg(name, length));
        setPlainToolTip(button, each.summary);
        connect(button, &QAbstractButton::clicked, this, [this, name = each.name] { Q_EMIT walkthroughAsked(name); });
        row->addWidget(button, 1);
    }
    m_column->addSpacing(space::large);
    m_column->addWidget(caption(tr("Play a walkthrough"), this));
    m_column->addSpacing(space::narrow);
    m_column->addLayout(row);
}

void StartPage::refresh()
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // one of them may have been clicked just now
        delete item;
    }
    m_recent->addWidget(caption(tr("Recent"), m_recentPart));
    m_recent->addSpacing(space::small);
    const QList<Settings::Recent> recent = m_settings->recent();
    for (const Settings::Recent &entry : recent) {
        auto *row = new StartButton(StartButton::Shape::Row, Icon::Database,
            {fileTitle(entry.location), entry.summary, whenText(entry.at)}, m_recentPart);
        row->setObjectName(u"recentRow"_s);
        row->setAccessibleName(tr("Open %1").arg(entry.location));
        setPlainToolTip(row, entry.location);
        connect(row, &QAbstractButton::clicked, this, [this, entry] { Q_EMIT openAsked(entry.location); });
        m_recent->addWidget(row);
    }
    if (recent.isEmpty()) {
        QLabel *nothing = wrappingLabel(tr("What you open stands here the next time."), m_recentPart);
        nothing->setForegroundRole(QPalette::PlaceholderText);
        m_recent->addWidget(nothing);
    } else {
        auto *clear = new QPushButton(tr("Clear the list"), m_recentPart);
        clear->setObjectName(u"clearRecentButton"_s);
        clear->setProperty("quiet", true);
        connect(clear, &QPushButton::clicked, this, [this] {
            m_settings->clearRecent();
            refresh();
        });
        m_recent->addSpacing(space::small);
        m_recent->addWidget(clear, 0, Qt::AlignLeading);
    }
    m_recent->addStretch();
}

void StartPage::focusView()
{
    m_first->setFocus(Qt::OtherFocusReason);
}
