// SPDX-License-Identifier: MIT
// An ordinary mini-app: asks for the user's consent and sends the code to its own server.
import { openAuth } from 'dingtalk-design-libs/biz/openAuth';
import * as dd from 'dingtalk-jsapi';
import { useEffect, useState } from 'react';
import { Heading } from './heading.jsx';

const wanted = { clientId: 'suitedemo', corpId: 'dingdemo', rpcScope: 'Contact.User.Read', fieldScope: 'Contact.User.mobile', type: 0 };

export function App() {
    const [client, setClient] = useState('');
    const [presses, setPresses] = useState(0);
    const [answer, setAnswer] = useState(null);
    const [login, setLogin] = useState(null);

    useEffect(() => {
        dd.ready(() => setClient(dd.env.platform));
    }, []);

    async function authorize() {
        setPresses(presses + 1);
        const outcome = await openAuth(wanted);
        setAnswer(outcome);
        if (outcome.status !== 'ok')
            return;
        const response = await fetch('/api/login', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ authCode: outcome.result.authCode }),
        });
        setLogin(await response.json());
    }

    return (
        <main>
            <Heading />
            <p id="client">{client}</p>
            <button id="authorize" onClick={authorize}>Authorize</button>
            <p id="presses">{presses}</p>
            <pre id="answer">{answer && JSON.stringify({ status: answer.status })}</pre>
            <pre id="login">{login && JSON.stringify(login)}</pre>
        </main>
    );
}
