// SPDX-License-Identifier: MIT
// Page world: the page leaves for an empty one, as if a script of its own did so. Returns 1.
(location.href = 'about:blank', 1)
