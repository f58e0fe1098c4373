#pragma once

#include "framedialog.h"
#include "postapplication.h"

#include <array>

class QComboBox;

// Which permission each request of the post editor needs in this database; kept for it.
class ActionPermissionsDialog final : public FrameDialog {
    Q_OBJECT

public:
    ActionPermissionsDialog(const PostApplication *application, const QStringList &permissions, QWidget *parent);

    QString permissionFor(PostApplication::Action action) const;

private:
    std::array<QComboBox *, 4> m_fields{};
};
