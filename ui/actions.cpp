#include "actions.h"

#include "icons.h"
#include "plainlabel.h"
#include "postsession.h"
#include "words.h"
#include "workspace.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

enum class Menu { File, Edit, View, Go, Tools, Help, Walkthroughs };

using Why = QString (*)(const ActionContext &); // empty: it can be done

struct Row {
    ActionId id = {};
    const char *name = nullptr; // object name, relied on by others
    const char *text = nullptr;
    std::optional<Icon> icon = {};
    const char *keys = nullptr; // portable text, several separated by "; "
    Menu menu = {};
    int group = 0; // a separator stands between two groups
    Why why = nullptr;
};

const Row rows[] = {
    {ActionId::FileNew, "fileNew", QT_TRANSLATE_NOOP("Actions", "&New database…"), Icon::NewFile, "Ctrl+Shift+N",
        Menu::File, 0, why::always},
    {ActionId::FileOpen, "fileOpen", QT_TRANSLATE_NOOP("Actions", "&Open a file…"), Icon::Open, "Ctrl+O", Menu::File, 0,
        why::always},
    {ActionId::FileOpenReadOnly, "fileOpenReadOnly", QT_TRANSLATE_NOOP("Actions", "Open for readin&g only…"),
        Icon::Lock, "Ctrl+Alt+O", Menu::File, 0, why::always},
    {ActionId::FileDemo, "fileDemo", QT_TRANSLATE_NOOP("Actions", "Open the &demo"), Icon::Play, "Ctrl+Shift+D",
        Menu::File, 0, why::always},
    {ActionId::FileReload, "fileReload", QT_TRANSLATE_NOOP("Actions", "&Reload"), std::nullopt, "F5", Menu::File, 1,
        why::reload},
    {ActionId::FileAllowChanges, "fileAllowChanges", QT_TRANSLATE_NOOP("Actions", "&Allow changes"), Icon::Lock, "",
        Menu::File, 1, why::consent},
    {ActionId::FileAddUserTable, "fileAddUserTable", QT_TRANSLATE_NOOP("Actions", "Add a &user table…"), Icon::Users,
        "", Menu::File, 1, why::userTable},
    {ActionId::FileImport, "fileImport", QT_TRANSLATE_NOOP("Actions", "I&mport…"), std::nullopt, "Ctrl+Shift+I",
        Menu::File, 1, why::change},
    {ActionId::FileSave, "fileSave", QT_TRANSLATE_NOOP("Actions", "&Save"), Icon::Save, "Ctrl+S", Menu::File, 2,
        why::save},
    {ActionId::FileReview, "fileReview", QT_TRANSLATE_NOOP("Actions", "Re&view changes…"), std::nullopt, "Ctrl+Shift+S",
        Menu::File, 2, why::pending},
    {ActionId::FileOpenChanges, "fileOpenChanges", QT_TRANSLATE_NOOP("Actions", "Open a change &file…"), Icon::Open,
        "Ctrl+Shift+O", Menu::File, 2, why::change},
    {ActionId::FileCompare, "fileCompare", QT_TRANSLATE_NOOP("Actions", "Com&pare with what others changed…"),
        std::nullopt, "", Menu::File, 2, why::compare},
    {ActionId::FileDiscard, "fileDiscard", QT_TRANSLATE_NOOP("Actions", "D&iscard changes"), std::nullopt, "",
        Menu::File, 2, why::pending},
    {ActionId::FileClose, "fileClose", QT_TRANSLATE_NOOP("Actions", "&Close database"), std::nullopt, "Ctrl+W",
        Menu::File, 3, why::open},
    {ActionId::FileQuit, "fileQuit", QT_TRANSLATE_NOOP("Actions", "&Quit"), std::nullopt, "Ctrl+Q", Menu::File, 3,
        why::always},
    {ActionId::EditUndo, "editUndo", QT_TRANSLATE_NOOP("Actions", "&Undo"), Icon::Undo, "Ctrl+Z", Menu::Edit, 0,
        why::undo},
    {ActionId::EditRedo, "editRedo", QT_TRANSLATE_NOOP("Actions", "&Redo"), Icon::Redo, "Ctrl+Shift+Z; Ctrl+Y",
        Menu::Edit, 0, why::redo},
    {ActionId::EditCopy, "editCopy", QT_TRANSLATE_NOOP("Actions", "&Copy with headers"), Icon::Copy, "Ctrl+C",
        Menu::Edit, 1, why::copy},
    {ActionId::EditSelectAll, "editSelectAll", QT_TRANSLATE_NOOP("Actions", "Select &all"), std::nullopt, "Ctrl+A",
        Menu::Edit, 1, why::list},
    {ActionId::EditFind, "editFind", QT_TRANSLATE_NOOP("Actions", "&Filter"), Icon::Filter, "Ctrl+F", Menu::Edit, 1,
        why::filter},
    {ActionId::EditNew, "editNew", QT_TRANSLATE_NOOP("Actions", "&New…"), Icon::Plus, "Ctrl+N", Menu::Edit, 2,
        why::create},
    {ActionId::EditRename, "editRename", QT_TRANSLATE_NOOP("Actions", "Rena&me"), Icon::Rename, "F2", Menu::Edit, 2,
        why::rename},
    {ActionId::EditDescribe, "editDescribe", QT_TRANSLATE_NOOP("Actions", "D&escribe…"), std::nullopt, "Shift+F2",
        Menu::Edit, 2, why::describe},
    {ActionId::EditDuplicate, "editDuplicate", QT_TRANSLATE_NOOP("Actions", "&Duplicate…"), Icon::Duplicate, "Ctrl+D",
        Menu::Edit, 2, why::duplicate},
    {ActionId::EditActivate, "editActivate", QT_TRANSLATE_NOOP("Actions", "Ac&tivate"), std::nullopt, "", Menu::Edit, 2,
        why::activate},
    {ActionId::EditDeactivate, "editDeactivate", QT_TRANSLATE_NOOP("Actions", "Deact&ivate"), std::nullopt, "",
        Menu::Edit, 2, why::deactivate},
    {ActionId::EditDelete, "editDelete", QT_TRANSLATE_NOOP("Actions", "De&lete…"), Icon::Delete, "Del", Menu::Edit, 2,
        why::remove},
    {ActionId::EditRevert, "editRevert", QT_TRANSLATE_NOOP("Actions", "Re&vert the deletion"), Icon::Revert, "",
        Menu::Edit, 2, why::revert},
    {ActionId::ViewInspector, "viewInspector", QT_TRANSLATE_NOOP("Actions", "&Inspector"), Icon::Inspector, "F4",
        Menu::View, 0, why::always},
    {ActionId::ViewHeirs, "viewHeirs", QT_TRANSLATE_NOOP("Actions", "Show &heirs below roles"), std::nullopt,
        "Ctrl+Shift+H", Menu::View, 0, why::roles},
    {ActionId::ViewExpandAll, "viewExpandAll", QT_TRANSLATE_NOOP("Actions", "&Expand all"), std::nullopt,
        "Ctrl+Shift+E", Menu::View, 0, why::tree},
    {ActionId::ViewCollapseAll, "viewCollapseAll", QT_TRANSLATE_NOOP("Actions", "&Collapse all"), std::nullopt, "",
        Menu::View, 0, why::tree},
    {ActionId::ViewSystemTheme, "viewSystemTheme", QT_TRANSLATE_NOOP("Actions", "Colours of the &system"), std::nullopt,
        "", Menu::View, 1, why::always},
    {ActionId::ViewLightTheme, "viewLightTheme", QT_TRANSLATE_NOOP("Actions", "&Light"), std::nullopt, "", Menu::View,
        1, why::always},
    {ActionId::ViewDarkTheme, "viewDarkTheme", QT_TRANSLATE_NOOP("Actions", "&Dark"), std::nullopt, "", Menu::View, 1,
        why::always},
    {ActionId::ViewResetLayout, "viewResetLayout", QT_TRANSLATE_NOOP("Actions", "&Reset columns and window"),
        std::nullopt, "", Menu::View, 2, why::always},
    {ActionId::GoBack, "goBack", QT_TRANSLATE_NOOP("Actions", "&Back"), Icon::Back, "Alt+Left", Menu::Go, 0, why::back},
    {ActionId::GoForward, "goForward", QT_TRANSLATE_NOOP("Actions", "&Forward"), Icon::Forward, "Alt+Right", Menu::Go,
        0, why::forward},
    {ActionId::GoUsers, "goUsers", QT_TRANSLATE_NOOP("Actions", "&Users"), Icon::Users, "Ctrl+1", Menu::Go, 1,
        why::open},
    {ActionId::GoRoles, "goRoles", QT_TRANSLATE_NOOP("Actions", "&Roles"), Icon::Role, "Ctrl+2", Menu::Go, 1,
        why::open},
    {ActionId::GoPermissions, "goPermissions", QT_TRANSLATE_NOOP("Actions", "&Permissions"), Icon::Permission, "Ctrl+3",
        Menu::Go, 1, why::open},
    {ActionId::GoRules, "goRules", QT_TRANSLATE_NOOP("Actions", "Rule&s"), Icon::Rules, "Ctrl+8", Menu::Go, 1,
        why::open},
    {ActionId::GoLog, "goLog", QT_TRANSLATE_NOOP("Actions", "&Log"), Icon::Log, "Ctrl+9", Menu::Go, 1, why::open},
    {ActionId::GoPostEditor, "goPostEditor", QT_TRANSLATE_NOOP("Actions", "Post &editor"), Icon::PostEditor, "Ctrl+0",
        Menu::Go, 1, why::open},
    {ActionId::CreatePost, "createPost", QT_TRANSLATE_NOOP("Actions", "&Create post"), Icon::NewFile, "Ctrl+Alt+N",
        Menu::Tools, 0, why::createPost},
    {ActionId::ViewPost, "viewPost", QT_TRANSLATE_NOOP("Actions", "&View post"), Icon::View, "Ctrl+Alt+V", Menu::Tools,
        0, why::viewPost},
    {ActionId::EditPost, "editPost", QT_TRANSLATE_NOOP("Actions", "&Edit post"), Icon::Edit, "Ctrl+Alt+E", Menu::Tools,
        0, why::editPost},
    {ActionId::DeletePost, "deletePost", QT_TRANSLATE_NOOP("Actions", "&Delete post"), Icon::Delete, "Ctrl+Alt+D",
        Menu::Tools, 0, why::deletePost},
    {ActionId::SendAnyway, "sendAnyway", QT_TRANSLATE_NOOP("Actions", "Send the request &anyway"), Icon::Send,
        "Ctrl+Alt+S", Menu::Tools, 0, why::sendAnyway},
    {ActionId::ToolsActionPermissions, "toolsActionPermissions",
        QT_TRANSLATE_NOOP("Actions", "&Permissions of the post editor…"), Icon::Permission, "", Menu::Tools, 1,
        why::open},
    {ActionId::ToolsSignOut, "toolsSignOut", QT_TRANSLATE_NOOP("Actions", "&Sign out"), Icon::SignOut, "Ctrl+Alt+0",
        Menu::Tools, 1, why::signedIn},
    {ActionId::SecondEditor, "secondEditor", QT_TRANSLATE_NOOP("Actions", "Second &user"), Icon::Users, "Ctrl+Alt+2",
        Menu::Tools, 1, why::open},
    {ActionId::ForbiddenHide, "forbiddenHide", QT_TRANSLATE_NOOP("Actions", "&Hide what is forbidden"), std::nullopt,
        "", Menu::Tools, 2, why::open},
    {ActionId::ForbiddenDisable, "forbiddenDisable", QT_TRANSLATE_NOOP("Actions", "Disa&ble what is forbidden"),
        std::nullopt, "", Menu::Tools, 2, why::open},
    {ActionId::ForbiddenRefuse, "forbiddenRefuse", QT_TRANSLATE_NOOP("Actions", "Allow the click, &refuse the request"),
        std::nullopt, "", Menu::Tools, 2, why::open},
    {ActionId::WalkthroughNext, "walkthroughNext", QT_TRANSLATE_NOOP("Actions", "&Next step"), std::nullopt, "F8",
        Menu::Walkthroughs, 0, why::walkthroughNext},
    {ActionId::WalkthroughBack, "walkthroughBack", QT_TRANSLATE_NOOP("Actions", "Step &back"), std::nullopt, "Shift+F8",
        Menu::Walkthroughs, 0, why::walkthroughBack},
    {ActionId::WalkthroughDoIt, "walkthroughDoIt", QT_TRANSLATE_NOOP("Actions", "&Do it for me"), std::nullopt, "F9",
        Menu::Walkthroughs, 0, why::walkthroughDoIt},
    {ActionId::WalkthroughSkip, "walkthroughSkip", QT_TRANSLATE_NOOP("Actions", "&Skip the step"), std::nullopt,
        "Shift+F9", Menu::Walkthroughs, 0, why::walkthroughSkip},
    {ActionId::WalkthroughReset, "walkthroughReset", QT_TRANSLATE_NOOP("Actions", "&Reset to the start"), Icon::Revert,
        "F12", Menu::Walkthroughs, 1, why::walkthroughReset},
    {ActionId::WalkthroughNotes, "walkthroughNotes", QT_TRANSLATE_NOOP("Actions", "&Presenter notes…"), std::nullopt,
        "F7", Menu::Walkthroughs, 1, why::walkthrough},
    {ActionId::WalkthroughClose, "walkthroughClose", QT_TRANSLATE_NOOP("Actions", "&Close the walkthrough"),
        std::nullopt, "", Menu::Walkthroughs, 1, why::walkthrough},
    {ActionId::HelpKeys, "helpKeys", QT_TRANSLATE_NOOP("Actions", "&Keys"), Icon::Help, "F1", Menu::Help, 0,
        why::always},
    {ActionId::HelpAbout, "helpAbout", QT_TRANSLATE_NOOP("Actions", "&About Rolewright"), std::nullopt, "", Menu::Help,
        0, why::always},
};

