#pragma once

class MainWindow;
struct Startup;

// Draws every page and dialog, light and dark, into PNG files of the folder that was asked for, and prints their names.
// Needs no display. The program's exit code.
int drawPictures(MainWindow &window, const Startup &startup);
