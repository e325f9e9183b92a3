// SPDX-License-Identifier: MIT
// window.openAuth of the seed document: always resolves, with one of the three documented shapes.
defineProperty(window, 'openAuth', {
    value: freeze(function openAuth(options) {
        return call('openAuth', options).then(answer => answer.body);
    }),
    enumerable: true,
    writable: false,
    configurable: false,
});
