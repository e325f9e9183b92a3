// SPDX-License-Identifier: MIT
// Isolated world: the only place that sees the channel. It stamps what the page cannot forge (origin, document), and
// carries strings both ways. Runs before bridge.js, so that its listener is there for the hand-over of the line.
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
    // What a message begins with, to the host and from it: web/container/channelmessage.h says what follows each.
    const toHost = { hello: 'hello', call: 'call', heldBack: 'heldBack', offerTaken: 'offerTaken', subFrameCall: 'subFrameCall' };
    const fromHost = { answer: 'answer', event: 'event' };
    const headOf = kind => `["${kind}",`; // of the JSON text

    // A property and not a slot: the channel answers every call of a slot, and that message would go for nothing.
    const send = message => {
        if (bridge)
            bridge.message = message;
        else
            queue.push(message);
    };
    // id, api, trouble and arguments, a line each (bridge.js). `trouble` goes on instead of the arguments: why they could not be
    // written as JSON, or how many characters they are too large.
    const up = call => {
        let start = 0;
        const next = () => {
            const end = call.indexOf('\n', start);
            const part = call.slice(start, end);
            start = end + 1;
            return part;
        };
        const [id, api, unreadable] = [Number(next()), JSON.parse(next()), JSON.parse(next())];
        const size = call.length - start;
        const trouble = unreadable !== '' ? unreadable.slice(0, 256) : size > config.maxArguments ? size : null;
        const name = api.slice(0, 256);
        if (credit.take(id, name, trouble === null ? size : 0))
            pace.send([toHost.call, doc, location.origin, id, name, trouble === null ? call.slice(start) : '', trouble], trouble === null ? size : 0);
    };
    const pace = makePace(config.pace, send);
    const named = name => `${config.secret}-${name}`;
    const answerName = named('answer');
    let answer = null;
    const refusals = config.credit.refusal;
    const credit = makeCredit(config.credit,
        (id, api) => {
            const { success, body } = api === 'openAuth' ? refusals.openAuth : refusals.other;
            answer(JSON.stringify([fromHost.answer, id, success ? 'success' : 'failure', body, false]));
        },
        (api, count) => send([toHost.heldBack, doc, api, count]));
    addEventListener(named('line'), event => {
        event.preventDefault(); // taken
        const line = event.relatedTarget;
        line.addEventListener(named('call'), call => up(call.detail));
        line.addEventListener(named('offer'), event => {
            const [offer, taken] = event.detail.split(' ');
            send([toHost.offerTaken, doc, Number(offer), taken === 'true']);
        });
        line.addEventListener(named('refused'), event => send([toHost.subFrameCall, doc, event.detail.slice(0, 256)]));
        answer = json => line.dispatchEvent(new CustomEvent(answerName, { detail: json }));
    }, { once: true });
    // The engine has been seen to run the page's part first, in a process that another page was in (1 of 200 loads).
    dispatchEvent(new Event(named('line?')));

    const answerHead = headOf(fromHost.answer);
    const eventHead = headOf(fromHost.event);
    new QWebChannel(qt.webChannelTransport, channel => {
        bridge = channel.objects.bridge;
        bridge.answer.connect((document, json) => {
            if (document !== doc || !answer)
                return;
            if (json.startsWith(answerHead)) {
                credit.give(Number(json.slice(answerHead.length, json.indexOf(',', answerHead.length))));
            } else if (!json.startsWith(eventHead)) {
                console.error('no message of the host:', json.slice(0, 40));
                return;
            }
            pace.charge(json.length);
            answer(json);
        });
        // The first word of every document: the one before it has gone.
        bridge.message = [toHost.hello, doc];
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
