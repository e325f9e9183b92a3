// SPDX-License-Identifier: MIT
// The Android client's protocol (dingtalk-wire.md §2.3): nuva.require() gives the function that carries a call; the wire
// name is split at its last dot. A call that watches is not answered: `onOk` comes with each thing that happens.
{
    tellPage = tellPhonePage;
    const exec = freeze((onOk, onFail, service, action, params) => {
        ask(service ? `${service}.${action}` : action, params, ({ success, body, watches, notify }) => {
            const settle = success || notify ? onOk : onFail;
            if (!watches && typeof settle === 'function')
                settle(body);
        });
    });
    defineProperty(window, 'nuva', { value: freeze({ isReady: true, require: freeze(() => exec) }), enumerable: true });
    // For scripts that only listen for the event.
    addEventListener('DOMContentLoaded', () => document.dispatchEvent(new Event('runtimeready')), { once: true });
}
