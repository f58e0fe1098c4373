#pragma once

#include <QObject>

// A file that is dropped on the window, to be opened or imported.
class FileDrop final : public QObject {
    Q_OBJECT

public:
    explicit FileDrop(QWidget *window);

Q_SIGNALS:
    // Later than the drop: where the file comes from waits until that is done, and a question may have to be answered.
    void dropped(const QString &file);
    void tableDropped(const QString &file); // CSV
    void changesDropped(const QString &file); // a change file

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell(const QString &file);
};
