#pragma once

#include "databaseopener.h"

namespace store {

// Plans a save as it would be done now, from a reading of the database.
Result<SavePreview> previewSave(const OpenedDatabase &database, const SaveRequest &request);

} // namespace store
