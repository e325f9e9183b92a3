// SPDX-License-Identifier: MIT
// Relay's world: loads an address in place of the document that is there, so that the way back does not lead to it. Returns
// nothing.
location.replace(/*ADDRESS*/null)
