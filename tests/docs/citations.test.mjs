// SPDX-License-Identifier: MIT
// Comments and documents cite sections by number: each cited section is a heading of the named document, and no number is without a document.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeSpansOf, proseLines, resolved, root, sectionsOf, treeOf, withFolder } from './documents.mjs'

const sign = '\u00a7' // spelled so: this file cites nothing
const number = `${sign}\\s?(\\d+(?:\\.\\d+)*)`
// A document and the sections after it ("x.md 1.2, 3 and 4"); a line break of a comment may be between them.
const gap = '(?:\\s|//|[*#%]|--)*'
const name = '((?:RFC|ECMA|ISO)[ -]\\d+|[\\w./-]+\\.md`?)(?:\\)|[,;:])?'
const citation = new RegExp(`(?:${name}${gap})?${number}(?:(?:,|\\sto|\\sand|\\sor|-|–|/)${gap}${number})*`, 'g')
// Former names of the documents, from before they were part of the repository.
const former = ['dingtalk-' + 'wire', 'qt-' + 'webengine.md']

const lineAt = (text, index) => text.slice(0, index).split('\n').length

function wrongCitations(tree) {
    return tree.files.flatMap((file) => {
        const isDocument = file.endsWith('.md')
        const whole = tree.textOf(file) ?? ''
        const text = isDocument ? proseLines(whole).join('\n') : whole
        const wrong = former.filter((each) => text.includes(each))
            .map((each) => `${file}:${lineAt(text, text.indexOf(each))}: ${each} is not in the repository`)
        if (!text.includes(sign)) return wrong
        for (const match of text.matchAll(citation)) {
            const named = match[1]?.replace('`', '')
            if (named && !named.endsWith('.md')) continue
            const at = `${file}:${lineAt(text, match.index)}: ${match[0].replace(/\s+/g, ' ')}`
            const own = isDocument && sectionsOf(whole).size > 0 ? [file] : []
            const documents = (named ? [resolved('', named), resolved(file, named)] : own).filter((each) => each && tree.hasFile(each))
            if (!documents.length) {
                if (named || !isDocument) wrong.push(`${at}: ${named ? 'there is no such document' : 'of which document?'}`)
                continue
            }
            const there = sectionsOf(tree.textOf(documents[0]) ?? '')
            for (const [, section] of match[0].matchAll(new RegExp(number, 'g')))
                if (!there.has(section)) wrong.push(`${at}: ${documents[0]} has no section ${section}`)
        }
        return wrong
    })
}

// Files and folders that the documents for developers name as inline code.
function missingFiles(tree) {
    const isPath = /^(?:app|bridge|web|resources|tests|cmake|dev|docs)\/[\w./-]+$/
    return tree.files.filter((file) => /^docs\/(dingtalk|develop)\/.*\.md$/.test(file)).flatMap((file) =>
        codeSpansOf(tree.textOf(file) ?? '')
            .filter(([, path]) => isPath.test(path) && !tree.hasFile(path) && !tree.hasFolder(path.replace(/\/$/, '')))
            .map(([line, path]) => `${file}:${line}: ${path}`))
}

test('a citation of a missing section is found', () => {
    const contents = {
        'docs/facts/a.md': `# A\n## 1. One\n### 1.2 Two\nSee ${sign}1.2, ${sign}1.3 and RFC 9112 ${sign}6.3.\n\`\`\`\n${sign}9\n\`\`\`\n`,
        'docs/facts/b.md': `# B\na.md ${sign}1.2 and ${sign}7; [A](a.md) ${sign}8\n`,
        'good.cpp': [
            `// docs/facts/a.md ${sign}1`, `// (docs/facts/a.md ${sign}1, ${sign}1.2), (docs/facts/a.md`,
            `// ${sign}1.2), RFC 3986 ${sign}3.2`,
        ].join('\n'),
        'bad.cpp': [
            `// docs/facts/a.md ${sign}2`, `// docs/facts/a.md ${sign}1.2-${sign}1.4`, `// (${sign}1.2)`, `// docs/none.md ${sign}1`,
            `// ${former[0]}.md`,
        ].join('\n'),
    }
    withFolder(contents, (tree) => assert.deepEqual(wrongCitations(tree).map((wrong) => wrong.replaceAll(sign, '')), [
        'bad.cpp:5: dingtalk-' + 'wire is not in the repository',
        'bad.cpp:1: docs/facts/a.md 2: docs/facts/a.md has no section 2',
        'bad.cpp:2: docs/facts/a.md 1.2-1.4: docs/facts/a.md has no section 1.4',
        'bad.cpp:3: 1.2: of which document?',
        'bad.cpp:4: docs/none.md 1: there is no such document',
        'docs/facts/a.md:4: 1.2, 1.3: docs/facts/a.md has no section 1.3',
        'docs/facts/b.md:2: a.md 1.2 and 7: docs/facts/a.md has no section 7',
        'docs/facts/b.md:2: a.md) 8: docs/facts/a.md has no section 8',
    ]))
})

test('a missing file is found', () => {
    const contents = { 'docs/develop/a.md': '`web/x.js` `web/y.js` `web` `web/<name>.js`\n', 'web/x.js': '' }
    withFolder(contents, (tree) => assert.deepEqual(missingFiles(tree), ['docs/develop/a.md:1: web/y.js']))
})

test('every cited section exists', () => {
    const tree = treeOf(root)
    assert.ok(tree.hasFile('docs/dingtalk/protocol.md'), 'the documents were not found')
    assert.deepEqual(wrongCitations(tree), [], 'name the document, and a number that it has')
})

test('every file that the documents for developers name exists', () => {
    assert.deepEqual(missingFiles(treeOf(root)), [])
})
