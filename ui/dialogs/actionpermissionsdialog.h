#pragma once

#include "framedialog.h"
#include "postapplication.h"

#include <array>

class QComboBox;
class Strip;

// Which permission each request of the post editor needs in this database; kept for it.
class ActionPermissionsDialog final : public FrameDialog {
    Q_OBJECT

public:
    ActionPermissionsDialog(const PostApplication *application, const QStringList &permissions, QWidget *parent);

    QString permissionFor(PostApplication::Action action) const;

private:
    void warn();

    QStringList m_known;
    std::array<QComboBox *, 4> m_fields{};
    Strip *m_warning;
};
