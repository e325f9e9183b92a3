// SPDX-License-Identifier: MIT
// Driver's world: what the page shows, for {"expect": {"page": …}}. Returns its title and address and, of a selector, how
// many elements match and what the first one is like; throws when the selector is not valid.
(selector => {
    const page = { title: document.title, address: location.href };
    if (!selector)
        return page;
    const all = document.querySelectorAll(selector);
    if (all.length === 0)
        return { ...page, count: 0, visible: false };
    const element = all[0];
    const box = element.getBoundingClientRect();
    return { ...page, count: all.length, text: (element.innerText ?? element.textContent).trim(), value: element.value,
             visible: box.width > 0 && box.height > 0,
             attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])) };
})(/*SELECTOR*/null)
