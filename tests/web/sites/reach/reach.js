// Uses every feature of the engine that could send something, each with addresses whose packets the test would record: literal IPv4
// and IPv6 addresses, names, names of the local network. An outcome is 'refused', 'silent' (neither a result nor an error), 'absent'
// (this engine lacks the feature), or what was reached.
const v4 = n => `198.51.100.${n}`;
const v6 = '[2001:db8::5]';
const names = ['outside.example.com', 'printer.local', 'localhost.example.com', 'wpad', 'isatap'];
const patience = 4000;
const heard = (target, good, bad = 'error') => new Promise((settle, refuse) => {
    target.addEventListener(good, () => settle('reached'));
    target.addEventListener(bad, () => refuse());
});
const element = (tag, set) => {
    const e = document.createElement(tag);
    const result = heard(e, tag === 'video' || tag === 'audio' ? 'loadeddata' : 'load');
    set(e);
    document.body.append(e);
    return result;
};
const silent = () => 'silent';
const hosts = [v4(5), v6, ...names];

const peers = async extra => {
    const urls = [`stun:${v4(9)}:3478`, 'stun:stun.example.com:3478', `stun:${v6}:3478`, `turn:${v4(9)}:3478?transport=udp`,
        `turn:${v4(9)}:3478?transport=tcp`, `turns:${v4(9)}:443?transport=tcp`];
    const config = { iceServers: [{ urls, username: 'a', credential: 'b' }], ...extra };
    const [a, b] = [new RTCPeerConnection(config), new RTCPeerConnection(config)];
    const candidates = [];
    const pass = to => ({ candidate }) => { if (candidate?.candidate) { candidates.push(candidate.candidate); to.addIceCandidate(candidate); } };
    a.onicecandidate = pass(b);
    b.onicecandidate = pass(a);
    const channel = a.createDataChannel('x');
    await a.setLocalDescription(await a.createOffer());
    await b.setRemoteDescription(a.localDescription);
    await b.setLocalDescription(await b.createAnswer());
    await a.setRemoteDescription(b.localDescription);
    const given = [`1 1 udp 2122260223 ${v4(44)} 50000 typ host`, `2 1 tcp 1518280447 ${v4(44)} 50001 typ host tcptype passive`,
        '3 1 udp 2122260222 abcdefab-1234-4321-abcd-abcdefabcdef.local 50000 typ host', '4 1 udp 2122260221 2001:db8::44 50000 typ host',
        '5 1 udp 2122260220 peer.example.com 50000 typ host'];
    for (const text of given)
        await b.addIceCandidate({ candidate: 'candidate:' + text, sdpMid: '0' }).catch(() => { });
    const opened = await Promise.race([heard(channel, 'open'), new Promise(settle => setTimeout(settle, patience - 500, 'closed'))]);
    return candidates.length ? 'told ' + candidates : opened === 'closed' ? 'silent' : opened;
};

