#include "notices.h"

#include "actions.h"
#include "databasewords.h"
#include "metrics.h"
#include "pendingjournal.h"
#include "progressline.h"
#include "workspace.h"

#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 300;
constexpr qsizetype listedChanges = 200;
constexpr qsizetype longestSentence = 240; // characters

// A very long name would push the page away; what is said of it stands before and behind.
QString shortened(const QString &sentence)
{
    constexpr qsizetype end = 80;
    if (sentence.size() <= longestSentence)
        return sentence;
    return sentence.first(longestSentence - end) + u'…' + sentence.last(end);
}

} // namespace

Notices::Notices(Workspace *workspace, Actions *actions, QWidget *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_place(new QWidget(parent))
    , m_progress(new ProgressLine(m_place))
    , m_patience(new QTimer(this))
    , m_stripPlace(new QWidget(m_place))
    , m_strip(new Strip(m_stripPlace))
{
    m_place->setObjectName(u"notices"_s);
    m_progress->setObjectName(u"progressLine"_s);
    m_progress->hide();
    m_strip->setObjectName(u"strip"_s);
    m_stripPlace->hide();
    auto *stripLayout = new QVBoxLayout(m_stripPlace);
    stripLayout->setContentsMargins(space::inset, 0, space::medium, space::small);
    stripLayout->addWidget(m_strip);
    auto *layout = new QVBoxLayout(m_place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_progress);
    layout->addWidget(m_stripPlace);
    m_patience->setSingleShot(true);
    m_patience->setInterval(patienceMs);
    connectParts();
}

void Notices::connectParts()
{
    connect(m_strip, &Strip::closed, this, [this] {
        if (!m_notices.isEmpty())
            take(m_notices.front().subject);
        Q_EMIT closed();
    });
    connect(m_patience, &QTimer::timeout, m_progress, &QWidget::show);
    connect(m_workspace, &Workspace::stateChanged, this, &Notices::showLoading);
    connect(m_workspace, &Workspace::progressed, this,
        [this](const QString &, qint64 done, qint64 total) { m_progress->setProgress(done, total); });
    connect(m_workspace, &Workspace::failed, this, &Notices::showError);
    connect(m_workspace, &Workspace::saveRefused, this, &Notices::showConflicts);
    connect(m_workspace, &Workspace::reset, this, &Notices::showOpened);
    connect(m_workspace, &Workspace::editingAllowedChanged, this, &Notices::showConsent);
    connect(m_workspace, &Workspace::reloaded, this, &Notices::showDropped);
    connect(m_workspace, &Workspace::saved, this, [this] {
        if (m_workspace->info().warnings != m_warnings) // those that were closed stay so
            showWarnings();
    });
    connect(m_workspace, &Workspace::outsideChanged, this, &Notices::showOutside);
    connect(m_workspace, &Workspace::outsideUnreadable, this, &Notices::showError);
    connect(m_workspace, &Workspace::edited, this, [this] { take(Subject::Error); }); // what went wrong is past
    // Any other state of the pending changes may fit again; the next save tells.
    connect(m_workspace, &Workspace::pendingChanged, this, [this] {
        take(Subject::Conflict);
        setSaveBlocked({});
    });
}

void Notices::moveTo(QVBoxLayout *place)
{
    place->addWidget(m_place);
    m_place->show(); // at once: Qt would wait for the next turn
}

void Notices::showError(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    const QString sentence = shortened(error.message);
    put({Subject::Error, Strip::Kind::Error, sentence, {},
        sentence == error.message || !error.detail.isEmpty() ? error.detail : error.message});
}

void Notices::settle(const Error &error)
{
    const auto isShown = [&](const Notice &notice) {
        return notice.subject == Subject::Error && notice.sentence == shortened(error.message);
    };
    if (std::any_of(m_notices.cbegin(), m_notices.cend(), isShown))
        take(Subject::Error);
}

void Notices::showHint(const QString &sentence, const QString &explanation)
{
    put({Subject::Hint, Strip::Kind::Info, sentence, explanation});
}

void Notices::clearErrors()
{
    for (const Subject subject : {Subject::Error, Subject::Conflict, Subject::Dropped})
        take(subject);
}

void Notices::showLoading()
{
    if (m_workspace->state() == Workspace::State::Loading) {
        m_progress->setProgress(0, 0);
        m_patience->start();
    } else {
        m_patience->stop();
        m_progress->hide();
    }
}

void Notices::showOpened()
{
    const store::DatabaseInfo &info = m_workspace->info();
    if (info.location != m_location) {
        m_location = info.location;
        m_notices.removeIf([](const Notice &notice) { return notice.subject != Subject::Unsaved; });
    }
    take(Subject::Error);
    if (info.readOnlyReason.isEmpty())
        take(Subject::ReadOnly);
    else
        put({Subject::ReadOnly, Strip::Kind::Info, tr("Read only: nothing can be changed here"), info.readOnlyReason});
    showWarnings();
    showConsent();
}

void Notices::showWarnings()
{
    m_warnings = m_workspace->info().warnings;
    if (m_warnings.isEmpty())
        take(Subject::Warnings);
    else
        put({Subject::Warnings, Strip::Kind::Warning, tr("Something in this database is odd"), m_warnings.front(),
            m_warnings.size() == 1 ? QString() : m_warnings.join(u'\n')});
}

void Notices::showConsent()
{
    const bool isNeeded = m_workspace->info().readOnlyReason.isEmpty() && !m_workspace->info().location.isEmpty()
        && !m_workspace->isEditingAllowed();
    if (!isNeeded) {
        take(Subject::Consent);
        return;
    }
    const QString words = m_workspace->info().hasLog
        ? tr("Changes would be written into the tables of your application, and into the log that is kept there.")
        : tr("Changes would be written into the tables of your application. They are not logged there.");
    put({Subject::Consent, Strip::Kind::Info, tr("Rolewright did not make this database, so it only reads it"), words,
        {}, {{tr("Allow changes"), [this] { m_actions->at(ActionId::FileAllowChanges)->trigger(); }}}});
}

void Notices::showUnsaved(
    const UnsavedWork &work, const std::function<void()> &look, const std::function<void()> &forget)
{
    const auto answer = [this](const std::function<void()> &deed) {
        return [this, deed] {
            take(Subject::Unsaved);
            deed();
        };
    };
    put({Subject::Unsaved, Strip::Kind::Warning,
        tr("%1 to %2 were not saved").arg(changeCount(qsizetype(work.changes.size())), fileTitle(work.location)),
        whenUnsaved(work), sentences(work.changes, listedChanges).join(u'\n'),
        {{tr("Look at them…"), answer(look)}, {tr("Throw them away"), answer(forget)}}});
}

void Notices::showOutside()
{
    if (!m_workspace->outside()) {
        take(Subject::Outside);
        return;
    }
    const engine::ChangeList &changes = m_workspace->outside()->changes;
    put({Subject::Outside, Strip::Kind::Info,
        tr("Changed outside: %1 since it was read").arg(changeCount(qsizetype(changes.size()))),
        tr("What you see is older. Your pending changes stay when you reload, as far as they still fit."),
        sentences(changes, listedChanges).join(u'\n'),
        {{tr("Reload"), [this] { m_actions->at(ActionId::FileReload)->trigger(); }},
            {tr("Compare…"), [this] { m_actions->at(ActionId::FileCompare)->trigger(); }}}});
}

void Notices::showDropped(const QStringList &sentences)
{
    if (sentences.isEmpty())
        return;
    const bool single = sentences.size() == 1;
    put({Subject::Dropped, Strip::Kind::Warning,
        single ? tr("1 change no longer fits and was dropped")
               : tr("%1 no longer fit and were dropped").arg(changeCount(sentences.size())),
        single ? sentences.front() : QString(), single ? QString() : sentences.join(u'\n')});
}

void Notices::showConflicts(const Error &error, const std::vector<store::Conflict> &conflicts)
{
    const qsizetype pending = qsizetype(m_workspace->pendingChanges().size());
    const QString still =
        pending == 1 ? tr("1 change is still pending.") : tr("%1 are still pending.").arg(changeCount(pending));
    if (conflicts.empty()) {
        put({Subject::Conflict, Strip::Kind::Error, error.message, tr("Nothing was written. %1").arg(still),
            error.detail});
        return;
    }
    QStringList found;
    for (const store::Conflict &conflict : conflicts)
        found << conflict.found;
    const bool single = conflicts.size() == 1;
    put({Subject::Conflict, Strip::Kind::Error,
        single ? tr("Nothing was saved: %1").arg(found.front())
               : tr("Nothing was saved: %1 no longer fit").arg(changeCount(found.size())),
        tr("It was changed outside after you opened it. %1").arg(still), single ? QString() : found.join(u'\n'),
        {{single ? tr("Drop this change") : tr("Drop these changes"),
             [this, conflicts] { dropConflicting(conflicts); }},
            {tr("Compare…"), [this] { m_actions->at(ActionId::FileCompare)->trigger(); }}}});
    setSaveBlocked(single ? tr("1 change no longer fits") : tr("%1 no longer fit").arg(changeCount(found.size())));
}

void Notices::dropConflicting(const std::vector<store::Conflict> &conflicts)
{
    engine::ChangeList changes;
    for (const store::Conflict &conflict : conflicts)
        changes.push_back(conflict.change);
    if (const auto reverted = m_workspace->revert(changes); !reverted)
        showError(reverted.error());
}

void Notices::setSaveBlocked(const QString &why)
{
    if (m_saveBlocked == why)
        return;
    m_saveBlocked = why;
    Q_EMIT saveBlockedChanged();
}

void Notices::put(const Notice &notice)
{
    m_notices.removeIf([&](const Notice &other) { return other.subject == notice.subject; });
    const auto behind = std::find_if(
        m_notices.begin(), m_notices.end(), [&](const Notice &other) { return other.subject > notice.subject; });
    m_notices.insert(behind, notice);
    showFirst();
}

void Notices::take(Subject subject)
{
    if (m_notices.removeIf([&](const Notice &notice) { return notice.subject == subject; }) > 0)
        showFirst();
}

void Notices::showFirst()
{
    m_stripPlace->setVisible(!m_notices.isEmpty());
    if (m_notices.isEmpty())
        return;
    const Notice notice = m_notices.front();
    m_strip->setMessage(notice.kind, notice.sentence, notice.explanation);
    for (const Verb &verb : notice.verbs) {
        QPushButton *button = m_strip->addVerb(verb.text);
        // Queued: the deed may take this strip away with its buttons.
        connect(button, &QPushButton::clicked, this, verb.deed, Qt::QueuedConnection);
    }
    m_strip->setDetails(notice.details);
    m_strip->setClosable(true);
    m_strip->show();
}
