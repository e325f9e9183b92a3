// SPDX-License-Identifier: MIT
// Page world of the showcase: forgets an example's result and scrolls its button into view. Returns where the button is, "x
// y".
(() => {
    document.querySelector(/*RESULT*/null).dataset.status = '';
    const button = document.querySelector(/*BUTTON*/null);
    button.scrollIntoView({ block: 'center' });
    const box = button.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2].map(Math.round).join(' ');
})()
