#pragma once

#include "actionrules.h"
#include "postapplication.h"

#include <QAction>
#include <QObject>

#include <map>
#include <vector>

class QMenu;

enum class ActionId {
    FileNew,
    FileOpen,
    FileOpenReadOnly,
    FileDemo,
    FileReload,
    FileAllowChanges,
    FileAddUserTable,
    FileImport,
    FileSave,
    FileReview,
    FileOpenChanges,
    FileCompare,
    FileDiscard,
    FileClose,
    FileQuit,
    EditUndo,
    EditRedo,
    EditCopy,
    EditSelectAll,
    EditFind,
    EditNew,
    EditRename,
    EditDescribe,
    EditDuplicate,
    EditActivate,
    EditDeactivate,
    EditDelete,
    EditRevert,
    ViewInspector,
    ViewHeirs,
    ViewExpandAll,
    ViewCollapseAll,
    ViewSystemTheme,
    ViewLightTheme,
    ViewDarkTheme,
    ViewResetLayout,
    GoBack,
    GoForward,
    GoUsers,
    GoRoles,
    GoPermissions,
    GoRules,
    GoLog,
    GoPostEditor,
    CreatePost,
    ViewPost,
    EditPost,
    DeletePost,
    SendAnyway,
    ToolsActionPermissions,
    ToolsSignOut,
    SecondEditor,
    ForbiddenHide,
    ForbiddenDisable,
    ForbiddenRefuse,
    WalkthroughNext,
    WalkthroughBack,
    WalkthroughDoIt,
    WalkthroughSkip,
    WalkthroughReset,
    WalkthroughNotes,
    WalkthroughClose,
    HelpKeys,
    HelpAbout,
};

// Which of them sends such requests to the pretend blog.
ActionId actionIdOf(PostApplication::Action action);

// What a key does, for the list of keys.
struct KeyLine {
    QString deed; // "Save"
    QString keys; // "Ctrl+S"
};

// The one table of actions: name, text, icon, keys, menu, and when it cannot be done, why.
class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QWidget *window);

    QAction *at(ActionId id) const { return m_actions.at(id); }
    // Menus File, Edit, View, Go, Tools, Help in order, with separators between groups; Walkthroughs
    // ("walkthroughMenu") is part of Tools.
    std::vector<QMenu *> makeMenus(QWidget *parent) const;
    // What can be done with the selected rows; the same commands as in the menus, what is done most first.
    QMenu *makeContextMenu(ObjectKind listed, QWidget *parent) const;
    // Enables and disables; a disabled action says why in its tooltip and status tip.
    void update(const ActionContext &context);
    // Why pressing them does nothing: their action is disabled. Else empty.
    QString whyNot(const QKeySequence &keys) const;
    // Of every action that has keys.
    QList<KeyLine> keyLines() const;

private:
    void treatForbidden(const ActionContext &context);

    std::map<ActionId, QAction *> m_actions;
};
