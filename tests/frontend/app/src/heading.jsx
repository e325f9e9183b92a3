// SPDX-License-Identifier: MIT
// What the test edits while the page is open.
export function Heading() {
    return <h1 id="heading">first words</h1>;
}
