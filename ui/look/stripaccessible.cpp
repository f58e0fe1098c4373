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
        if (which != QAccessible::Name)
            return QAccessibleWidget::text(which);
        const QString sentence = widget()->accessibleName();
        const QString explanation = widget()->accessibleDescription();
        return explanation.isEmpty() ? sentence : Strip::tr("%1: %2").arg(sentence, explanation);
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
