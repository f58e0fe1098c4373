#pragma once

#include <QSplitter>

// A line of one pixel between its parts that can be gripped from seven.
class Splitter : public QSplitter {
    Q_OBJECT

public:
    using QSplitter::QSplitter;

protected:
    QSplitterHandle *createHandle() override;
};
