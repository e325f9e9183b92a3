// SPDX-License-Identifier: MIT
// Page world of the showcase: returns how far an example has come: "pending", then what its answer says.
document.querySelector(/*RESULT*/null).dataset.status
