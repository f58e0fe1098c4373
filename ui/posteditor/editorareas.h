#pragma once

#include <QWidget>

class QSplitter;
class Settings;

// How the parts of the page lie: for one person posts | editor over requests; for two both editors side by side over
// posts | requests, so that each has room. Keeps its sizes for either way.
class EditorAreas final : public QWidget {
    Q_OBJECT

public:
    struct Parts {
        QWidget *posts;
        QWidget *first;
        QWidget *second;
        QWidget *requests;
    };
    EditorAreas(const Parts &parts, Settings *settings, QWidget *parent = nullptr);

    void setTwo(bool two);
    void saveLayout();
    void resetLayout();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void restoreSizes();
    void useUsualSizes();
    QString key(const QString &splitter) const;

    Parts m_parts;
    Settings *m_settings;
    QSplitter *m_columns;
    QSplitter *m_rows;
    QSplitter *m_editors;
    bool m_areTwo = false;
    bool m_hasOwnSizes = false; // somebody moved the splitters
};
