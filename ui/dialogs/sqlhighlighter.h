#pragma once

#include <QSyntaxHighlighter>

class QPlainTextEdit;

// Words of SQL stand out, comments and what is not known yet step back.
class SqlHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    explicit SqlHighlighter(QPlainTextEdit *view);

protected:
    void highlightBlock(const QString &line) override;

private:
    QPlainTextEdit *m_view;
};
