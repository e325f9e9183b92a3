// SPDX-License-Identifier: MIT
// Runs in the page world of the showcase: returns "1" when the page is ready.
document.documentElement.dataset.ready || ''
