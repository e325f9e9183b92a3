// SPDX-License-Identifier: MIT
// Page world of the showcase: returns "1" when it has taken its place.
document.documentElement.dataset.ready || ''
