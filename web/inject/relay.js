// SPDX-License-Identifier: MIT
// Isolated world: the only script with access to the channel. It adds what the page must not forge (origin, document), and passes
// strings in both directions. Runs before bridge.js, so that its listener exists when bridge.js hands over the line.
(() => {
    'use strict';
    // The script is inserted twice (see webprofile.cpp); the second insertion has no effect.
    if (globalThis.minihostRelay)
        return;
    // An empty page, which only keeps a process ready.
    if (typeof qt === 'undefined')
        return;
    globalThis.minihostRelay = true;
    const config = /*CONFIG*/null;
    // Not randomUUID(): it is missing in pages of plain http from another machine.
    const doc = [...crypto.getRandomValues(new Uint32Array(4))].join('-');
    const queue = [];
    let bridge = null;
    // The kinds of messages, to MiniHost and from it; web/container/channelmessage.h describes their members.
    const toHost = { hello: 'hello', call: 'call', heldBack: 'heldBack', offerTaken: 'offerTaken', subFrameCall: 'subFrameCall', openAuthReplaced: 'openAuthReplaced' };
    const fromHost = { answer: 'answer', event: 'event' };
    const headOf = kind => `["${kind}",`; // of the JSON text

    // A property and not a slot: the channel would answer each call of a slot with a message that is not needed.
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
        event.preventDefault(); // confirms that the relay listens
        const line = event.relatedTarget;
        line.addEventListener(named('call'), call => up(call.detail));
        line.addEventListener(named('offer'), event => {
            const [offer, taken] = event.detail.split(' ');
            send([toHost.offerTaken, doc, Number(offer), taken === 'true']);
        });
        line.addEventListener(named('refused'), event => send([toHost.subFrameCall, doc, event.detail.slice(0, 256)]));
        line.addEventListener(named('replaced'), () => send([toHost.openAuthReplaced, doc]), { once: true });
        answer = json => line.dispatchEvent(new CustomEvent(answerName, { detail: json }));
    }, { once: true });
    // In a reused process the engine may run the page's part first (seen in 1 of 200 loads).
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
        // The first message of each document: the document before it has ended.
        bridge.message = [toHost.hello, doc];
        for (const message of queue.splice(0))
            bridge.message = message;
    });
    // When a document ends before the channel has answered its first message, the next document gets that answer besides its own, and the
    // library throws at the second one. The channel answers no other message of ours.
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
