#pragma once

#include "ids.h"
#include "meaning.h"

#include <QIcon>

#include <optional>

class QPainter;
class QRectF;

// One drawing of resources/icons each; the same icon is the same concept everywhere.
enum class Icon {
    Back,
    ChevronDown,
    ChevronRight,
    Clock,
    Close,
    Columns,
    Connect,
    Copy,
    Database,
    Delete,
    Duplicate,
    Edit,
    Export,
    File,
    Filter,
    Findings,
    Forward,
    Grants,
    Help,
    Info,
    Inspector,
    Lock,
    Log,
    Map,
    Matrix,
    More,
    NewFile,
    Open,
    Permission,
    Play,
    Plus,
    Post,
    PostEditor,
    Redo,
    Reload,
    Rename,
    Revert,
    Role,
    Rules,
    Save,
    Search,
    Send,
    Session,
    SignOut,
    Tick,
    Undo,
    User,
    Users,
    View,
    Warning,
};

// Asks the palette whenever it is drawn, so that a change of theme recolours it.
QIcon icon(Icon which);
Icon iconFor(ObjectKind kind);
std::optional<Icon> iconFor(RowIcon row);

// The icon in a colour of one's own, filling the place. Drawn once per icon, size, colour and device pixel ratio.
void paintIcon(QPainter *painter, const QRectF &place, Icon which, const QColor &color);

// Of the program: windows, launcher.
QIcon programIcon();
