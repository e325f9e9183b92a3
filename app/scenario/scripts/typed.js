// SPDX-License-Identifier: MIT
// Driver's world: returns what an element holds: the value of a field, the text of anything else.
(element => element.value ?? element.textContent)(document.querySelector(/*SELECTOR*/null))
