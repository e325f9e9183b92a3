// SPDX-License-Identifier: MIT
// Driver's world: scrolls an element into view. Returns where it can be clicked, {x, y}, in pixels of the picture (a phone's page
// without a viewport of its own is shown smaller), or why it cannot, {problem}.
// "painted": the engine throws away what is clicked before a new page's first picture.
(selector => {
    const all = document.querySelectorAll(selector);
    if (all.length !== 1)
        return { problem: all.length + ' elements match' };
    const [element] = all;
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    const x = Math.round(box.x + box.width / 2);
    const y = Math.round(box.y + box.height / 2);
    if (box.width === 0 || box.height === 0)
        return { problem: 'it is not visible' };
    if (element.disabled)
        return { problem: 'it is disabled' };
    const hit = document.elementFromPoint(x, y);
    if (hit !== element && !element.contains(hit))
        return { problem: hit ? 'it is covered by <' + hit.localName + (hit.id ? '#' + hit.id : '') + '>' : 'it is outside of the page' };
    if (globalThis.painted === undefined) {
        globalThis.painted = false;
        requestAnimationFrame(() => requestAnimationFrame(() => { globalThis.painted = true; }));
    }
    if (!globalThis.painted)
        return { problem: 'the page is not painted yet' };
    const { scale, offsetLeft, offsetTop } = visualViewport;
    return { x: (x - offsetLeft) * scale, y: (y - offsetTop) * scale };
})(/*SELECTOR*/null)
