#pragma once

#include <QString>

class Workspace;

// How the rules stand, a line each: "held Sentence", "would be broken Sentence: path; path", "broken …".
QString ruleStatesText(const Workspace &workspace);
