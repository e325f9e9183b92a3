// SPDX-License-Identifier: MIT
// Isolated world of sub-frames: reports a call on the console, the only way from there to MiniHost. The page's world cannot change
// this console, and does not know the mark at the beginning of the line; miniapppage.cpp removes it.
(() => {
    'use strict';
    if (window === window.top)
        return;
    const config = /*CONFIG*/null;
    addEventListener(`${config.secret}-frame`, event => {
        event.preventDefault(); // confirms that the relay listens
        event.relatedTarget.addEventListener(`${config.secret}-refused`,
            call => console.warn(config.subFrameMark + String(call.detail).slice(0, 200)));
    }, { once: true });
    dispatchEvent(new Event(`${config.secret}-frame?`)); // for the case that the page's part ran first
})();
