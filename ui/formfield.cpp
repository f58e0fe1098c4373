#include "formfield.h"

#include "metrics.h"
#include "plainlabel.h"

#include <QLabel>
#include <QVBoxLayout>

void addFormField(QVBoxLayout *layout, const QString &caption, QWidget *field, const QString &objectName)
{
    QLabel *label = plainLabel(caption, field->parentWidget());
    label->setBuddy(field);
    label->setFont(captionFont(field));
    label->setForegroundRole(QPalette::PlaceholderText);
    field->setObjectName(objectName);
    field->setAccessibleName(caption);
    layout->addWidget(label);
    layout->addSpacing(space::tiny);
    layout->addWidget(field);
}
