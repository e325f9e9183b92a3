// SPDX-License-Identifier: MIT
// Page world, started by begin.js: the page's own call, with one argument or none. Returns its promise.
window.openAuth(/*CODE*/null)
