#pragma once

#include "postsession.h"
#include "tablemodel.h"

// What the guard says now to each of the four requests: permission, allowed through what or forbidden.
class VerdictsModel final : public TableModel {
    Q_OBJECT

public:
    enum ColumnIndex { PermissionColumn, VerdictColumn };

    VerdictsModel(PostSession *session, const Workspace *workspace, QObject *parent = nullptr);

    void setSession(PostSession *session);

    static PostApplication::Action actionAt(qint64 row) { return PostApplication::actions[row]; }
    static int rowOf(PostApplication::Action action) { return int(action); }

    const std::vector<Column> &columns() const override;
    qint64 rowTotal() const override;
    QVariant cell(qint64 row, int column, int role) const override;

private:
    void follow();
    QString verdict(const engine::Decision &decision) const;

    PostSession *m_session;
    const Workspace *m_workspace;
};

// Allowed, forbidden or not signed in, for glyphs and badges.
Meaning meaningOf(engine::Decision::Status status);
