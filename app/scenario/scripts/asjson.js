// SPDX-License-Identifier: MIT
// Any world: returns an expression's value as the JSON text of a list of it, as the engine knows fewer types than JSON.
JSON.stringify([/*CODE*/null])
