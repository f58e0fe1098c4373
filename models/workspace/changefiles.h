#pragma once

#include "changejson.h"

// Reads a change file from disk, or from a pipe. database: that is open meanwhile, and is no such file; may be empty.
// Errors (Unreadable): the file and what is wrong with it, with the line.
Result<engine::ChangeFile> readChangesAt(const QString &path, const QString &database = {});
