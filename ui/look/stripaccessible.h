#pragma once

// Makes a Strip an alert for screen readers, named by sentence and explanation: the reason is read out with it. Once is
// enough.
void installStripAccessible();
