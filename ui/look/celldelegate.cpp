#include "celldelegate.h"