const char *menuTitles[] = {QT_TRANSLATE_NOOP("Actions", "&File"), QT_TRANSLATE_NOOP("Actions", "&Edit"),
    QT_TRANSLATE_NOOP("Actions", "&View"), QT_TRANSLATE_NOOP("Actions", "&Go"), QT_TRANSLATE_NOOP("Actions", "&Tools"),
    QT_TRANSLATE_NOOP("Actions", "&Help"), QT_TRANSLATE_NOOP("Actions", "&Walkthroughs")};

const char *menuNames[] = {"fileMenu", "editMenu", "viewMenu", "goMenu", "toolsMenu", "helpMenu", "walkthroughMenu"};

// "Open a file": what the action is called where no dialog is promised.
QString title(const QString &actionText)
{
    QString text = textWithoutMnemonic(actionText);
    if (text.endsWith(u'…'))
        text.chop(1);
    return text;
}

// The action's tooltip: what it does with its key, or why it cannot be done. Names in reasons come from a database:
// never rich text.
void explain(QAction *action, const QString &why)
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    const QString what = title(action->text()) + (keys.isEmpty() ? QString() : u" (%1)"_s.arg(keys));
    const QString words = why.isEmpty() ? what : title(action->text()) + u": "_s + why;
    action->setEnabled(why.isEmpty());
    action->setToolTip(plainToolTip(words));
    action->setStatusTip(words);
}

} // namespace

