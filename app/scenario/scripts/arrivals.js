// SPDX-License-Identifier: MIT
// Driver's world: counts the clicks that arrive. Returns when the document began and how many clicks it has had, since a new
// document counts as an arrival, too: the click led there.
(() => {
    if (globalThis.arrivals === undefined) {
        globalThis.arrivals = 0;
        addEventListener('click', () => { ++globalThis.arrivals; }, true);
    }
    return [performance.timeOrigin, globalThis.arrivals];
})()
