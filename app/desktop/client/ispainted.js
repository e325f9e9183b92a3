// SPDX-License-Identifier: MIT
// Runs in the window's world of the page: returns whether three animation frames have begun since the first call with this number.
// The engine passes frames on one after the other, so when the third begins, changes from before the first are visible. Two are
// not enough on a busy machine (measured: 4 stale pictures in 300). A new document starts again, and Chromium holds its frames
// back until there is content, for at most half a second (paint holding).
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
