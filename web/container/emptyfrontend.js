// SPDX-License-Identifier: MIT
// Page world of the hidden DevTools, at document creation: empties the document before it loads its application (a megabyte
// of scripts), and keeps what the engine calls. What the engine answers goes to the console, behind a mark: devtoolslink.cpp
// reads it there.
document.open();
document.write('<!doctype html><title>MiniHost</title>');
document.close();
window.DevToolsAPI = new Proxy({}, {
    get: (target, name) => (...parts) => {
        if (name === 'dispatchMessage')
            console.log(/*MARK*/null + parts[0]);
    },
});
