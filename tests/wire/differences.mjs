// SPDX-License-Identifier: MIT
// Compares MiniHost's reader of requests with llhttp: `node differences.mjs [STREAMS] [SEED]`. It is a failure when MiniHost accepts what
// llhttp refuses, or reads other requests from the same bytes; MiniHost may refuse more. MINIHOST_FRAMED is the path of the program
// framed.cpp, which prints how MiniHost reads.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { read } from './llhttp.mjs'
import { makeStream, numbers } from './streams.mjs'

const count = Number(process.argv[2] ?? 5000)
const seed = Number(process.argv[3] ?? 20261125)
const mostShown = 10

/** Why `ours` may be there although llhttp stops at it; or null. */
function excuse(theirs, message) {
    // llhttp has a list of methods; in RFC 9110 any token is a method, and MiniHost's router answers an unknown one with 405.
    const isUnknown = theirs.error === 'HPE_INVALID_METHOD' || theirs.reason === 'Invalid method for HTTP/x.x request'
    return isUnknown && /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(message.method) ? 'a method that llhttp does not know, or not for HTTP' : null
}

// llhttp treats this header like Connection; no standard has it.
const hasProxyConnection = (message) => message.headers.some(([name]) => name.toLowerCase() === 'proxy-connection')

function sameHeaders(ours, theirs) {
    const list = theirs.headers.slice(0, theirs.headCount)
    return ours.headers.length === list.length
        && ours.headers.every(([name, value], i) => name === list[i][0] && value === list[i][1].replace(/[ \t]+$/, ''))
}

/** What is different, in words; null: nothing that matters. */
function difference(ours, theirs, counts) {
    if (ours.splits) return 'it is read differently byte by byte'
    for (const [i, message] of ours.messages.entries()) {
        const other = theirs.messages[i]
        if (!other?.hasHead) {
            const why = excuse(theirs, message)
            if (!why) return `llhttp does not take request ${i + 1}: ${theirs.error} ${theirs.reason}`
            counts[why] = (counts[why] ?? 0) + 1
            return null
        }
        for (const what of ['method', 'target'])
            if (message[what] !== other[what]) return `request ${i + 1} has another ${what}: ${message[what]} | ${other[what]}`
        if (!sameHeaders(message, other)) return `request ${i + 1} has other headers`
        if (other.isUpgrade) {
            counts['llhttp hands an upgrade over'] = (counts['llhttp hands an upgrade over'] ?? 0) + 1
            return null // llhttp does not read further
        }
        if (message.isDone && !other.isDone) return `request ${i + 1} is whole only to MiniHost: ${theirs.error} ${theirs.reason}`
        if (message.isDone && message.body !== other.body) return `request ${i + 1} has another body`
        if (!message.isDone && other.isDone) return `request ${i + 1} is whole only to llhttp`
        if (other.closes && !message.closes) {
            if (!hasProxyConnection(message)) return `only llhttp closes after request ${i + 1}`
            counts['llhttp closes for Proxy-Connection'] = (counts['llhttp closes for Proxy-Connection'] ?? 0) + 1
            return null // llhttp does not read further
        }
    }
    return null
}

const framed = spawn(process.env.MINIHOST_FRAMED ?? new URL('../../build/release/tests/framed', import.meta.url).pathname, { stdio: ['pipe', 'pipe', 'inherit'] })
framed.on('error', (error) => { console.error(`MINIHOST_FRAMED: ${error.message}`); process.exit(2) })
const next = numbers(seed)
const waiting = []
async function send() {
    for (let i = 0; i < count; ++i) {
        const stream = makeStream(next)
        waiting.push(stream)
        const size = Buffer.alloc(4)
        size.writeUInt32LE(stream.length)
        if (!framed.stdin.write(Buffer.concat([size, stream]))) await new Promise((resolve) => framed.stdin.once('drain', resolve))
    }
    framed.stdin.end()
}
const sent = send()

const counts = { streams: 0, 'read alike to the end': 0, 'refused by both': 0, 'refused by MiniHost alone': 0, requests: 0 }
let different = 0
for await (const line of createInterface({ input: framed.stdout })) {
    const stream = waiting.shift()
    const ours = JSON.parse(line)
    const theirs = read(stream)
    ++counts.streams
    counts.requests += ours.messages.filter((message) => message.isDone).length
    if (ours.fault) ++counts[theirs.error ? 'refused by both' : 'refused by MiniHost alone']
    else if (!theirs.error) ++counts['read alike to the end']
    const found = difference(ours, theirs, counts)
    if (!found) continue
    if (++different <= mostShown) console.log(`${found}\n    ${JSON.stringify(stream.toString('latin1'))}\n    ${JSON.stringify(ours)}`)
}
await sent
console.log(`seed ${seed}: ${JSON.stringify(counts)}, ${different} differences that matter`)
// There must be many accepted and many refused streams.
const isVaried = counts.streams === count && counts['read alike to the end'] > count / 10 && counts['refused by both'] > count / 10
if (!isVaried) console.log('too few streams of one kind: the comparison says little')
process.exit(different > 0 || !isVaried ? 1 : 0)
