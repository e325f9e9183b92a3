// SPDX-License-Identifier: MIT
// Page world: starts an expression of the scenario, which may be a promise, and keeps how it ends under a name, in an object
// of the page's window that no page comes upon. Returns 1; outcome.js reads the end.
(holder => {
    const slot = holder[/*NAME*/null] = {};
    new Promise(resolve => resolve(/*CODE*/null)).then(
        value => { slot.outcome = { value }; },
        error => { slot.outcome = { error: String(error && error.message || error) }; });
    return 1;
})(window[Symbol.for('minihost.scenario')] || Object.defineProperty(window,
    Symbol.for('minihost.scenario'), { value: Object.create(null) })[Symbol.for('minihost.scenario')])