// By the interface or attribute that gives a page the feature.
const features = {
    fetch: () => Promise.any(hosts.map(host => fetch(`http://${host}/`, { mode: 'no-cors', keepalive: true }))).then(() => 'reached'),
    XMLHttpRequest: () => { const r = new XMLHttpRequest; r.open('GET', `http://${v4(5)}/`); const done = heard(r, 'load'); r.send(); return done; },
    WebSocket: () => Promise.any(hosts.map(host => heard(new WebSocket(`ws://${host}/`), 'open'))),
    EventSource: () => heard(new EventSource(`http://${v4(6)}/`), 'open'),
    WebTransport: () => Promise.any([v4(7), v6, names[0]].map(host => new WebTransport(`https://${host}:4433/`).ready)).then(() => 'reached'),
    sendBeacon: () => { for (const host of hosts) navigator.sendBeacon(`http://${host}/`, 'x'); return silent(); },
    RTCPeerConnection: () => peers({}),
    relayedPeerConnection: () => peers({ iceTransportPolicy: 'relay', iceCandidatePoolSize: 4 }),
    image: () => Promise.any(hosts.map(host => element('img', e => { e.src = `https://${host}/x.png`; }))),
    video: () => element('video', e => { e.src = `http://${v4(11)}/v.mp4`; }),
    audio: () => element('audio', e => { e.src = `http://${v6}/a.mp3`; }),
    script: () => element('script', e => { e.src = `http://${v4(11)}/s.js`; }),
    module: () => import(`http://${v4(11)}/s.mjs`).then(() => 'reached'),
    frame: () => { element('iframe', e => { e.src = `http://${v4(18)}/`; }).catch(() => { }); return silent(); },
    object: () => element('object', e => { e.data = `http://${v4(18)}/`; }),
    FontFace: () => new FontFace('a', `url(http://${v4(12)}/f.woff)`).load().then(() => 'reached'),
    stylesheet: () => element('style', e => { e.textContent = `@import url(http://${v4(12)}/); body { background: url(http://${v4(13)}/) }`; }).then(silent, silent),
    form: () => {
        document.body.insertAdjacentHTML('beforeend', `<iframe name=target></iframe><form method=post target=target action="http://${v4(19)}/"></form>`);
        document.forms[0].submit();
        return silent();
    },
    ping: () => { document.body.insertAdjacentHTML('beforeend', `<a id=ping href="#x" ping="http://${v4(20)}/">x</a>`); document.getElementById('ping').click(); return silent(); },
    window: () => { open(`http://${v4(21)}/`); return silent(); },
    prefetch: () => { document.head.insertAdjacentHTML('beforeend', `<link rel=prefetch href="http://${v6}/"><link rel=preconnect href="http://${v6}/"><link rel=dns-prefetch href="//later.example.com">`); return silent(); },
    speculationrules: () => element('script', e => {
        e.type = 'speculationrules';
        e.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [`http://${v4(15)}/`] }], prerender: [{ source: 'list', urls: [`http://${v4(16)}/`] }] });
    }).then(silent, silent),
    contentSecurityReport: () => {
        document.head.insertAdjacentHTML('beforeend', `<meta http-equiv="Content-Security-Policy-Report-Only" content="img-src 'none'; report-uri http://${v4(22)}/">`);
        return silent();
    },
    Worker: () => new Promise((settle, refuse) => {
        const text = `fetch('http://${v4(23)}/').then(() => postMessage('reached'), () => postMessage('')); try { importScripts('http://${v4(23)}/x.js') } catch { }`;
        new Worker(URL.createObjectURL(new Blob([text]))).onmessage = ({ data }) => data ? settle(data) : refuse();
    }),
    SharedWorker: () => heard(new SharedWorker(`http://${v4(23)}/`), 'x'),
    serviceWorker: () => navigator.serviceWorker.register('sw.js').then(() => navigator.serviceWorker.ready).then(silent),
    foreignServiceWorker: () => navigator.serviceWorker.register(`http://${v4(24)}/sw.js`).then(() => 'reached'),
    PushManager: () => navigator.serviceWorker.ready.then(r => r.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: new Uint8Array(65).fill(4) })).then(() => 'reached'),
    Notification: () => Notification.requestPermission().then(answer => answer === 'denied' ? Promise.reject() : answer),
    BackgroundFetchManager: () => navigator.serviceWorker.ready.then(r => r.backgroundFetch ? r.backgroundFetch.fetch('a', [`http://${v4(14)}/`]).then(() => 'reached') : 'absent'),
    SyncManager: () => navigator.serviceWorker.ready.then(r => r.sync ? r.sync.register('a').then(silent) : 'absent'),
    geolocation: () => new Promise((settle, refuse) => navigator.geolocation.getCurrentPosition(() => settle('reached'), refuse)),
    getUserMedia: () => navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(() => 'reached'),
    getDisplayMedia: () => navigator.mediaDevices.getDisplayMedia({ video: true }).then(() => 'reached'),
    PresentationRequest: () => new PresentationRequest([`https://${v4(13)}/`]).getAvailability().then(a => a.value ? 'reached' : Promise.reject()),
    RemotePlayback: () => document.createElement('video').remote.watchAvailability(() => { }).then(silent),
    requestMediaKeySystemAccess: () => navigator.requestMediaKeySystemAccess('com.widevine.alpha', [{ initDataTypes: ['cenc'], videoCapabilities: [{ contentType: 'video/mp4;codecs="avc1.42E01E"' }] }]).then(() => 'reached'),
    publicKeyCredential: () => navigator.credentials.get({ publicKey: { challenge: new Uint8Array(16) } }).then(() => 'reached'),
    identityCredential: () => navigator.credentials.get({ identity: { providers: [{ configURL: `https://${v4(17)}/`, clientId: 'x' }] } }).then(() => 'reached'),
    PaymentRequest: () => new PaymentRequest([{ supportedMethods: 'https://pay.example.com/' }], { total: { label: 'x', amount: { currency: 'USD', value: '1' } } }).canMakePayment().then(can => can ? 'reached' : Promise.reject()),
    speechSynthesis: () => { speechSynthesis.speak(new SpeechSynthesisUtterance('x')); return silent(); },
    webkitSpeechRecognition: () => { const r = new webkitSpeechRecognition; const result = heard(r, 'result'); r.start(); return result; },
    spelling: () => { document.body.insertAdjacentHTML('beforeend', '<textarea spellcheck=true autofocus>teh wrld</textarea>'); return silent(); },
    paintWorklet: () => CSS.paintWorklet.addModule(`http://${v4(25)}/`).then(() => 'reached'),
    AudioWorklet: () => new OfflineAudioContext(1, 1, 8000).audioWorklet.addModule(`http://${v4(25)}/`).then(() => 'reached'),
    getInstalledRelatedApps: () => navigator.getInstalledRelatedApps().then(silent),
    FileSystem: () => new Promise((settle, refuse) => webkitRequestFileSystem(0, 9, silent, refuse)),
    openDatabase: () => openDatabase('a', '1', 'a', 9) && silent(),
    clipboardRead: () => navigator.clipboard.readText().then(() => 'reached'),
    getBattery: () => navigator.getBattery().then(silent),
    requestMIDIAccess: () => navigator.requestMIDIAccess({ sysex: true }).then(() => 'reached'),
    bluetooth: () => navigator.bluetooth.requestDevice({ acceptAllDevices: true }).then(() => 'reached'),
    usb: () => navigator.usb.requestDevice({ filters: [] }).then(() => 'reached'),
    serial: () => navigator.serial.requestPort().then(() => 'reached'),
    hid: () => navigator.hid.requestDevice({ filters: [] }).then(() => 'reached'),
    xr: () => navigator.xr.isSessionSupported('immersive-vr').then(is => is ? 'reached' : Promise.reject()),
    registerProtocolHandler: () => { navigator.registerProtocolHandler('web+x', location.origin + '/?%s'); return silent(); },
    otherLoopback: () => Promise.any(['127.0.0.2', '127.1.2.3', '0.0.0.0', '[::ffff:198.51.100.5]', '3325256709'].map(host => fetch(`http://${host}:9/`, { mode: 'no-cors' }))).then(() => 'reached'),
};

