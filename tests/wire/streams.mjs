// SPDX-License-Identifier: MIT
// Makes streams of nearly valid requests from parts on which HTTP readers have disagreed.

/** Numbers from a seed (mulberry32): the same streams each time. */
export function numbers(seed) {
    return () => {
        seed = (seed + 0x6d2b79f5) | 0
        let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296
    }
}

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH']
const oddMethods = ['CONNECT', 'get', 'GETT', 'PRI', 'G(T', '', 'SOURCE', 'M-SEARCH', 'GET\t', 'TRACE', 'DESCRIBE', ' GET']
const targets = ['/', '/a', '/a?b=c', '/%41', '/a;b', '//x', '/{a}', '/a|b', '/"', '*', 'http://localhost:4400/a', 'http://localhost:4400']
const oddTargets = ['', 'a', '/a b', '/\t', '/#f', 'http://', 'http://a@localhost/', 'localhost:4400', '/é', '/%zz', 'https://localhost/',
    'http://localhost:+1/', 'HTTP://localhost:4400/x', '?a', 'http://localhost:4400?x']
const versions = ['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0']
const oddVersions = ['HTTP/1.2', 'HTTP/2.0', 'HTTP/0.9', 'http/1.1', 'HTTP/1.10', 'HTTP/01.1', 'HTTP/1.', 'HTTP/1.1 ', 'XTTP/1.1', '', 'HTTP /1.1',
    'ICE/1.0', 'RTSP/1.0']
const hosts = ['localhost:4400', '127.0.0.1:4400', 'a.localhost']
const oddHosts = ['', 'a b', 'a/b', 'a@b', ':80', 'a:', 'a:99999', '[::1]', '[x]', 'a,b', 'evil.example/.localhost:4400', '127.0.0.1: 4400', 'x:+4400']
const codings = ['chunked', 'Chunked', 'CHUNKED']
const oddCodings = ['identity', 'gzip', 'gzip, chunked', 'chunked, gzip', 'chunked, chunked', 'xchunked', 'chunkedx', '"chunked"', 'chunked;q=1', '',
    ',chunked', 'chunked,', 'chunked\t', '\vchunked', 'chunked, identity', 'identity, chunked', 'ch unked', 'chunked\0', 'chunke', 'cow', ' chunked ',
    'chunked\r\n\tx', 'chunked, ', 'x, chunked', 'gzip,chunked', 'chunked\x0c', 'chunked;', 'trailers, chunked']
const oddLengths = ['', '+5', '-5', '5,5', '5, 5', '0x5', '5 ', ' 5', '5 5', '05', '5.0', '1e1', '18446744073709551621', '99999999999999999999', '\t5',
    '4294967301', '5;', '"5"', '5\0', '٥']
const names = ['X-A', 'Accept', 'Cookie', 'Connection', 'Expect', 'Upgrade', 'Keep-Alive', 'Proxy-Connection', 'X!#$%&\'*+.^_`|~9']
const oddNames = ['', 'X A', 'X\t', 'X(', 'Xé', 'X\0', ' X', '\tX', 'X;', 'Host ', 'Content-Length ', 'Transfer-Encoding\t', '"X"', 'X/', 'Content_Length',
    'Content-Length\0', 'Transfer-Encoding\x0b', 'X@', 'X[', '\x7fX']
const values = ['', 'a', 'close', 'keep-alive', 'close, x', 'a, b', 'upgrade', 'websocket', '100-continue', 'é', 'a\tb', '  a  ', '"q"', ',', 'Close', 'keep-alive, close']
const oddValues = ['a\0b', 'a\rb', 'a\nb', 'a\x7fb', 'a\x01b', 'a\r\n b', 'a\r\n\tContent-Length: 9', 'a\nTransfer-Encoding: chunked',
    'a\rContent-Length: 5\r', '\x0b', 'a\r\r\n']
const extensions = [';a', ';a=b', ';a="b"', ';a=b;c']
const oddExtensions = [' ', '\t', ';', ';=', ';a=', ';a="b', ';a b', ' ;a', ';a\rb', ';a\nb', ';a="\\""', ';é', ';a=\0', ';\x7f', 'x', '; a', ';a="b"c', ';a =b']
const sizes = [(n) => n.toString(16), (n) => n.toString(16).toUpperCase(), (n) => '0' + n.toString(16), (n) => '000000' + n.toString(16)]
const oddSizes = [(n) => '+' + n, (n) => '-' + n, (n) => '0x' + n.toString(16), () => '', () => 'g', () => 'fffffffffffffffff', () => '10000000000000001',
    (n) => ' ' + n, (n) => (n + 1).toString(16), (n) => Math.max(0, n - 1).toString(16), () => 'ffffffffffffffff', () => '8000000000000005', (n) => n + '_']
