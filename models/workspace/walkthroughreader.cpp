#include "walkthroughreader.h"

#include "changejson.h"
#include "closename.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace walkthrough {

namespace {

constexpr int mostMinutes = 600;
constexpr int mostPosition = 1000;
constexpr int mostPost = 1'000'000;

// A line break is a blank, an empty line begins a paragraph: so a file can be written in short lines.
QString paragraphs(const QString &text)
{
    static const QRegularExpression emptyLines(u"\\n\\s*\\n"_s);
    QStringList paragraphs;
    for (const QString &paragraph : text.split(emptyLines)) {
        if (const QString line = paragraph.simplified(); !line.isEmpty())
            paragraphs << line;
    }
    return paragraphs.join(u"\n\n"_s);
}

} // namespace

Result<Walkthrough> WalkthroughReader::read(const toml::table &document)
{
    Walkthrough walkthrough;
    m_values.refuseOthers(document, {u"title"_s, u"summary"_s, u"minutes"_s, u"position"_s, u"steps"_s});
    walkthrough.title = text(document, u"title"_s);
    walkthrough.summary = text(document, u"summary"_s);
    walkthrough.minutes = optionalNumber(document, u"minutes"_s, mostMinutes);
    walkthrough.position = optionalNumber(document, u"position"_s, mostPosition);
    const toml::node *steps = m_values.required(document, u"steps"_s);
    const toml::array *list = steps == nullptr ? nullptr : steps->as_array();
    if (steps != nullptr && (list == nullptr || list->empty()))
        m_values.fail(*steps, u"“steps” must be at least one table: [[steps]]."_s);
    if (list != nullptr) {
        for (const toml::node &node : *list)
            walkthrough.steps.push_back(step(node));
    }
    if (m_values.mistake())
        return tl::unexpected(*m_values.mistake());
    return walkthrough;
}

QString WalkthroughReader::text(const toml::table &table, const QString &key)
{
    const toml::node *node = m_values.required(table, key);
    if (node == nullptr)
        return {};
    const QString text = paragraphs(m_values.text(*node, key));
    if (text.isEmpty())
        m_values.fail(*node, u"“%1” must not be empty."_s.arg(key));
    return text;
}

QString WalkthroughReader::optionalText(const toml::table &table, const QString &key)
{
    return table.contains(key.toStdString()) ? text(table, key) : QString();
}

QString WalkthroughReader::pointAt(const toml::table &table)
{
    const QString name = optionalText(table, u"point_at"_s);
    if (!name.isEmpty() && !m_places.targets.empty() && !m_places.targets.contains(name)) {
        const QString sentence = u"The window has nothing called “%1” to point at."_s.arg(name);
        m_values.fail(*table.get("point_at"), engine::withCloseName(sentence, m_places.targets, name));
    }
    return name;
}

int WalkthroughReader::optionalNumber(const toml::table &table, const QString &key, int most)
{
    const toml::node *node = table.get(key.toStdString());
    return node == nullptr ? 0 : m_values.number(*node, key, most);
}

PostApplication::Action WalkthroughReader::action(const toml::table &table, const QString &key)
{
    static const QStringList words = {u"create"_s, u"view"_s, u"edit"_s, u"delete"_s}; // in the order of Action
    const toml::node *node = m_values.required(table, key);
    return PostApplication::Action(node == nullptr ? 0 : m_values.choice(*node, key, words));
}

engine::Decision::Status WalkthroughReader::status(const toml::table &table, const QString &key)
{
    using Status = engine::Decision::Status;
    if (const toml::node *node = m_values.required(table, key)) {
        const auto number = node->value<std::int64_t>();
        for (const Status status : {Status::Allowed, Status::NotSignedIn, Status::Forbidden}) {
            if (number == std::int64_t(status))
                return status;
        }
        m_values.fail(*node, u"“%1” must be 200, 401 or 403."_s.arg(key));
    }
    return {};
}

Step WalkthroughReader::step(const toml::node &node)
{
    const toml::table &table = m_values.table(node, u"steps"_s);
    m_values.refuseOthers(table, {u"title"_s, u"text"_s, u"notes"_s, u"point_at"_s, u"goals"_s, u"question"_s});
    Step step{.title = text(table, u"title"_s), .text = text(table, u"text"_s)};
    step.notes = optionalText(table, u"notes"_s);
    step.pointAt = pointAt(table);
    if (const toml::node *asked = table.get("question"))
        step.question = question(*asked);
    const toml::node *goals = table.get("goals");
    if (goals == nullptr)
        return step;
    if (step.question)
        m_values.fail(*goals, u"A step has “goals” or a “question”, not both."_s);
    const toml::array *list = goals->as_array();
    if (list == nullptr || list->empty()) {
        m_values.fail(*goals, u"“goals” must be a list of at least one: [{ signed_in = \"…\" }]."_s);
        return step;
    }
    for (const toml::node &element : *list)
        step.goals.push_back(goal(element));
    return step;
}

