// SPDX-License-Identifier: MIT
// Runs in the page world of the showcase: clears an example's result and scrolls its button into view. Returns the button's
// centre, "x y".
(() => {
    document.querySelector(/*RESULT*/null).dataset.status = '';
    const button = document.querySelector(/*BUTTON*/null);
    button.scrollIntoView({ block: 'center' });
    const box = button.getBoundingClientRect();
    const { scale, offsetLeft, offsetTop } = visualViewport;
    return [(box.x + box.width / 2 - offsetLeft) * scale, (box.y + box.height / 2 - offsetTop) * scale].map(Math.round).join(' ');
})()
