#pragma once

#include <QString>

namespace store {

// ~/.local/share/rolewright/<part>, where a person's own files lie beside those that are shipped: the same for the
// window and the command line.
QString dataFolder(const QString &part);

} // namespace store
