// SPDX-License-Identifier: MIT
// Page world, every frame: alert(), confirm() and prompt() make a synchronous request to a scheme of MiniHost. It blocks the page's script, as
// the engine's dialogs do, but not MiniHost, which those would block until they are answered.
(() => {
    'use strict';
    const config = /*CONFIG*/null;
    // The functions that this script needs, taken before the page's first script can replace them.
    const apply = Reflect.apply;
    const { parse } = JSON;
    const { defineProperty } = Object;
    const Request = XMLHttpRequest;
    const { open, send } = XMLHttpRequest.prototype;
    const getterOf = (prototype, name) => Object.getOwnPropertyDescriptor(prototype, name).get;
    const responseText = getterOf(XMLHttpRequest.prototype, 'responseText');
    const { slice, charCodeAt } = String.prototype;
    const encode = encodeURIComponent;
    const dispatch = EventTarget.prototype.dispatchEvent;
    const listen = EventTarget.prototype.addEventListener;
    const preventDefault = Event.prototype.preventDefault;
    const PlainEvent = Event;

    // The script is inserted twice (see webprofile.cpp); the second insertion has no effect.
    const present = new PlainEvent(config.presence, { __proto__: null, cancelable: true });
    if (!apply(dispatch, window, [present]))
        return;
    apply(listen, window, [config.presence, event => apply(preventDefault, event, [])]);

    // A lone surrogate has no encoding; what this calls must not be the page's to replace, which String.prototype.replace's parts are.
    const wellFormed = text => {
        try {
            return encode(text);
        } catch {
            let clean = '';
            for (let i = 0; i < text.length; ++i) {
                const unit = apply(charCodeAt, text, [i]);
                clean += unit >= 0xd800 && unit <= 0xdfff ? '\ufffd' : text[i];
            }
            return encode(clean);
        }
    };
    const cut = text => text.length > config.mostCharacters
        ? apply(slice, text, [0, config.mostCharacters]) + ` … (+${text.length - config.mostCharacters})` : text;
    const frame = `${crypto.getRandomValues(new Uint32Array(1))[0]}-${performance.now()}`;
    // MiniHost's answer: [isOk, text]; undefined where the page may not make synchronous requests.
    const ask = (kind, text, suggestion) => {
        try {
            const request = new Request();
            apply(open, request,
                ['GET', `${config.scheme}:${kind}?frame=${frame}&text=${wellFormed(cut(text))}&suggestion=${wellFormed(cut(suggestion))}`, false]);
            apply(send, request, []);
            return parse(apply(responseText, request, []));
        } catch {
            return undefined;
        }
    };
    // Where the request is not allowed, the engine's own function is used; MiniHost answers that at once (miniapppage.cpp).
    const engines = { __proto__: null, alert: window.alert, confirm: window.confirm, prompt: window.prompt };
    const define = (name, value) => defineProperty(window, name, { __proto__: null, value, writable: true, enumerable: true, configurable: true });

    define('alert', function alert(message = '') {
        const text = `${message}`;
        if (!ask('alert', text, ''))
            apply(engines.alert, window, [text]);
    });
    define('confirm', function confirm(message = '') {
        const text = `${message}`;
        const answer = ask('confirm', text, '');
        return answer ? answer[0] : apply(engines.confirm, window, [text]);
    });
    define('prompt', function prompt(message = '', suggestion = '') {
        const text = `${message}`;
        const proposed = `${suggestion}`;
        const answer = ask('prompt', text, proposed);
        if (!answer)
            return apply(engines.prompt, window, [text, proposed]);
        return answer[0] ? answer[1] : null;
    });

    // <input type=file>: the engine needs its answer at once, so the files that the user chooses come later. The frame whose input was pressed
    // requests them at once, and MiniHost answers when the user has chosen.
    let awaited = null; // the request for the input that was pressed last
    const { composedPath } = Event.prototype;
    const typeOf = getterOf(HTMLInputElement.prototype, 'type');
    const kindOf = node => {
        try {
            return apply(typeOf, node, []);
        } catch {
            return ''; // no input
        }
    };
    const isFileInput = node => kindOf(node) === 'file';
    const tellChange = input => {
        apply(dispatch, input, [new PlainEvent('input', { __proto__: null, bubbles: true, composed: true })]);
        apply(dispatch, input, [new PlainEvent('change', { __proto__: null, bubbles: true })]);
    };
    // <input type=color>: the engine would open a separate window.
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    const isDisabled = getterOf(HTMLInputElement.prototype, 'disabled');
    const askColour = input => {
        const request = new Request();
        apply(open, request, ['GET', `${config.scheme}:colour?frame=${frame}&text=${wellFormed(apply(value.get, input, []))}`, true]);
        apply(listen, request, ['loadend', () => {
            const answer = parse(apply(responseText, request, []) || '[false]');
            if (answer[0]) {
                apply(value.set, input, [answer[1]]);
                tellChange(input);
            }
        }]);
        apply(send, request, []);
    };
    const response = getterOf(XMLHttpRequest.prototype, 'response');
    const setResponseType = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'responseType').set;
    const setFiles = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'files').set;
    const Bag = DataTransfer;
    const itemsOf = getterOf(DataTransfer.prototype, 'items');
    const filesOf = getterOf(DataTransfer.prototype, 'files');
    const { add } = DataTransferItemList.prototype;
    const MadeFile = File;
    const fetchFile = (offered, then) => {
        const request = new Request();
        apply(open, request, ['GET', `${config.scheme}:file?text=${offered.token}`, true]);
        apply(setResponseType, request, ['arraybuffer']);
        apply(listen, request, ['loadend', () => {
            const bytes = apply(response, request, []);
            then(bytes && new MadeFile([bytes], offered.name, { __proto__: null, type: offered.type }));
        }]);
        apply(send, request, []);
    };
    const give = (input, offered) => {
        const bag = new Bag();
        const next = index => {
            if (index < offered.length) {
                fetchFile(offered[index], file => {
                    if (file)
                        apply(add, apply(itemsOf, bag, []), [file]);
                    next(index + 1);
                });
                return;
            }
            apply(setFiles, input, [apply(filesOf, bag, [])]);
            tellChange(input);
        };
        next(0);
    };
    const { abort } = XMLHttpRequest.prototype;
    const awaitFiles = input => {
        if (awaited)
            apply(abort, awaited, []);
        const request = new Request();
        awaited = request;
        apply(open, request, ['GET', `${config.scheme}:files?frame=${frame}`, true]);
        apply(listen, request, ['loadend', () => {
            if (awaited === request)
                awaited = null;
            const answer = parse(apply(responseText, request, []) || '[false]');
            if (answer[0])
                give(input, parse(answer[1]));
        }]);
        apply(send, request, []);
    };
    apply(listen, window, ['click', event => {
        const target = apply(composedPath, event, [])[0];
        if (isFileInput(target))
            awaitFiles(target);
        if (kindOf(target) === 'color' && !apply(isDisabled, target, [])) {
            apply(preventDefault, event, []);
            askColour(target);
        }
    }, true]);
    // An input outside of the document is pressed by a call of click().
    const click = HTMLElement.prototype.click;
    defineProperty(HTMLElement.prototype, 'click', { __proto__: null, writable: true, enumerable: true, configurable: true, value: function click_() {
        if (isFileInput(this))
            awaitFiles(this);
        apply(click, this, []);
    } });
    defineProperty(HTMLElement.prototype.click, 'name', { __proto__: null, value: 'click' });
})();
