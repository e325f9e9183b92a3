// SPDX-License-Identifier: MIT
// The names that the unnamed namespaces of each module declare. A unity build compiles several files of a module as one, so two files of
// it may not declare the same: a function with the same parameters, a class, a constant.
import { dirname } from 'node:path';

const namespaceOf = text => [...text.matchAll(/^namespace (MiniHost(?:::\w+)*) \{$/gm)].at(-1)?.[1] ?? '';

// Types alone, so that parameters may have other names: "const QString &text" and "const QString &name" are the same.
function parametersOf(text) {
    const parts = [];
    let depth = 0;
    let part = '';
    for (const letter of text) {
        depth += '<([{'.includes(letter) ? 1 : '>)]}'.includes(letter) ? -1 : 0;
        if (letter === ',' && depth === 0) {
            parts.push(part);
            part = '';
        } else {
            part += letter;
        }
    }
    parts.push(part);
    return parts.map(each => each.replace(/=.*$/s, '').trim().replace(/(?<=[\s&*>])\w+$/, '').replace(/\s+/g, '')).join(',');
}

// The text between the bracket at `open` and the one that closes it.
function bracketed(text, open) {
    let depth = 0;
    for (let at = open; at < text.length; ++at) {
        depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
        if (depth === 0)
            return text.slice(open + 1, at);
    }
    return text.slice(open + 1);
}

export function declaredIn(text) {
    const found = new Set();
    for (const [, inside] of text.matchAll(/^namespace \{\n(.*?)^\} \/\/ namespace$/gms)) {
        for (const match of inside.matchAll(/^(?:class|struct|enum class) (\w+)(?= |$|;)/gm))
            found.add(match[1]);
        for (const match of inside.matchAll(/^(?!using |return |template|class |struct |enum |\/\/|#)[\w:][\w:<>,*& ]*?[ *&](\w+)(\(| =|;| \{)/gm)) {
            const isFunction = match[2] === '(';
            found.add(isFunction ? `${match[1]}(${parametersOf(bracketed(inside, match.index + match[0].length - 1))})` : match[1]);
        }
    }
    return found;
}

// `sources`: texts by path; `modules`: the folders that have a CMakeLists.txt. Returns "<folder>: <name> in <file> and <file>".
export function clashes(sources, modules) {
    const seen = new Map();
    const result = [];
    for (const path of Object.keys(sources).filter(each => each.endsWith('.cpp')).sort()) {
        let folder = dirname(path);
        while (!modules.has(folder) && folder !== '.')
            folder = dirname(folder);
        for (const name of declaredIn(sources[path])) {
            const key = `${folder} ${namespaceOf(sources[path])}::${name}`;
            if (seen.has(key))
                result.push(`${folder}: ${name} in ${seen.get(key)} and ${path}`);
            seen.set(key, path);
        }
    }
    return result;
}
