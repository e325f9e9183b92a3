// SPDX-License-Identifier: MIT
// Isolated world: the only place that sees the channel. It stamps what the page cannot forge (origin, document), and
// carries strings both ways. Runs before page.js, so that its listener is there for the hand-over of the line.
(() => {
    'use strict';
    // Inserted twice (see webprofile.cpp): the first one counts.
    if (globalThis.minihostRelay)
        return;
    // No page of the web: an empty one, that only keeps a process ready.
    if (typeof qt === 'undefined')
        return;
    globalThis.minihostRelay = true;
    const config = /*CONFIG*/null;
    // Not randomUUID(): pages of plain http on another machine have none.
    const doc = [...crypto.getRandomValues(new Uint32Array(4))].join('-');
    const queue = [];
    let bridge = null;

    // A property and not a slot: the channel answers every call of a slot, and that message would go for nothing.
    const send = message => {
        if (bridge)
            bridge.message = message;
        else
            queue.push(message);
    };
    // `trouble` instead of the arguments: why they could not be written as JSON, or how many characters they are too large.
    const up = call => {
        const end = call.indexOf('\n');
        const [id, api, unreadable] = JSON.parse(call.slice(0, end));
        const size = call.length - end - 1;
        const trouble = unreadable !== undefined ? String(unreadable).slice(0, 256) : size > config.maxArguments ? size : null;
        const name = String(api).slice(0, 256);
        if (credit.take(Number(id), name, trouble === null ? size : 0))
            send([doc, location.origin, Number(id), name, trouble === null ? call.slice(end + 1) : '', trouble]);
    };
    let answer = null;
    const { openAuth: openAuthRefused, other: otherRefused } = config.credit.refusal;
    const credit = makeCredit(config.credit,
        (id, api) => answer(id, JSON.stringify(api === 'openAuth' ? openAuthRefused : otherRefused)),
        (api, count) => send([doc, api, count, false]));
    addEventListener(config.handover, event => {
        const line = event.relatedTarget;
        line.addEventListener('call', call => up(call.detail));
        line.addEventListener('offer', event => {
            const [offer, taken] = JSON.parse(event.detail);
            send([doc, Number(offer), taken === true]);
        });
        answer = (id, json) => line.dispatchEvent(new CustomEvent('answer', { detail: `[${id},${json}]` }));
    }, { once: true });
    // The engine has been seen to run the page's part first, in a process that another page was in (1 of 200 loads).
    dispatchEvent(new Event(config.handover + '?'));

    new QWebChannel(qt.webChannelTransport, channel => {
        bridge = channel.objects.bridge;
        bridge.answer.connect((document, id, json) => {
            if (document !== doc || !answer)
                return;
            credit.give(id);
            answer(id, json);
        });
        // The first word of every document: the one before it has gone.
        bridge.message = [doc];
        for (const message of queue.splice(0))
            bridge.message = message;
    });
    // A document that leaves before the channel has answered its hello leaves that answer to the next one, which gets it
    // beside its own; the library throws at the second. Nothing else of ours is answered by the channel.
    const deliver = qt.webChannelTransport.onmessage;
    const response = 10; // QWebChannelMessageTypes
    qt.webChannelTransport.onmessage = message => {
        try {
            deliver(message);
        } catch (error) {
            if (!bridge || JSON.parse(message.data).type !== response)
                throw error;
        }
    };
})();
