#include "statedifference.h"

#include "change.h"
#include "visibletext.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

using engine::inSentence;

class StateComparison {
public:
    StateComparison(const AccessState &expected, const AccessState &found, const Profile &profile)
        : m_expected(expected), m_found(found), m_profile(profile)
    {
    }

    QStringList differences()
    {
        for (const ObjectKind kind : {ObjectKind::User, ObjectKind::Role, ObjectKind::Permission})
            compareObjects(kind);
        for (const ReadQueryShape &shape : readQueryShapes()) {
            if (!listsObjects(shape.query))
                compareLinks(shape.query);
        }
        return m_words;
    }

private:
    static QString named(ObjectKind kind, const StateObject &object)
    {
        return u"%1 %2"_s.arg(engine::kindWord(kind), inSentence(QString::fromStdString(object.name)));
    }

    void compareObjects(ObjectKind kind)
    {
        const bool comesAndGoes = kind == ObjectKind::Permission && m_profile.namesLiveInRows;
        for (const auto &[key, object] : m_expected.objects(kind)) {
            const StateObject *now = m_found.object(kind, key);
            if (now != nullptr)
                compare(kind, object, *now, comesAndGoes);
            else if (!object.isContext && !comesAndGoes)
                m_words << u"the %1 would be missing"_s.arg(named(kind, object));
        }
        for (const auto &[key, object] : m_found.objects(kind)) {
            if (m_expected.object(kind, key) == nullptr && !object.isContext)
                m_words << u"the %1 would be there"_s.arg(named(kind, object));
        }
    }

    void compare(ObjectKind kind, const StateObject &planned, const StateObject &now, bool comesAndGoes)
    {
        const QString who = u"the "_s + named(kind, planned);
        if (planned.name != now.name)
            m_words << u"%1 would be called %2"_s.arg(who, inSentence(QString::fromStdString(now.name)));
        if (planned.text != now.text)
            m_words << u"the description of %1 would be another"_s.arg(who);
        if (planned.active != now.active)
            m_words << (now.active ? u"%1 would be active"_s : u"%1 would be inactive"_s).arg(who);
        if (planned.superuser != now.superuser)
            m_words << (now.superuser ? u"%1 would become a superuser"_s : u"%1 would be no superuser"_s).arg(who);
        if (!comesAndGoes && !planned.isContext && !now.isContext && planned.copies != now.copies)
            m_words << u"%1 would be there %2 times"_s.arg(who, QString::number(now.copies));
    }

    void compareLinks(ReadQuery query)
    {
        for (const auto &[link, copies] : m_expected.links(query)) {
            if (const qint64 now = m_found.copies(query, link); now != copies)
                m_words << (now < copies ? u"%1 would not have %2"_s : u"%1 would have %2 more than once"_s)
                               .arg(end(query, link, true), end(query, link, false));
        }
        for (const auto &[link, copies] : m_found.links(query)) {
            if (m_expected.copies(query, link) == 0)
                m_words << u"%1 would have %2"_s.arg(end(query, link, true), end(query, link, false));
        }
    }

    QString end(ReadQuery query, const StateLink &link, bool isFrom) const
    {
        const ObjectKind kind = isFrom ? endsOf(query).from : endsOf(query).to;
        const std::optional<KeyText> &key = isFrom ? link.from : link.to;
        if (!key)
            return u"no %1"_s.arg(engine::kindWord(kind));
        for (const AccessState *state : {&m_found, &m_expected}) {
            if (const StateObject *object = state->object(kind, *key))
                return u"the "_s + named(kind, *object);
        }
        return u"a missing %1 (%2)"_s.arg(engine::kindWord(kind), engine::visibleText(QString::fromStdString(*key)));
    }

    const AccessState &m_expected;
    const AccessState &m_found;
    const Profile &m_profile;
    QStringList m_words;
};

} // namespace

QStringList differences(const AccessState &expected, const AccessState &found, const Profile &profile)
{
    return StateComparison(expected, found, profile).differences();
}

} // namespace store
