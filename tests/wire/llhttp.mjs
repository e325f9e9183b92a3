// SPDX-License-Identifier: MIT
// Reads requests with node's parser (llhttp) in strict mode: no lenient flag is set.
import { createRequire } from 'node:module'

const wasm = createRequire(import.meta.url)('undici/lib/llhttp/llhttp-wasm.js')
const REQUEST = 1

let seen // of the stream that is being read
const text = (at, length) => Buffer.from(llhttp.memory.buffer, at, length).toString('latin1')
const cString = (at) => text(at, new Uint8Array(llhttp.memory.buffer).indexOf(0, at) - at)
const last = () => seen.messages.at(-1)

const { exports: llhttp } = new WebAssembly.Instance(new WebAssembly.Module(wasm), {
    env: {
        wasm_on_message_begin: () => {
            seen.messages.push({ target: '', headers: [], body: '', hasHead: false, isDone: false })
            return 0
        },
        wasm_on_url: (_, at, length) => { last().target += text(at, length); return 0 },
        wasm_on_status: () => 0,
        wasm_on_header_field: (_, at, length) => { last().headers.push([text(at, length), '']); return 0 },
        wasm_on_header_value: (_, at, length) => { last().headers.at(-1)[1] += text(at, length); return 0 },
        wasm_on_headers_complete: (parser, _, isUpgrade, keepsAlive) => {
            Object.assign(last(), { hasHead: true, isUpgrade: Boolean(isUpgrade), closes: !keepsAlive,
                method: cString(llhttp.llhttp_method_name(llhttp.llhttp_get_method(parser))) })
            last().headCount = last().headers.length // what comes later is of the trailer
            return 0
        },
        wasm_on_body: (_, at, length) => { last().body += text(at, length); return 0 },
        wasm_on_message_complete: () => { last().isDone = true; return 0 },
    },
})
llhttp._initialize()

/** { messages: [{ method, target, headers, body, hasHead, isDone, closes, isUpgrade }], error } */
export function read(stream) {
    seen = { messages: [] }
    const parser = llhttp.llhttp_alloc(REQUEST)
    const at = llhttp.malloc(stream.length || 1)
    new Uint8Array(llhttp.memory.buffer, at, stream.length).set(stream)
    const error = llhttp.llhttp_execute(parser, at, stream.length)
    seen.error = error ? cString(llhttp.llhttp_errno_name(error)) : null
    seen.reason = error ? cString(llhttp.llhttp_get_error_reason(parser)) : null
    llhttp.free(at)
    llhttp.llhttp_free(parser)
    return seen
}
