// SPDX-License-Identifier: MIT
// Reads Markdown as GitHub does, for the tests of this folder: headings with their anchors, links, and text without code.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

function* filesBelow(folder, path = '') {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
        const name = path ? `${path}/${entry.name}` : entry.name
        if (entry.isDirectory() && !['.git', 'build', 'node_modules'].includes(entry.name)) yield* filesBelow(folder, name)
        if (entry.isFile()) yield name
    }
}

/** The tracked files of the repository at `folder`; all files of a folder that is no repository. */
export function filesOf(folder) {
    try {
        const isTop = execFileSync('git', ['rev-parse', '--show-prefix'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim() === ''
        if (isTop) return execFileSync('git', ['ls-files', '-z'], { cwd: folder, encoding: 'utf8' }).split('\0').filter(Boolean)
    } catch { /* no git, or no repository */ }
    return [...filesBelow(folder)]
}

/** A tree of files: which there are, and what the text files hold. */
export function treeOf(folder, files = filesOf(folder)) {
    const names = new Set(files)
    const folders = new Set([''])
    for (const file of files)
        for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) folders.add(file.slice(0, at))
    const texts = new Map()
    return {
        files,
        hasFile: (file) => names.has(file),
        hasFolder: (name) => folders.has(name),
        /** Undefined for what is no text, or has been removed from the disk. */
        textOf(file) {
            if (!texts.has(file)) {
                const path = join(folder, file)
                const bytes = statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined
                texts.set(file, bytes === undefined || bytes.includes(0) ? undefined : bytes.toString('utf8'))
            }
            return texts.get(file)
        },
    }
}

/** The tests' own mistakes: a folder that holds `contents`, for the time of `use`. */
export function withFolder(contents, use) {
    const folder = mkdtempSync(join(tmpdir(), 'minihost-docs-'))
    try {
        for (const [name, text] of Object.entries(contents)) {
            mkdirSync(dirname(join(folder, name)), { recursive: true })
            writeFileSync(join(folder, name), text)
        }
        return use(treeOf(folder))
    } finally {
        rmSync(folder, { recursive: true })
    }
}

/** The path that `target`, as written in `file`, names from the tree's top; undefined when it leads out of the tree. */
export function resolved(file, target) {
    const parts = target.startsWith('/') ? [] : file.split('/').slice(0, -1)
    for (const part of target.split('/')) {
        if (part === '..' && parts.pop() === undefined) return undefined
        if (part && part !== '.' && part !== '..') parts.push(part)
    }
    return parts.join('/')
}

/** The lines of a document; those of fenced code and of HTML comments are empty. */
export function proseLines(text) {
    let fence = ''
    const withoutComments = text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''))
    return withoutComments.split(/\r?\n/).map((line) => {
        const mark = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?(`{3,}|~{3,})(.*)$/.exec(line)
        if (fence) {
            if (mark && mark[1].startsWith(fence) && mark[2].trim() === '') fence = ''
            return ''
        }
        if (mark && !(mark[1].startsWith('`') && mark[2].includes('`'))) {
            fence = mark[1]
            return ''
        }
        return line
    })
}

const withoutCodeSpans = (line) => line.replace(/(`+)(?!`)(.*?[^`])\1(?!`)/g, '')

/** The text of each heading, in order, with the markup of inline code and links taken off. */
export function headingsOf(text) {
    const lines = proseLines(text)
    return lines.flatMap((line, at) => {
        const atx = /^ {0,3}#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(line)
        if (atx) return [plain(atx[1] ?? '')]
        const isUnderlined = /^ {0,3}(=+|-{2,})[ \t]*$/.test(lines[at + 1] ?? '')
        return isUnderlined && line.trim() && !/^\s*([#>|]|[-*+] |\d+[.)] )/.test(line) ? [plain(line.trim())] : []
    })
}

const plain = (heading) => heading
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/(`+)(.*?)\1/g, '$2')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/(\*{1,3})(\S(?:.*?\S)?)\1/g, '$2')

/** Whatever may stand behind the # of a link to this document. */
export function anchorsOf(text) {
    const anchors = new Set()
    for (const heading of headingsOf(text)) {
        const slug = heading.trim().toLowerCase().replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- ]/gu, '').replaceAll(' ', '-')
        let anchor = slug
        for (let again = 1; anchors.has(anchor); ++again) anchor = `${slug}-${again}`
        anchors.add(anchor)
    }
    for (const [, , name] of proseLines(text).join('\n').matchAll(/<[a-z][^>]*\s(?:id|name)=(["'])(.*?)\1/gi)) anchors.add(name)
    return anchors
}

/** The numbers of the headings that begin with one: "3", "3.4". */
export function sectionsOf(text) {
    return new Set(headingsOf(text).flatMap((heading) => /^(\d+(?:\.\d+)*)\.?(?:\s|$)/.exec(heading)?.[1] ?? []))
}

/** [line number, target] of each link, picture and reference. */
export function linksOf(text) {
    const inline = /\]\(\s*(?:<([^<>\n]*)>|((?:[^\s()<>]|\([^\s()]*\))*))(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/g
    const reference = /^ {0,3}\[[^\]]+\]:\s*<?([^\s<>]+)>?/g
    const html = /<(?:a|img|source|video)\s[^>]*?(?:href|src)=(["'])(.*?)\1/gi
    return proseLines(text).flatMap((line, at) => {
        const prose = withoutCodeSpans(line)
        return [
            ...[...prose.matchAll(inline)].map((match) => match[1] ?? match[2]),
            ...[...prose.matchAll(reference)].map((match) => match[1]),
            ...[...prose.matchAll(html)].map((match) => match[2]),
        ].filter(Boolean).map((target) => [at + 1, target])
    })
}

/** [line number, text] of each piece of inline code. */
export function codeSpansOf(text) {
    const code = /(`+)(?!`)(.*?[^`])\1(?!`)/g
    return proseLines(text).flatMap((line, at) => [...line.matchAll(code)].map((match) => [at + 1, match[2].trim()]))
}
