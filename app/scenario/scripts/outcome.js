// SPDX-License-Identifier: MIT
// Page world: returns how an expression ended that begin.js has started under this name, {value} or {error}; nothing while
// it is open.
(window[Symbol.for('minihost.scenario')]?.[/*NAME*/null] || {}).outcome
