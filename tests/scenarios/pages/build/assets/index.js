// SPDX-License-Identifier: MIT
document.querySelector('#app').textContent = `mounted at ${location.pathname}`;
fetch('/other/data.json');
