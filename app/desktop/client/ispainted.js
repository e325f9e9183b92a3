// SPDX-License-Identifier: MIT
// Window's world: returns whether three frames have been painted since this was first asked with this number. Frames of the
// engine are handed over one after the other: when the third begins, what was done before the first is here. Two are not
// enough on a busy machine (measured: 4 stale pictures in 300). A new document counts anew, and its frames are held back
// until there is something to read, but no longer than half a second (Chromium's paint holding).
(frames => {
    const isHeldBack = performance.getEntriesByName('first-contentful-paint').length === 0
        && performance.now() < 700;
    if (!(/*GRAB*/null in frames) && !isHeldBack) {
        frames[/*GRAB*/null] = false;
        let left = 3;
        const next = () => left-- > 0 ? requestAnimationFrame(next) : frames[/*GRAB*/null] = true;
        next();
    }
    return frames[/*GRAB*/null] === true;
})(globalThis.minihostFrames ??= {})