ActionId actionIdOf(PostApplication::Action action)
{
    switch (action) {
    case PostApplication::Action::Create:
        return ActionId::CreatePost;
    case PostApplication::Action::View:
        return ActionId::ViewPost;
    case PostApplication::Action::Edit:
        return ActionId::EditPost;
    case PostApplication::Action::Delete:
        return ActionId::DeletePost;
    }
    Q_UNREACHABLE();
}

Actions::Actions(QWidget *window) : QObject(window)
{
    for (const Row &row : rows) {
        auto *action = new QAction(tr(row.text), this);
        action->setObjectName(QLatin1String(row.name));
        if (row.icon)
            action->setIcon(icon(*row.icon));
        if (*row.keys)
            action->setShortcuts(QKeySequence::listFromString(QLatin1String(row.keys)));
        m_actions[row.id] = action;
        window->addAction(action);
    }
    for (ActionId id : {ActionId::ViewInspector, ActionId::ViewHeirs, ActionId::ViewSystemTheme,
             ActionId::ViewLightTheme, ActionId::ViewDarkTheme, ActionId::SecondEditor, ActionId::ForbiddenHide,
             ActionId::ForbiddenDisable, ActionId::ForbiddenRefuse})
        at(id)->setCheckable(true);
    auto *themes = new QActionGroup(this);
    for (ActionId id : {ActionId::ViewSystemTheme, ActionId::ViewLightTheme, ActionId::ViewDarkTheme})
        themes->addAction(at(id));
    auto *treatments = new QActionGroup(this);
    for (ActionId id : {ActionId::ForbiddenHide, ActionId::ForbiddenDisable, ActionId::ForbiddenRefuse})
        treatments->addAction(at(id));
    at(ActionId::FileQuit)->setMenuRole(QAction::QuitRole);
    at(ActionId::HelpAbout)->setMenuRole(QAction::AboutRole);
}

