#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>
#include <QString>
#include <QStringList>

#include <vector>

// What a screen reader knows of the programs on a bus, by the protocol of AT-SPI: the tree of what is there, with
// names, descriptions and states, and what is announced.
class ScreenReader : public QObject {
    Q_OBJECT

public:
    // One thing in the tree. Invalid: there is none such.
    struct Thing {
        QString program; // its name on the bus
        QString path;

        bool isValid() const { return !path.isEmpty(); }
    };
    enum class State { Enabled = 8, Focused = 12, Showing = 25, Checked = 4 }; // bits of AT-SPI

    // The address of a session bus.
    explicit ScreenReader(const QString &busAddress);
    ~ScreenReader() override;

    // The program with this name, once it is on the bus.
    Thing program(const QString &name);
    // The first that is showing, from the top of the tree: "push button", "Edit".
    Thing find(const Thing &below, const QString &role, const QString &name);
    QString role(const Thing &thing);
    QString name(const Thing &thing);
    QString description(const Thing &thing);
    bool is(const Thing &thing, State state);
    // As a person who asks the reader to press it.
    bool press(const Thing &thing);
    // Puts the focus there.
    bool focus(const Thing &thing);
    // The sentences that were announced since it was asked last.
    QStringList heard();

private Q_SLOTS:
    void hear(const QDBusMessage &event);

private:
    QDBusMessage call(
        const Thing &thing, const QString &interface, const QString &member, const QVariantList &arguments = {}) const;
    QString property(const Thing &thing, const QString &name) const;
    std::vector<Thing> children(const Thing &thing) const;

    QDBusConnection m_bus;
    std::vector<Thing> m_shown;
};
