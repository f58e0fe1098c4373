#include "walkthroughrun.h"

struct WalkthroughRun::Private { };

WalkthroughRun::~WalkthroughRun() = default;
