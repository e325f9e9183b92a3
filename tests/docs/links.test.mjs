// SPDX-License-Identifier: MIT
// Every relative link of every document leads to a tracked file, and its #anchor to a heading there.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anchorsOf, linksOf, resolved, root, treeOf, withFolder } from './documents.mjs'

function decoded(text) {
    try {
        return decodeURIComponent(text)
    } catch {
        return text
    }
}

/** What is wrong with a link of `file`; undefined: nothing, or it leads to another site. */
function troubleOf(tree, file, target) {
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) return undefined
    const [, path, anchor] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(target)
    const to = path ? resolved(file, decoded(path)) : file
    if (to === undefined) return 'leads out of the repository'
    if (!tree.hasFile(to)) return tree.hasFolder(to) ? undefined : 'there is no such tracked file'
    if (!anchor) return undefined
    const text = tree.textOf(to)
    if (text === undefined) return 'has an anchor in what is no text'
    if (!to.endsWith('.md')) {
        const last = /^L\d+(?:-L(\d+))?$/.exec(anchor) && Number(/\d+$/.exec(anchor)[0])
        return last && last <= text.split('\n').length ? undefined : 'there is no such line'
    }
    return anchorsOf(text).has(decoded(anchor)) ? undefined : 'there is no such heading'
}

function deadLinks(tree) {
    return tree.files.filter((file) => file.endsWith('.md')).flatMap((file) =>
        linksOf(tree.textOf(file) ?? '').flatMap(([line, target]) => {
            const trouble = troubleOf(tree, file, target)
            return trouble ? [`${file}:${line}: ${target}: ${trouble}`] : []
        }))
}

test('dead links are found, and valid ones are not', () => {
    const contents = {
        'README.md': [
            '# Title',
            '[a](docs/a.md) ![b](docs/none.png) [c](docs/a.md#two-words) [d](docs/a.md#three) [e](#title) [f](#none)',
            '[![g](docs/a.md)](docs/gone.md "why") [h](https://example.org/none) <a href="none.html">i</a> [j](docs) [k](../x)',
            '', '[l]: docs/l.md',
        ].join('\n'),
        'docs/a.md': [
            '## Two words', '```md', '[m](none.md)', '```', '`[n](none.md)` [o](../README.md) [p](/docs/a.md#two-words)',
        ].join('\n'),
    }
    const shortOf = (dead) => /^(\S+ \S+):/.exec(dead)[1]
    withFolder(contents, (tree) => assert.deepEqual(deadLinks(tree).map(shortOf), [
        'README.md:2: docs/none.png', 'README.md:2: docs/a.md#three', 'README.md:2: #none',
        'README.md:3: docs/gone.md', 'README.md:3: ../x', 'README.md:3: none.html', 'README.md:5: docs/l.md',
    ]))
})

/** The JSON files whose "$schema" names a file that is not in the repository. */
function missingSchemas(tree) {
    return tree.files.filter((file) => file.endsWith('.json')).flatMap((file) => {
        const target = /^\s*\{\s*"\$schema":\s*"([^"]*)"/.exec(tree.textOf(file) ?? '')?.[1]
        return target === undefined || troubleOf(tree, file, target) === undefined ? [] : [`${file}: ${target}`]
    })
}

test('a JSON file whose schema is not there is found', () => {
    const contents = {
        'a.json': '{ "$schema": "schemas/a.json" }', 'b.json': '{ "$schema": "schemas/b.json" }',
        'c.json': '{ "$schema": "http://json-schema.org/draft-07/schema#" }', 'schemas/a.json': '{}',
    }
    withFolder(contents, (tree) => assert.deepEqual(missingSchemas(tree), ['b.json: schemas/b.json']))
})

test('each JSON file names a schema that is there', () => {
    assert.deepEqual(missingSchemas(treeOf(root)), [])
})

test('anchors are GitHub\'s', () => {
    const text = [
        '# What is it?', '## `minihost open`, and [more](x.md)', '## 3.4 Error codes', '## Two', '## Two', '### 常见问题 (FAQ)',
        'Underlined', '---', '<a id="by-hand"></a>', '```', '# no heading', '```', '## A_b *c* – d',
    ].join('\n')
    assert.deepEqual([...anchorsOf(text)], [
        'what-is-it', 'minihost-open-and-more', '34-error-codes', 'two', 'two-1', '常见问题-faq', 'underlined', 'a_b-c--d', 'by-hand',
    ])
})

test('every relative link of every document is valid', () => {
    const tree = treeOf(root)
    const hasLinks = (file) => file.endsWith('.md') && linksOf(tree.textOf(file) ?? '').length > 0
    assert.ok(tree.files.some(hasLinks), 'no document with a link was found')
    assert.deepEqual(deadLinks(tree), [], 'mend the link, or track the file')
})
