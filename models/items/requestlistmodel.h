#pragma once

#include "tablemodel.h"

class PostApplication;

// What was asked of the pretend application and what it answered, newest first: Time, User, Request, Status, Answer.
class RequestListModel final : public TableModel {
    Q_OBJECT

public:
    enum ColumnIndex { TimeColumn, UserColumn, RequestColumn, StatusColumn, AnswerColumn };

    explicit RequestListModel(PostApplication *application, QObject *parent = nullptr);

    const std::vector<Column> &columns() const override;
    qint64 rowTotal() const override;
    QVariant cell(qint64 row, int column, int role) const override;

private:
    void sync();

    PostApplication *m_application;
    qint64 m_shown = 0;
};
