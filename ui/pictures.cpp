#include "pictures.h"

#include "mainwindow.h"
#include "startup.h"

int drawPictures(MainWindow &window, const Startup &startup)
{
    window.start(startup);
    return 0;
}
