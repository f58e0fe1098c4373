#pragma once

#include "icons.h"

#include <QWidget>

#include <optional>
#include <vector>

class QMenu;

// One node of a path: session, user, roles, permission.
struct PathNode {
    enum class State {
        Lit,
        Reached, // the permission at the end of an allowed path
        Broken, // not reached: dashed, with the edge before it
    };

    Icon icon = Icon::User;
    QString title;
    QString subtitle;
    State state = State::Lit;
    QString edge = {}; // what leads to it: "is", "holds", "inherits from", "grants", "does not grant"; not of the first
    Meaning pending = Meaning::None; // Added or Removed: the edge is so only after Save
    std::optional<ObjectRef> object = {}; // what it stands for

    // The edge's words: "holds", "holds, pending".
    QString edgeText() const;
};

// A path from top to bottom. One stop for Tab, the arrow keys walk the nodes; a screen reader gets a list with the same
// words. Its menu copies it as text and asks for it as a picture.
class PathView : public QWidget {
    Q_OBJECT

public:
    explicit PathView(QWidget *parent = nullptr);

    void setNodes(std::vector<PathNode> nodes);
    const std::vector<PathNode> &nodes() const { return m_nodes; }
    int currentNode() const { return m_current; }
    void setCurrentNode(int node);
    // "holds User, role": a node with what leads to it.
    QString nodeText(int node) const;
    // The whole path in one line, for a screen reader.
    QString pathText() const;
    // A line a node, for copying.
    QString pathLines() const;
    void copyAsText() const;
    // Copies it, asks for it as a picture.
    QMenu *makeMenu(QWidget *parent);
    QRect nodeRect(int node) const;
    // Everything but the focus, as it stands in the widget.
    void paintPath(QPainter *painter) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // Enter or double click.
    void nodeActivated(int node);
    // As a file with this ending: "svg" or "png".
    void saveAsked(const QString &ending);

protected:
    bool event(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void paintNodes(QPainter *painter, int focused) const;
    int nodeAt(const QPoint &position) const;
    void tellFocus();

    std::vector<PathNode> m_nodes;
    int m_current = 0;
};
