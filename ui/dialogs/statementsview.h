#pragma once

#include "fixedtextview.h"
#include "result.h"
#include "savepreview.h"

class SqlHighlighter;
class Workspace;

// The statements that saving the pending changes would run, as the store plans them. Asked for when the view is seen,
// and again when the pending changes are others.
class StatementsView final : public FixedTextView {
    Q_OBJECT

public:
    StatementsView(Workspace *workspace, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void ask();

    Workspace *m_workspace;
    SqlHighlighter *m_highlighter;
    bool m_isOutdated = true;
};

// As it is shown.
QString statementsText(const Result<store::SavePreview> &preview);
