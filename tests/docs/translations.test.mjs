// SPDX-License-Identifier: MIT
// A page and its Chinese translation have the same headings, level by level, and the same code blocks. Comments in a code block may be
// translated. Their links are kept by links.test.mjs.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { root } from './documents.mjs'

const guides = ['sources', 'devices', 'scenarios', 'faults', 'explore', 'backend', 'jsapi-answers', 'weblogin', 'worlds', 'automation']
const read = (file) => readFileSync(resolve(root, file), 'utf8')
const translated = (file) => file.replace(/\.md$/, '.zh-CN.md')

/** A page's headings outside of code blocks (their levels), and its code blocks. */
function parts(text) {
    const levels = [], blocks = []
    let block = null
    for (const line of text.split('\n')) {
        const fence = /^\s*(```+)(.*)$/.exec(line)
        if (block && fence && fence[2] === '' && fence[1].length >= block.fence.length) {
            blocks.push(block)
            block = null
        } else if (block) {
            block.lines.push(line)
        } else if (fence) {
            block = { fence: fence[1], language: fence[2].trim(), lines: [] }
        } else {
            const heading = /^(#{1,6}) \S/.exec(line)
            if (heading) levels.push(heading[1].length)
        }
    }
    assert.equal(block, null, 'a code block has no end')
    return { levels, blocks }
}

/** A line of code without its comment: after `#` or `//` at the line's beginning or after white space. */
const withoutComment = (line) => line.replace(/(^|\s)(#|\/\/)(\s.*)?$/, '').trimEnd()
const commands = ({ blocks }) => blocks.map(({ language, lines }) => [language, ...lines.map(withoutComment)].join('\n'))

test('comments are left out of a comparison, addresses and selectors are not', () => {
    assert.equal(withoutComment('minihost open .  # a folder'), 'minihost open .')
    assert.equal(withoutComment('    // three answers'), '')
    assert.equal(withoutComment('minihost open http://localhost:5173'), 'minihost open http://localhost:5173')
    assert.equal(withoutComment('{ "click": "#login" },'), '{ "click": "#login" },')
})

test('headings in code blocks do not count', () => {
    assert.deepEqual(parts('# A\n```sh\n# no heading\n```\n## B').levels, [1, 2])
})

test('README.md has at most 200 lines', () => {
    assert.ok(read('README.md').trimEnd().split('\n').length <= 200)
})

test('docs/guide has every guide in both languages', () => {
    const files = new Set(readdirSync(resolve(root, 'docs/guide')))
    const wanted = guides.flatMap((name) => [`${name}.md`, `${name}.zh-CN.md`])
    assert.deepEqual(wanted.filter((file) => !files.has(file)), [])
})

const pages = readdirSync(resolve(root, 'docs/guide'))
    .filter((name) => name.endsWith('.md') && !name.endsWith('.zh-CN.md'))
    .map((name) => `docs/guide/${name}`)
for (const file of ['README.md', ...pages]) {
    test(`${translated(file)} has the headings and the commands of ${file}`, () => {
        const page = parts(read(file)), translation = parts(read(translated(file)))
        assert.deepEqual(translation.levels, page.levels)
        assert.deepEqual(commands(translation), commands(page))
    })
}
