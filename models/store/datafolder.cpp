#include "datafolder.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace store {

QString dataFolder(const QString &part)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/rolewright/"_L1 + part;
}

} // namespace store
