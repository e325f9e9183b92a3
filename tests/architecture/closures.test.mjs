// SPDX-License-Identifier: MIT
// A change of a table's row, or of a header that many files include, must not compile the whole program again: closures.json has the limits.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { closures, headersOf, readSources } from './closures.mjs'

const here = dirname(fileURLToPath(import.meta.url))

test('a header reaches the sources that include it through others, each once', () => {
    const sources = {
        'a/rows.def': '',
        'a/table.h': '#include "a/rows.def"\n',
        'a/one.cpp': '#include "a/table.h"\n#include "a/rows.def"\n',
        'a/two.h': '#include "table.h"\n',
        'a/three.cpp': '  # include "a/two.h"\n#include <vector>\n',
        'a/four.cpp': '// #include "a/two.h"\n',
    }
    assert.deepEqual(closures(sources)['a/rows.def'].sort(), ['a/one.cpp', 'a/three.cpp'])
    assert.deepEqual(headersOf('a/*.h', sources), ['a/table.h', 'a/two.h'])
})

const { '//': _, ...budgets } = JSON.parse(readFileSync(resolve(here, 'closures.json'), 'utf8'))
const sources = readSources(resolve(here, '../..'))
const reached = closures(sources)
for (const [name, budget] of Object.entries(budgets)) {
    test(`${name}: a change compiles at most ${budget} files`, () => {
        const headers = headersOf(name, sources)
        assert.notEqual(headers.length, 0, `closures.json names ${name}, which is not there`)
        for (const header of headers) {
            assert.ok(reached[header].length <= budget,
                `${header} reaches ${reached[header].length} files: include it in .cpp files rather than in headers, or declare its classes`)
        }
    })
}