Question WalkthroughReader::question(const toml::node &node)
{
    const toml::table &table = m_values.table(node, u"question"_s);
    m_values.refuseOthers(table, {u"text"_s, u"user"_s, u"permission"_s});
    Question question;
    question.text = text(table, u"text"_s);
    if (const toml::node *user = m_values.required(table, u"user"_s))
        question.user = m_values.text(*user, u"user"_s); // exact, empty for nobody
    if (const toml::node *permission = m_values.required(table, u"permission"_s))
        question.permission = m_values.text(*permission, u"permission"_s);
    return question;
}

Goal WalkthroughReader::goal(const toml::node &node)
{
    struct Kind {
        QString word;
        QStringList keys;
        Goal (WalkthroughReader::*read)(const toml::table &);
    };
    static const std::vector<Kind> kinds = {{u"signed_in"_s, {}, &WalkthroughReader::signedIn},
        {u"active_roles"_s, {}, &WalkthroughReader::activeRoles},
        {u"decision"_s, {u"action"_s}, &WalkthroughReader::decided}, {u"pending"_s, {}, &WalkthroughReader::pending},
        {u"saved"_s, {}, &WalkthroughReader::saved}, {u"undone"_s, {}, &WalkthroughReader::undone},
        {u"page"_s, {}, &WalkthroughReader::pageShown},
        {u"request"_s, {u"post"_s, u"answer"_s}, &WalkthroughReader::requested}};

    const toml::table *table = node.as_table();
    QStringList words;
    for (const Kind &kind : kinds) {
        if (table != nullptr && table->contains(kind.word.toStdString())) {
            m_values.refuseOthers(*table, QStringList(kind.word) + kind.keys);
            return (this->*kind.read)(*table);
        }
        words << kind.word;
    }
    m_values.fail(node, u"A goal is { WORD = … }, WORD one of: %1."_s.arg(words.join(u", "_s)));
    return {};
}

Goal WalkthroughReader::signedIn(const toml::table &table)
{
    return SignedIn{m_values.text(*table.get("signed_in"), u"signed_in"_s)};
}

Goal WalkthroughReader::activeRoles(const toml::table &table)
{
    const toml::node &node = *table.get("active_roles");
    if (node.is_array())
        return ActiveRoles{m_values.texts(node, u"active_roles"_s)};
    if (node.value<std::string>() != "all")
        m_values.fail(node, u"“active_roles” must be \"all\" or a list of roles: [\"…\", \"…\"]."_s);
    return ActiveRoles{};
}

Goal WalkthroughReader::decided(const toml::table &table)
{
    return Decided{.action = action(table, u"action"_s), .status = status(table, u"decision"_s)};
}

Goal WalkthroughReader::pageShown(const toml::table &table)
{
    static const QRegularExpression objectName(u"^[a-z][A-Za-z]*Page$"_s);
    const toml::node &node = *table.get("page");
    const QString page = m_values.text(node, u"page"_s);
    if (!objectName.match(page).hasMatch())
        m_values.fail(node, u"“page” must be the object name of a page, such as \"rolesPage\"."_s);
    else if (!m_places.pages.empty() && !m_places.pages.contains(page))
        m_values.fail(node, u"There is no page “%1”. There are: %2."_s.arg(page, m_places.pages.join(u", "_s)));
    return PageShown{page};
}

Goal WalkthroughReader::requested(const toml::table &table)
{
    Requested goal{.action = action(table, u"request"_s)};
    if (goal.action == PostApplication::Action::Create) {
        if (const toml::node *post = table.get("post"))
            m_values.fail(*post, u"“post” cannot be said of a post that is yet to be created."_s);
    } else if (const toml::node *post = m_values.required(table, u"post"_s)) {
        goal.post = m_values.number(*post, u"post"_s, mostPost);
    }
    goal.status = status(table, u"answer"_s);
    return goal;
}

// As in a change file, so the words and their mistakes are those of a change file too.
Goal WalkthroughReader::changed(const toml::table &table, QStringView key, Changed::State state)
{
    const QString word = key.toString();
    const toml::node &node = *table.get(word.toStdString());
    QJsonObject members;
    for (const auto &[name, value] : m_values.table(node, word)) {
        const QString member = store::keyText(name);
        if (value.is_boolean())
            members.insert(member, m_values.truth(value, member));
        else
            members.insert(member, m_values.text(value, member));
    }
    const Result<engine::Change> change = engine::fromJson(members);
    if (!change) {
        m_values.fail(node, change.error().message);
        return {};
    }
    return Changed{.change = *change, .state = state};
}

Result<Walkthrough> readWalkthrough(const QByteArray &toml, const QString &fileName, const Places &places)
{
    return store::readToml(toml, fileName).and_then([&](const toml::table &document) {
        Result<Walkthrough> walkthrough = WalkthroughReader(fileName, places).read(document);
        if (walkthrough)
            walkthrough->name = QFileInfo(fileName).completeBaseName();
        return walkthrough;
    });
}

} // namespace walkthrough
