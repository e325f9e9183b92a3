// SPDX-License-Identifier: MIT
// Isolated world: the only place that sees the channel. It stamps what the page cannot forge (origin, document), and
// carries strings both ways. Runs before page.js, so that its listener is there for the hand-over of the line.
(() => {
    'use strict';
    const config = /*CONFIG*/null;
    const doc = crypto.randomUUID();
    const queue = [];
    let bridge = null;

    // [id, api, text, unreadable]: text is the JSON of the arguments, or null when they could not be written as JSON.
    const up = ([id, api, text, unreadable]) => {
        const message = { api: String(api).slice(0, 256), origin: location.origin };
        if (typeof text !== 'string')
            message.unreadable = String(unreadable).slice(0, 256);
        else if (text.length > config.maxArguments)
            message.tooLarge = text.length;
        else
            message.params = text;
        send(doc + ':' + Number(id), JSON.stringify(message));
    };
    // A property and not a slot: the channel answers every call of a slot, and that message would go for nothing.
    const send = (id, json) => {
        if (bridge)
            bridge.message = [id, json];
        else
            queue.push([id, json]);
    };
    let answer = null;
    addEventListener(config.handover, event => {
        const line = event.relatedTarget;
        line.addEventListener('call', call => up(JSON.parse(call.detail)));
        answer = (id, json) => line.dispatchEvent(new CustomEvent('answer', { detail: `[${id},${json}]` }));
    }, { once: true });

    new QWebChannel(qt.webChannelTransport, channel => {
        bridge = channel.objects.bridge;
        bridge.answer.connect((id, json) => {
            const colon = id.lastIndexOf(':');
            if (id.slice(0, colon) === doc && answer)
                answer(Number(id.slice(colon + 1)), json);
        });
        // The first word of every document: the one before it has gone.
        bridge.message = [doc + ':0', JSON.stringify({ hello: true, origin: location.origin })];
        for (const message of queue.splice(0))
            bridge.message = message;
    });
})();
