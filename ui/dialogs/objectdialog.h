#pragma once

#include "framedialog.h"
#include "ids.h"

#include <functional>

class QLabel;
class QLineEdit;
class StateBadge;

// Name and text of a new user, role or permission.
class ObjectDialog final : public FrameDialog {
    Q_OBJECT

public:
    // whyNot: asked as one types; empty when the name may be used. Its words stand under the field.
    ObjectDialog(ObjectKind kind, const QString &title, const std::function<QString(const QString &name)> &whyNot,
        QWidget *parent);

    void setFields(const QString &name, const QString &text);
    QString name() const;
    QString text() const;

private:
    void addWhy();
    void check();

    std::function<QString(const QString &)> m_whyNot;
    QLineEdit *m_name;
    QLineEdit *m_text;
    StateBadge *m_mark;
    QLabel *m_why;
};
