// SPDX-License-Identifier: MIT
// Runs in the driver's world, where the page's scripts can neither see nor change it. Calls the function below that is named by the
// question, and returns its result: a snapshot of the page, or the button that probably starts the authorization.
(() => {
    const isVisible = element => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';

    const describe = element =>
        element.localName + (element.id ? '#' + element.id : '') + [...element.classList].map(name => '.' + name).join('');

    const isDisabled = element => element.disabled === true || element.getAttribute('aria-disabled') === 'true'
        || element.getAttribute('aria-busy') === 'true' || getComputedStyle(element).pointerEvents === 'none';

    // innerText leaves out shadow roots.
    const textOf = root => {
        const own = root instanceof ShadowRoot
            ? [...root.children].map(child => child.innerText || '').join('\n')
            : root.innerText || '';
        const inner = [...root.querySelectorAll('*')].filter(element => element.shadowRoot)
            .map(element => textOf(element.shadowRoot));
        return [own, ...inner].join('\n').trim();
    };

    const busySigns = '[aria-busy="true"], progress:not([value]), [class*="spin" i], [class*="loading" i], [class*="loader" i]';

    const selectorOf = element => {
        if (element.id && document.querySelectorAll('#' + CSS.escape(element.id)).length === 1)
            return '#' + CSS.escape(element.id);
        const steps = [];
        for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
            const same = [...at.parentElement.children].filter(child => child.localName === at.localName);
            steps.unshift(at.localName + (same.length > 1 ? ':nth-of-type(' + (same.indexOf(at) + 1) + ')' : ''));
        }
        return steps.join(' > ');
    };

    const triggerWords = [
        [/授权|授權|authori[sz]e/i, 4],
        [/登录|登陆|登入|log ?in|sign ?in/i, 3],
        [/钉钉|dingtalk/i, 2],
        [/同意|继续|开始|进入|allow|continue|start/i, 1],
    ];

    return {
        snapshot(trigger) {
            let element = null;
            try {
                element = trigger ? document.querySelector(trigger) : null;
            } catch {
                // An invalid selector: no element.
            }
            return {
                text: document.body ? textOf(document.body).slice(0, 20000) : '',
                busy: [...document.querySelectorAll(busySigns)].filter(isVisible).map(describe).slice(0, 20),
                hasTrigger: element !== null && isVisible(element),
                isTriggerDisabled: element !== null && isDisabled(element),
                requests: performance.getEntriesByType('resource').map(entry => entry.initiatorType + ' ' + entry.name),
            };
        },
        // The visible button whose text has the most points; of equal ones the first.
        findTrigger() {
            const buttons = [...document.querySelectorAll(
                'button, a[href], [role="button"], input[type="button"], input[type="submit"], [onclick]')];
            let best = { points: 0 };
            for (const button of buttons.filter(isVisible)) {
                const text = (button.innerText || button.value || button.getAttribute('aria-label') || '').trim();
                const points = Math.max(0, ...triggerWords.filter(([words]) => words.test(text)).map(([, value]) => value));
                if (points > best.points)
                    best = { points, text: text.slice(0, 100), selector: selectorOf(button) };
            }
            return best;
        },
    };
})()[/*QUESTION*/null](/*TRIGGER*/null)
