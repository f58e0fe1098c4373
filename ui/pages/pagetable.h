#pragma once

#include "actions.h"
#include "icons.h"
#include "pageid.h"

#include <QString>

#include <optional>
#include <span>

class Ask;
class Page;
class PostSession;
class QWidget;
class Settings;
class Workspace;

// What pages are made from.
struct PageParts {
    Workspace *workspace;
    PostSession *session;
    Settings *settings;
    Actions *actions;
    QWidget *parent;
    const Ask *ask;
};

// The one table of pages, in the order of the page list: a row here is all that a new page needs beside its Go action.
struct PageRow {
    PageId id;
    const char *group; // heading in the page list
    const char *title;
    Icon icon;
    ActionId action; // goes there
    Page *(*make)(const PageParts &parts);
    std::optional<qint64> (*count)(const Workspace &workspace);

    QString groupTitle() const;
    QString pageTitle() const;
};

std::span<const PageRow> pageTable();
