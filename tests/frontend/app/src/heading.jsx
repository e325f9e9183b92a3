// SPDX-License-Identifier: MIT
// The test edits this file while the page is open.
export function Heading() {
    return <h1 id="heading">first words</h1>;
}
