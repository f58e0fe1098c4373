#pragma once

// What becomes of an action that the guard forbids. The guard answers the same whichever it is.
enum class ForbiddenTreatment {
    Hide, // no button
    Disable, // a grey button that says why
    Refuse, // an ordinary button; the request is refused
};
