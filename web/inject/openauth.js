// SPDX-License-Identifier: MIT
// window.openAuth of the seed document: always resolves, with one of the three documented shapes. The promise is resolved
// with an object that the page gets anyway, since resolving reads its member `then`.
provide('openAuth', freeze(function openAuth(options) {
    return new NewPromise(resolve => ask('openAuth', options, (kind, body) => resolve(body)));
}));
