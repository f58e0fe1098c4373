#include "stripaccessible.h"

#include "strip.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace {

class StripAccessible final : public QAccessibleWidget {
public:
    explicit StripAccessible(Strip *strip) : QAccessibleWidget(strip, QAccessible::AlertMessage) { }

    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Name ? static_cast<const Strip *>(widget())->fullText()
                                          : QAccessibleWidget::text(which);
    }
};

QAccessibleInterface *makeStripAccessible(const QString &, QObject *object)
{
    auto *strip = qobject_cast<Strip *>(object);
    return strip ? new StripAccessible(strip) : nullptr;
}

} // namespace

void installStripAccessible()
{
    // Installing the same factory again does nothing.
    QAccessible::installFactory(makeStripAccessible);
}
