// SPDX-License-Identifier: MIT
// Page world of a person's DevTools, once they are loaded: keeps the answers to MiniHost's own commands from them, which
// would complain about answers to questions they have not asked. Returns nothing.
(() => {
    const api = window.DevToolsAPI, usual = api.dispatchMessage;
    api.dispatchMessage = function (message) {
        const id = message.match(/^\{"id":(\d+)/);
        if (!id || Number(id[1]) < /*FIRST*/null)
            usual.apply(api, arguments);
    };
})()
