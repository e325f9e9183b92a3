// SPDX-License-Identifier: MIT
// Which files, or which folders, include each other in a circle: whoever wants to understand one must read all of them.
import { dirname } from 'node:path'
import { includes } from './closures.mjs'

/** A header and its source are one unit: they have a name, and their ending does not count. */
export const unitOf = (path) => path.replace(/\.(cpp|h|def|inc)$/, '')

/** { node: Set of the nodes that it includes }, where nodeOf makes a node of a path: unitOf, or dirname for folders. */
function graph(sources, nodeOf) {
    const edges = {}
    for (const [path, text] of Object.entries(sources)) {
        const seen = (edges[nodeOf(path)] ??= new Set())
        for (const target of includes(path, text, sources)) {
            if (nodeOf(target) !== nodeOf(path)) seen.add(nodeOf(target))
        }
    }
    return edges
}

/** The circles: sets of nodes each of which reaches all the others (Tarjan's strongly connected components), sorted. */
export function circles(sources, nodeOf = unitOf) {
    const edges = graph(sources, nodeOf)
    const number = new Map()
    const lowest = new Map()
    const open = []
    const found = []
    const visit = (node) => {
        number.set(node, number.size)
        lowest.set(node, number.get(node))
        open.push(node)
        for (const next of edges[node]) {
            if (!number.has(next)) visit(next)
            if (open.includes(next)) lowest.set(node, Math.min(lowest.get(node), lowest.get(next)))
        }
        if (lowest.get(node) === number.get(node)) {
            const circle = open.splice(open.indexOf(node))
            if (circle.length > 1) found.push(circle.sort())
        }
    }
    for (const node of Object.keys(edges)) {
        if (!number.has(node)) visit(node)
    }
    return found
}

/** The folder that all of a circle's nodes are in, by which circles.json names it. */
export function folderOf(circle) {
    const parts = circle.map((node) => dirname(node).split('/'))
    const common = parts[0].filter((part, i) => parts.every((other) => other.slice(0, i + 1).join('/') === parts[0].slice(0, i + 1).join('/')))
    return common.join('/')
}
