#include "announcement.h"

#include <QAccessible>
#include <QAccessibleInterface>
#include <QPointer>
#include <QWidget>

#include <deque>
#include <utility>

namespace {

// Qt 6.4 does not pass alerts on to AT-SPI. That a notification shows itself it does, and that is what readers say.
class NoteAccessible final : public QAccessibleInterface {
public:
    NoteAccessible(QWidget *window, QString sentence) : m_window(window), m_sentence(std::move(sentence)) { }

    bool isValid() const override { return m_window; }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_window); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Notification; }
    QAccessible::State state() const override { return {}; }
    QRect rect() const override { return {}; }

    QString text(QAccessible::Text which) const override { return which == QAccessible::Name ? m_sentence : QString(); }

    void setText(QAccessible::Text, const QString &) override { }

private:
    QPointer<QWidget> m_window;
    QString m_sentence;
};

// Of one window, and gone with it.
class Announcer final : public QObject {
public:
    explicit Announcer(QWidget *window) : QObject(window), m_window(window) { }
    ~Announcer() override
    {
        for (const QAccessible::Id note : m_notes)
            QAccessible::deleteAccessibleInterface(note);
    }

    void say(const QString &sentence)
    {
        if (m_notes.size() == keptNotes) {
            QAccessible::deleteAccessibleInterface(m_notes.front());
            m_notes.pop_front();
        }
        auto *note = new NoteAccessible(m_window, sentence);
        m_notes.push_back(QAccessible::registerAccessibleInterface(note));
        QAccessibleEvent shown(note, QAccessible::ObjectShow);
        QAccessible::updateAccessibility(&shown);
    }

private:
    // A reader asks for the words when it gets to it: two sentences one after the other are both heard.
    static constexpr std::size_t keptNotes = 8;

    QWidget *m_window;
    std::deque<QAccessible::Id> m_notes;
};

} // namespace

void announce(const QWidget *place, const QString &sentence)
{
    if (!QAccessible::isActive())
        return;
    QWidget *window = place->window();
    for (QObject *child : window->children()) {
        if (auto *announcer = dynamic_cast<Announcer *>(child)) {
            announcer->say(sentence);
            return;
        }
    }
    (new Announcer(window))->say(sentence);
}
