#include "plainlabel.h"

#include "look.h"
#include "wrappinglabel.h"

#include <QLabel>
#include <QPainter>
#include <QTextDocument>

namespace {

class Line final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), lookFor(palette()).line);
    }
};

} // namespace

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QLabel *wrappingLabel(const QString &text, QWidget *parent)
{
    return new WrappingLabel(text, parent);
}

QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

void setPlainToolTip(QWidget *widget, const QString &text)
{
    widget->setToolTip(plainToolTip(text));
    widget->setStatusTip(text);
    widget->setAccessibleDescription(text);
}

QString plainButtonText(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QString textWithoutMnemonic(const QString &buttonText)
{
    QString text;
    for (qsizetype i = 0; i < buttonText.size(); ++i) {
        if (buttonText[i] == QLatin1Char('&') && ++i == buttonText.size())
            break;
        text += buttonText[i];
    }
    return text;
}

QWidget *horizontalLine(QWidget *parent)
{
    auto *line = new Line(parent);
    line->setFixedHeight(1);
    return line;
}

QWidget *verticalLine(QWidget *parent)
{
    auto *line = new Line(parent);
    line->setFixedWidth(1);
    return line;
}
