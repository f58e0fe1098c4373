#include "screenreader.h"

#include <QDBusArgument>
#include <QDBusVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

const QString busName = u"screenreader"_s;
const QString registry = u"org.a11y.atspi.Registry"_s;
const QString accessible = u"org.a11y.atspi.Accessible"_s;

// AT-SPI has a bus of its own; the session bus tells where.
QDBusConnection connectedThrough(const QString &sessionAddress)
{
    const QString sessionName = u"session"_s;
    QString address;
    {
        QDBusConnection session = QDBusConnection::connectToBus(sessionAddress, sessionName);
        const QDBusMessage answer = session.call(
            QDBusMessage::createMethodCall(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s));
        address = answer.arguments().value(0).toString();
    }
    QDBusConnection::disconnectFromBus(sessionName);
    return QDBusConnection::connectToBus(address, busName);
}

} // namespace

ScreenReader::ScreenReader(const QString &busAddress) : m_bus(connectedThrough(busAddress))
{
    if (!m_bus.isConnected())
        qFatal("AT-SPI cannot be reached: %s", qPrintable(m_bus.lastError().message()));
    // Programs tell only what somebody has asked for.
    const Thing listening{registry, u"/org/a11y/atspi/registry"_s};
    call(listening, registry, u"RegisterEvent"_s, {u"Object:StateChanged:showing"_s});
    const QString event = u"org.a11y.atspi.Event.Object"_s;
    if (!m_bus.connect({}, {}, event, u"StateChanged"_s, this, SLOT(hear(QDBusMessage)))) // D-Bus knows only names
        qFatal("No event can be heard");
}

ScreenReader::~ScreenReader()
{
    QDBusConnection::disconnectFromBus(busName);
}

QDBusMessage ScreenReader::call(
    const Thing &thing, const QString &interface, const QString &member, const QVariantList &arguments) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(thing.program, thing.path, interface, member);
    message.setArguments(arguments);
    return m_bus.call(message);
}

QString ScreenReader::property(const Thing &thing, const QString &name) const
{
    const QDBusMessage answer = call(thing, u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {accessible, name});
    return answer.arguments().value(0).value<QDBusVariant>().variant().toString();
}

std::vector<ScreenReader::Thing> ScreenReader::children(const Thing &thing) const
{
    std::vector<Thing> found;
    const QVariant answer = call(thing, accessible, u"GetChildren"_s).arguments().value(0);
    if (!answer.canConvert<QDBusArgument>())
        return found; // it has gone meanwhile
    const auto list = answer.value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd()) {
        Thing child;
        QDBusObjectPath path;
        list.beginStructure();
        list >> child.program >> path;
        list.endStructure();
        child.path = path.path();
        found.push_back(child);
    }
    list.endArray();
    return found;
}

ScreenReader::Thing ScreenReader::program(const QString &name)
{
    for (const Thing &program : children({registry, u"/org/a11y/atspi/accessible/root"_s}))
        if (this->name(program) == name)
            return program;
    return {};
}

ScreenReader::Thing ScreenReader::find(const Thing &below, const QString &role, const QString &name)
{
    for (const Thing &child : children(below)) {
        if (this->name(child) == name && this->role(child) == role && is(child, State::Showing))
            return child;
        if (const Thing found = find(child, role, name); found.isValid())
            return found;
    }
    return {};
}

QString ScreenReader::role(const Thing &thing)
{
    return call(thing, accessible, u"GetRoleName"_s).arguments().value(0).toString();
}

QString ScreenReader::name(const Thing &thing)
{
    return property(thing, u"Name"_s);
}

QString ScreenReader::description(const Thing &thing)
{
    return property(thing, u"Description"_s);
}

bool ScreenReader::is(const Thing &thing, State state)
{
    const QVariant answer = call(thing, accessible, u"GetState"_s).arguments().value(0);
    QList<uint> words; // 64 bits in two
    if (answer.canConvert<QDBusArgument>())
        answer.value<QDBusArgument>() >> words;
    return words.value(0) & (1U << uint(state));
}

bool ScreenReader::press(const Thing &thing)
{
    return call(thing, u"org.a11y.atspi.Action"_s, u"DoAction"_s, {0}).arguments().value(0).toBool();
}

bool ScreenReader::focus(const Thing &thing)
{
    return call(thing, u"org.a11y.atspi.Component"_s, u"GrabFocus"_s).arguments().value(0).toBool();
}

void ScreenReader::hear(const QDBusMessage &event)
{
    if (event.arguments().value(0).toString() == "showing"_L1 && event.arguments().value(1).toInt() == 1)
        m_shown.push_back({event.service(), event.path()});
}

QStringList ScreenReader::heard()
{
    QStringList sentences;
    for (const Thing &shown : std::exchange(m_shown, {}))
        if (role(shown) == "notification"_L1)
            sentences << name(shown);
    return sentences;
}
