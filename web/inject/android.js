// SPDX-License-Identifier: MIT
// The Android client's protocol (docs/dingtalk/protocol.md §2.3): nuva.require() gives the function that carries a call; the wire
// name is split at its last dot. A call that watches is not answered: `onOk` comes with each thing that happens.
{
    tellPage = tellPhonePage;
    const exec = freeze((onOk, onFail, service, action, params) => {
        ask(service ? `${textOf(service)}.${textOf(action)}` : action, params, (kind, body) => {
            const settle = kind === 'failure' ? onFail : onOk;
            if (kind !== 'watches' && typeof settle === 'function')
                settle(body);
        });
    });
    provide('nuva', freeze({ isReady: true, require: freeze(() => exec) }));
    announce('runtimeready');
}
