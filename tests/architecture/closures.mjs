// SPDX-License-Identifier: MIT
// The .cpp files that are compiled again when a header of the repository changes: the header's closure over the lines #include "…".
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** All sources below the folders of a repository: { path: text }. */
export function readSources(root, folders = ['app', 'bridge', 'web', 'tests']) {
    const sources = {}
    const walk = (folder) => {
        for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
            const path = `${folder}/${entry.name}`
            if (entry.isDirectory()) {
                if (entry.name !== 'node_modules') walk(path)
            } else if (/\.(cpp|h|def|inc)$/.test(entry.name)) {
                sources[path] = readFileSync(join(root, path), 'utf8')
            }
        }
    }
    folders.forEach(walk)
    return sources
}

/** The files of the repository that a file includes. */
export function includes(path, text, sources) {
    return [...text.matchAll(/^\s*#\s*include\s+"([^"]+)"/gm)]
        .map(([, name]) => [name, normalize(join(dirname(path), name))].find((each) => each in sources))
        .filter((target) => target !== undefined)
}

/** { header: [the .cpp files it reaches] }, for every header. */
export function closures(sources) {
    const includedBy = Object.fromEntries(Object.keys(sources).map((path) => [path, []]))
    for (const [path, text] of Object.entries(sources)) {
        for (const target of includes(path, text, sources)) includedBy[target].push(path)
    }
    const reached = (header) => {
        const seen = new Set()
        const waiting = [header]
        while (waiting.length) {
            for (const path of includedBy[waiting.pop()]) {
                if (!seen.has(path)) waiting.push(path)
                seen.add(path)
            }
        }
        return [...seen].filter((path) => path.endsWith('.cpp'))
    }
    return Object.fromEntries(Object.keys(sources).filter((path) => !path.endsWith('.cpp')).map((path) => [path, reached(path)]))
}

/** The headers that a budget's name stands for: itself, or with * all of a folder. */
export function headersOf(name, sources) {
    const pattern = new RegExp(`^${name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')}$`)
    return Object.keys(sources).filter((path) => pattern.test(path))
}
