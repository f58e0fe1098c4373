#pragma once

#include "databaseinfo.h"

#include <QString>

// What the command line of the window asks for.
struct Startup {
    store::OpenRequest request = {}; // location empty: none
    bool demo = false;
    QString user = {}; // signed in to the post editor
    QString walkthrough = {}; // name of one that there is; on the demo unless a database is named
    QString picturesFolder = {};
    // Not empty: print it and end with exitCode (--help, --version, a wrong option).
    QString message = {};
    int exitCode = 0;

    static Startup fromArguments(int argc, char *argv[]);
};
