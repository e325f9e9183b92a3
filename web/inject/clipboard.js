// SPDX-License-Identifier: MIT
// Page world, in all frames: navigator.clipboard.writeText() in a gesture, as in the clients' WebViews. The engine refuses it in an
// embedded page; a copy that a gesture commands is allowed, so the text is written by one. Outside of a gesture, and for reading, the
// engine's refusal stays.
(() => {
    'use strict';
    if (!globalThis.Clipboard)
        return;
    const { defineProperty } = Object;
    const NewPromise = Promise;
    const Refusal = DOMException;
    const Text = String;
    const page = document;
    const execute = Document.prototype.execCommand;
    const listen = addEventListener.bind(window);
    const unlisten = removeEventListener.bind(window);
    const call = Function.prototype.call.bind(Function.prototype.call);
    const setData = DataTransfer.prototype.setData;
    const write = text => {
        let isWritten = false;
        const copy = event => {
            event.stopImmediatePropagation();
            event.preventDefault();
            if (event.isTrusted) {
                call(setData, event.clipboardData, 'text/plain', text);
                isWritten = true;
            }
        };
        listen('copy', copy, { __proto__: null, capture: true });
        call(execute, page, 'copy');
        unlisten('copy', copy, { __proto__: null, capture: true });
        return isWritten;
    };
    const { writeText } = {
        writeText(text) {
            const given = Text(text);
            return new NewPromise((resolve, reject) => write(given) ? resolve()
                : reject(new Refusal('Write permission denied.', 'NotAllowedError')));
        },
    };
    defineProperty(Clipboard.prototype, 'writeText',
        { __proto__: null, value: writeText, writable: true, enumerable: true, configurable: true });
})();
