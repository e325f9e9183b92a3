// SPDX-License-Identifier: MIT
// Page world: the one closure that bridge.js, openauth.js and the client's own parts are in (see injection.cpp). They share
// its variables, which the page cannot see.
(() => {
'use strict';
const config = /*CONFIG*/null;
/*CODE*/null})();
