// SPDX-License-Identifier: MIT
// Page world: the one closure that bridge.js, openauth.js and the client's own parts are in (see injection.cpp). They share
// what stands in it, and the page sees none of it.
(() => {
'use strict';
const config = /*CONFIG*/null;
/*CODE*/null})();