std::vector<QMenu *> Actions::makeMenus(QWidget *parent) const
{
    std::vector<QMenu *> menus;
    for (std::size_t i = 0; i < std::size(menuTitles); ++i) {
        auto *menu = new QMenu(tr(menuTitles[i]), parent);
        menu->setObjectName(QLatin1String(menuNames[i]));
        menu->setToolTipsVisible(true);
        menus.push_back(menu);
    }
    std::map<Menu, int> lastGroup;
    for (const Row &row : rows) {
        QMenu *menu = menus[std::size_t(row.menu)];
        if (lastGroup.contains(row.menu) && lastGroup[row.menu] != row.group)
            menu->addSeparator();
        lastGroup[row.menu] = row.group;
        menu->addAction(at(row.id));
    }
    QMenu *walkthroughs = menus[std::size_t(Menu::Walkthroughs)];
    menus.pop_back();
    QMenu *tools = menus[std::size_t(Menu::Tools)];
    tools->addSeparator();
    tools->addMenu(walkthroughs);
    return menus;
}

QMenu *Actions::makeContextMenu(ObjectKind listed, QWidget *parent) const
{
    std::vector<std::vector<ActionId>> groups{{ActionId::EditRename, ActionId::EditDescribe, ActionId::EditDuplicate},
        {ActionId::EditCopy, ActionId::EditSelectAll},
        {ActionId::EditActivate, ActionId::EditDeactivate, ActionId::EditDelete}, {ActionId::EditNew}};
    if (listed != ObjectKind::User) // others are never inactive
        groups[2] = {ActionId::EditDelete};
    if (at(ActionId::EditRevert)->isEnabled())
        groups[2].push_back(ActionId::EditRevert);
    auto *menu = new QMenu(parent);
    menu->setObjectName(u"contextMenu"_s);
    menu->setToolTipsVisible(true);
    for (const std::vector<ActionId> &group : groups) {
        if (&group != &groups.front())
            menu->addSeparator();
        for (const ActionId id : group)
            menu->addAction(at(id));
    }
    return menu;
}

