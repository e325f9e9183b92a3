// SPDX-License-Identifier: MIT
// window.openAuth of the seed document: always resolves, with one of the three documented shapes. The promise is resolved
// with an object that the page gets anyway, since resolving reads its member `then`.
// A page may have a function, a constant or a variable of this name, as a bundle of the real component has: then the page's is used in the
// page. Hence the property is configurable: a top-level declaration of the name would be a SyntaxError otherwise. Nothing of ours calls it
// by its name.
const ownOpenAuth = freeze(function openAuth(options) {
    return new NewPromise(resolve => ask('openAuth', options, (kind, body) => resolve(body)));
});
let currentOpenAuth = ownOpenAuth;
const replaced = () => send(new BridgeEvent(replacedName));
defineProperty(window, 'openAuth', {
    __proto__: null,
    get: () => currentOpenAuth,
    set: value => {
        currentOpenAuth = value;
        replaced();
    },
    enumerable: true,
    configurable: true,
});
// A declaration does not call the setter. The name means what the page means by it: a constant is in no object.
const lookForDeclaration = () => {
    try {
        if (openAuth === ownOpenAuth)
            return;
    } catch {
        // The page has deleted it, or its constant has no value yet.
    }
    replaced();
};
addEventListener('DOMContentLoaded', lookForDeclaration, { __proto__: null, once: true });
addEventListener('load', lookForDeclaration, { __proto__: null, once: true });
