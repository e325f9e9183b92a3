// SPDX-License-Identifier: MIT
// Isolated world of sub-frames: tells the host of a call on the console, which is the only way from there to the host. The
// page's world has no hand in this console, and does not know what the text begins with; miniapppage.cpp takes it off.
(() => {
    'use strict';
    if (window === window.top)
        return;
    const config = /*CONFIG*/null;
    addEventListener(`${config.secret}-frame`, event => {
        event.preventDefault(); // taken
        event.relatedTarget.addEventListener(`${config.secret}-refused`,
            call => console.warn(config.subFrameMark + String(call.detail).slice(0, 200)));
    }, { once: true });
    dispatchEvent(new Event(`${config.secret}-frame?`)); // should the page's part have been first
})();
