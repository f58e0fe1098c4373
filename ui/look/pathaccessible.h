#pragma once

// Makes a PathView a list for screen readers: an item a node, with the words of the edge that leads to it. Once is
// enough.
void installPathAccessible();
