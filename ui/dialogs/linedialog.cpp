#include "linedialog.h"

#include "formfield.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

LineDialog::LineDialog(const QString &title, const QString &caption, const QString &first, QWidget *parent)
    : FrameDialog(u"lineDialog"_s, title, Enter::Accepts, parent), m_line(new QLineEdit(first, this))
{
    setHeading(title, {});
    addFormField(content(), caption, m_line, u"lineField"_s);
    content()->addStretch();
    addCancel(tr("Cancel"));
    addPrimary(u"changeButton"_s, tr("Change"));
    setUsualSize(440);
    m_line->selectAll();
    m_line->setFocus();
}

QString LineDialog::line() const
{
    return m_line->text();
}
