// SPDX-License-Identifier: MIT
// Isolated world: the only place that sees the channel. It stamps what the page cannot forge (origin, document), and
// carries strings both ways. Runs before page.js, so that its listener is there for the hand-over of the port.
(() => {
    'use strict';
    const config = /*CONFIG*/null;
    const doc = crypto.randomUUID();
    const queue = [];
    let bridge = null;
    let port = null;

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
    const send = (id, json) => {
        if (bridge)
            bridge.post(id, json);
        else
            queue.push([id, json]);
    };
    addEventListener(config.handover, event => {
        port = event.ports[0];
        port.onmessage = message => up(message.data);
    }, { once: true });

    new QWebChannel(qt.webChannelTransport, channel => {
        bridge = channel.objects.bridge;
        bridge.answer.connect((id, json) => {
            const colon = id.lastIndexOf(':');
            if (id.slice(0, colon) === doc && port)
                port.postMessage([Number(id.slice(colon + 1)), json]);
        });
        // The first word of every document: the one before it has gone.
        bridge.post(doc + ':0', JSON.stringify({ hello: true, origin: location.origin }));
        for (const [id, json] of queue.splice(0))
            bridge.post(id, json);
    });
})();