void Actions::update(const ActionContext &context)
{
    const auto kind = context.listed;
    at(ActionId::EditNew)->setText(kind ? tr("&New %1…").arg(engine::kindWord(*kind)) : tr("&New…"));
    at(ActionId::EditDescribe)->setText(kind == ObjectKind::User ? tr("Display nam&e…") : tr("D&escribe…"));
    at(ActionId::EditUndo)
        ->setText(context.workspace->canUndo() ? tr("&Undo %1").arg(plainButtonText(context.workspace->undoText()))
                                               : tr("&Undo"));
    at(ActionId::EditRedo)
        ->setText(context.workspace->canRedo() ? tr("&Redo %1").arg(plainButtonText(context.workspace->redoText()))
                                               : tr("&Redo"));
    at(ActionId::EditDelete)
        ->setText(context.links.size() == 1 ? plainButtonText(engine::sentence(context.links.front()))
                : context.links.empty()     ? tr("De&lete…")
                                            : tr("Take away %1 links").arg(context.links.size()));
    for (const Row &row : rows)
        explain(at(row.id), row.why(context));
    treatForbidden(context);
}

// After the reasons: these stay in the tooltips, whichever it is.
void Actions::treatForbidden(const ActionContext &context)
{
    for (const PostApplication::Action request : PostApplication::actions) {
        const bool isForbidden = context.workspace->isOpen() && !context.session->decide(request).isAllowed();
        QAction *action = at(actionIdOf(request));
        action->setVisible(!isForbidden || context.treatment != ForbiddenTreatment::Hide);
        if (isForbidden && context.treatment == ForbiddenTreatment::Refuse)
            action->setEnabled(true);
    }
}

QString Actions::whyNot(const QKeySequence &keys) const
{
    for (const auto &[id, action] : m_actions)
        if (!action->isEnabled() && action->shortcuts().contains(keys))
            return action->statusTip();
    return {};
}

QList<KeyLine> Actions::keyLines() const
{
    QList<KeyLine> lines;
    for (const Row &row : rows) {
        const QString keys = QKeySequence::listToString(at(row.id)->shortcuts(), QKeySequence::NativeText);
        if (!keys.isEmpty())
            lines << KeyLine{title(tr(row.text)), keys};
    }
    return lines;
}
