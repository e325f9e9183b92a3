// SPDX-License-Identifier: MIT
// Runs in the page world of the showcase: returns the status of an example: "pending", then the status of its answer.
document.querySelector(/*RESULT*/null).dataset.status