async function run() {
    const late = new Promise(settle => setTimeout(settle, patience, 'silent'));
    const isMissing = error => error instanceof ReferenceError || (error instanceof TypeError && /undefined|not a (function|constructor)/.test(error.message));
    const one = async feature => {
        try {
            return await Promise.race([feature(), late]);
        } catch (error) {
            return isMissing(error) ? 'absent' : 'refused';
        }
    };
    const outcomes = await Promise.all(Object.entries(features).map(async ([name, feature]) => [name, await one(feature)]));
    await late; // packets that are sent after the result count, too
    return Object.fromEntries(outcomes);
}

// All global names that the engine offers to a page.
function offered() {
    const of = (title, object) => Object.getOwnPropertyNames(object).map(name => title + name);
    return [...of('', window), ...of('Navigator.', Navigator.prototype), ...of('ServiceWorkerRegistration.', ServiceWorkerRegistration.prototype),
        ...of('MediaDevices.', MediaDevices.prototype), ...of('HTMLLinkElement.', HTMLLinkElement.prototype),
        ...of('HTMLScriptElement.', HTMLScriptElement.prototype), ...of('HTMLAnchorElement.', HTMLAnchorElement.prototype),
        ...of('HTMLIFrameElement.', HTMLIFrameElement.prototype), ...of('HTMLMediaElement.', HTMLMediaElement.prototype),
        ...of('HTMLImageElement.', HTMLImageElement.prototype)].filter(name => !/^\d+$/.test(name)).sort();
}