const special = [0, 1, 8, 9, 10, 11, 12, 13, 27, 32, 34, 35, 37, 40, 43, 44, 45, 46, 47, 48, 58, 59, 61, 64, 92, 95, 127, 128, 160, 255]

/** Makes one stream; `next` gives numbers from 0 to 1. */
export function makeStream(next) {
    const pick = (list) => list[Math.floor(next() * list.length)]
    const isOdd = (share) => next() < share
    const either = (usual, odd, share) => pick(isOdd(share) ? odd : usual)
    // Most streams have few mistakes, since a reader stops at the first one.
    const oddness = pick([0, 0.02, 0.02, 0.06, 0.15])
    const end = () => (isOdd(oddness / 3) ? pick(['\n', '\r', '\r\r\n', '\n\r', '\r\n\r\n', '']) : '\r\n')
    const blank = () => (isOdd(oddness / 3) ? pick(['  ', '\t', '', '\v', '\f', ' \t']) : ' ')
    const colon = () => (isOdd(oddness) ? pick([' : ', ' :', ':\t', ':  ', '\t:', '', ':\r\n ', ':\n ']) : pick([': ', ':', ': ', ':\t ']))

    const chunks = () => {
        let body = ''
        for (let count = Math.floor(next() * 4); count > 0; --count) {
            const data = pick(['a', 'hello', 'GET / HTTP/1.1\r\n\r\n', '0\r\n\r\n', 'x'.repeat(20)])
            body += either(sizes, oddSizes, oddness)(data.length) + (isOdd(0.1) ? either(extensions, oddExtensions, 0.3 + oddness) : '') + end() + data + end()
        }
        body += isOdd(0.05) ? pick(['00', '0;a=b', '000']) : '0'
        body += end()
        if (isOdd(0.1)) body += either(names, oddNames, oddness) + colon() + either(values, oddValues, oddness) + end()
        if (isOdd(0.03)) body += pick(['Content-Length: 5', 'Transfer-Encoding: chunked', 'Host: evil.example', 'Oops']) + end()
        return body + end()
    }
    const request = () => {
        const lines = []
        let body = ''
        if (!isOdd(oddness / 2)) lines.push('Host' + colon() + either(hosts, oddHosts, oddness))
        if (isOdd(oddness / 3)) lines.push('hOST' + colon() + pick(hosts))
        for (let count = Math.floor(next() * 3); count > 0; --count)
            lines.push(either(names, oddNames, oddness) + colon() + either(values, oddValues, oddness))
        const framing = next()
        if (framing < 0.35) {
            body = pick(['', 'hello', '0\r\n\r\n', 'GET /x HTTP/1.1\r\nHost: a\r\n\r\n'])
            lines.push(pick(['Content-Length', 'content-length']) + colon() + (isOdd(oddness * 3) ? pick(oddLengths) : String(body.length)))
            if (isOdd(oddness)) lines.push('Content-Length' + colon() + pick([String(body.length), '0', '6']))
        }
        if (framing > 0.3 && framing < 0.75) {
            body = isOdd(0.9) ? chunks() : pick(['', 'hello', '5\r\nhello\r\n'])
            lines.push(pick(['Transfer-Encoding', 'transfer-encoding']) + colon() + either(codings, oddCodings, oddness * 3))
            if (isOdd(oddness)) lines.push('Transfer-Encoding' + colon() + either(codings, oddCodings, 0.5))
        }
        lines.sort(() => next() - 0.5)
        const first = either(methods, oddMethods, oddness) + blank() + either(targets, oddTargets, oddness) + blank() + either(versions, oddVersions, oddness)
        return (isOdd(oddness) ? pick(['\r\n', '\n', '\r', ' ', '\r\n\r\n']) : '') + first + end() + lines.map((line) => line + end()).join('') + end() + body
    }
    let text = ''
    for (let count = 1 + Math.floor(next() * 3); count > 0; --count) text += request()
    const bytes = [...Buffer.from(text, 'latin1')]
    for (let count = isOdd(oddness * 4) ? 1 + Math.floor(next() * 3) : 0; count > 0; --count) {
        const at = Math.floor(next() * bytes.length)
        const byte = pick(special)
        pick([() => bytes.splice(at, 1), () => bytes.splice(at, 0, byte), () => bytes.splice(at, 1, byte)])()
    }
    return Buffer.from(isOdd(0.03) ? bytes.slice(0, Math.floor(next() * bytes.length)) : bytes)
}
