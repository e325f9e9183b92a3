// SPDX-License-Identifier: MIT
// Runs in the page world of the showcase: clears an example's result and scrolls its button into view. Returns the button's
// centre, "x y".
(() => {
    document.querySelector(/*RESULT*/null).dataset.status = '';
    const button = document.querySelector(/*BUTTON*/null);
    button.scrollIntoView({ block: 'center' });
    const box = button.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2].map(Math.round).join(' ');
})()
