// SPDX-License-Identifier: MIT
// `npm ci` refuses a lock file in which a package's dependency is missing; whether it notices depends on npm's version.
// `npm install` writes such a file without a warning when the registry lacks an optional package, like those for other systems.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** The places where node looks for `name` when the package at `from` asks for it, nearest first. */
function* places(from, name) {
    for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
        yield folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`
        if (!folder) return
    }
}

function missing({ packages }) {
    return Object.entries(packages).flatMap(([from, { dependencies, optionalDependencies, devDependencies }]) =>
        Object.keys({ ...dependencies, ...optionalDependencies, ...(from ? {} : devDependencies) })
            .filter((name) => ![...places(from, name)].some((place) => place in packages))
            .map((name) => `${from || 'package.json'} names ${name}`))
}

test('a missing dependency is found', () => {
    const packages = { '': {}, 'node_modules/a': { optionalDependencies: { b: '1', c: '1' } }, 'node_modules/a/node_modules/b': {} }
    assert.deepEqual(missing({ packages }), ['node_modules/a names c'])
})

function* lockFiles(folder) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (entry.isDirectory() && entry.name !== 'node_modules') yield* lockFiles(resolve(folder, entry.name))
        if (entry.name === 'package-lock.json') yield resolve(folder, entry.name)
    }
}

for (const file of lockFiles(resolve(root, 'tests'))) {
    test(`${relative(root, file)} has every dependency of its packages`, () => {
        const lock = JSON.parse(readFileSync(file, 'utf8'))
        assert.deepEqual(missing(lock), [], 'pin a version that is whole ("overrides" in package.json), or look at the registry')
    })
}
