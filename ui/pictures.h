#pragma once

struct Startup;

// Draws every page and dialog, light and dark and in two sizes, or the steps of the walkthrough that was asked for,
// into PNG files of the folder that was asked for, and prints their names. Needs no display and leaves the person's
// settings alone. The program's exit code.
int drawPictures(const Startup &startup);
