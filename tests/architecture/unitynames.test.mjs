// SPDX-License-Identifier: MIT
import assert from 'node:assert'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { readSources } from './closures.mjs'
import { clashes, declaredIn } from './unitynames.mjs'

const root = join(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), '../..')

test('functions are told apart by the types of their parameters, all else by its name', () => {
    const text = `namespace MiniHost {
namespace {

constexpr int most = 3;

struct Wanted {
    int number;
};

Result<void> update(const Request &request, QHash<int, int> by = {})
{
    return {};
}

} // namespace
`
    assert.deepEqual([...declaredIn(text)], ['Wanted', 'most', 'update(constRequest&,QHash<int,int>)'])
    const other = text.replaceAll('request', 'asked').replace('struct Wanted', 'struct Other').replace('int most', 'int least')
    assert.deepEqual(clashes({ 'a/one.cpp': text, 'a/b/two.cpp': other, 'c/three.cpp': text }, new Set(['a', 'c'])),
        ['a: update(constRequest&,QHash<int,int>) in a/b/two.cpp and a/one.cpp'])
})

test('no two files of a module declare the same in unnamed namespaces, so that any of them compile as one', () => {
    const all = readSources(root, ['app', 'bridge', 'web'])
    // Of a file for each system one is compiled.
    const sources = Object.fromEntries(Object.entries(all).filter(([path]) => !path.endsWith('_windows.cpp')))
    const modules = new Set()
    for (const path of Object.keys(sources)) {
        for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
            if (existsSync(join(root, folder, 'CMakeLists.txt'))) modules.add(folder)
        }
    }
    assert.deepEqual(clashes(sources, modules), [])
})
