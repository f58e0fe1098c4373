#pragma once

#include "commands.h"

// Of the program: every command in a line, and the exit codes.
QString programHelp();
QString commandHelp(const Command &command);
