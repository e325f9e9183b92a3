// SPDX-License-Identifier: MIT
// A page with an SDK version for which there is no openAuth: it has one of its own, which sends what dingtalk-design-libs sends
// (docs/dingtalk/protocol.md §3.1, §3.2).
import * as dd from 'dingtalk-jsapi';

const miniAppId = '5000000000174977';

async function callComponent(page, panelHeight) {
    const params = { miniAppId, page, target: 'float', panelHeight };
    const answer = await dd._invoke('biz.util.callComponent',
        { componentType: 'miniProgram', params, IMiniProgramParams: params });
    return answer.detail.extraData;
}

async function openAuth({ type, clientId, corpId, rpcScope, fieldScope }) {
    let query = `type=${type || 0}&clientId=${clientId}`;
    for (const [name, value] of Object.entries({ corpId, rpcScope, fieldScope }))
        query += value ? `&${name}=${value}` : '';
    if (dd.env.platform !== 'pc')
        return callComponent(`pages/auth/index?${query}`, 'percent50');
    const url = `https://n.dingtalk.com/dingding/h5-common-authority/auth/index.html?${query}`;
    return JSON.parse(await dd.biz.util.openModal({ url, size: 'middle', title: '授权申请' }));
}

async function openAuthMiniApp({ path, panelHeight = 'percent67', extraData }) {
    const query = new URLSearchParams({ from: extraData.corpId, ...extraData });
    return callComponent(`${path}?${query}&isFromCallComponent=true`, panelHeight);
}

window.sdk = { dd, openAuth, openAuthMiniApp };
