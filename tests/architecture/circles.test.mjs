// SPDX-License-Identifier: MIT
// At most two files or folders of the program know each other. circles.json has the larger circles that are left, which may only shrink.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { circles, folderOf } from './circles.mjs'
import { readSources } from './closures.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const most = 2

test('a circle is found through headers and sources, and what only leads to it or away from it is no part of it', () => {
    const sources = {
        'a/x/one.h': '#include "a/x/two.h"\n',
        'a/x/one.cpp': '#include "a/x/one.h"\n',
        'a/x/two.h': '',
        'a/x/two.cpp': '#include "a/x/two.h"\n#include "a/y/three.h"\n',
        'a/y/three.h': 'class One;\n',
        'a/y/three.cpp': '#include "a/x/one.h"\n#include "a/z/leaf.h"\n',
        'a/z/leaf.h': '#include <vector>\n',
        'a/z/user.cpp': '#include "a/x/one.h"\n',
    }
    const found = circles(sources)
    assert.deepEqual(found, [['a/x/one', 'a/x/two', 'a/y/three']])
    assert.equal(folderOf(found[0]), 'a')
    assert.deepEqual(circles(sources, dirname), [['a/x', 'a/y', 'a/z']])
    sources['a/z/user.cpp'] = ''
    assert.deepEqual(circles(sources, dirname), [['a/x', 'a/y']])
    sources['a/y/three.cpp'] = '// #include "a/x/one.h"\n'
    assert.deepEqual(circles(sources), [])
})

test('two circles that touch are one, two that only follow each other are two', () => {
    const sources = {
        'a/one.h': '#include "a/two.h"\n', 'a/two.h': '#include "a/one.h"\n',
        'a/three.h': '#include "a/four.h"\n#include "a/two.h"\n', 'a/four.h': '#include "a/three.h"\n',
    }
    assert.equal(circles(sources).length, 2)
    sources['a/one.h'] += '#include "a/four.h"\n'
    assert.equal(circles(sources).length, 1)
})

const { '//': _, ...budgets } = JSON.parse(readFileSync(resolve(here, 'circles.json'), 'utf8'))
const sources = readSources(resolve(here, '../..'), ['app', 'bridge', 'web'])

test('at most two units include each other', () => {
    for (const circle of circles(sources)) {
        assert.ok(circle.length <= (budgets[folderOf(circle)] ?? most),
            `${circle.length} units include each other (declare a class, or give what they share a header): ${circle.join(', ')}`)
    }
})

test('at most two folders include each other', () => {
    for (const circle of circles(sources, dirname))
        assert.ok(circle.length <= most, `${circle.length} folders include each other: ${circle.join(', ')}`)
})
