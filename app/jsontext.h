#pragma once

#include <QJsonObject>
#include <QString>

#include <string>
#include <string_view>

class Output;

// Members in the order of the documents.
void writeJsonLine(Output &out, const QJsonObject &object);

// A JSON string with its quotes. What is not valid UTF-8 stays as it is: names are written exactly.
std::string jsonString(std::string_view utf8);
