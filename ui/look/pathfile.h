#pragma once

#include "result.h"

class PathView;
class QString;

// The path as a picture, on the colours of the window: ".svg", else PNG at twice the size. Error (Unreadable): the file
// cannot be written, named with its place.
Result<void> writePathFile(const PathView &view, const QString &file);
