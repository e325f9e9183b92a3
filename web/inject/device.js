// SPDX-License-Identifier: MIT
// Page world, in all frames: what `navigator` says of the device. The engine's own values are those of the computer that MiniHost
// runs on. The engine forgets the emulated number of touch points when its settings change, so that is set here too.
(() => {
    'use strict';
    const config = /*CONFIG*/null;
    const { defineProperty, getOwnPropertyDescriptor } = Object;
    const navigator = Navigator.prototype;
    const say = (name, value) => {
        const named = { __proto__: null, get [name]() { return value; } };
        const { get } = getOwnPropertyDescriptor(named, name);
        defineProperty(navigator, name, { __proto__: null, get, enumerable: true, configurable: true });
    };
    say('platform', config.platform);
    say('vendor', config.vendor);
    if (config.isTouch)
        say('maxTouchPoints', 5);
    // The engine's brands and its computer; the clients' engines are older than it, or do not have it (Safari's).
    delete navigator.userAgentData;
})();
