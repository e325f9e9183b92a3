// SPDX-License-Identifier: MIT
// Page world, served as a script: the loader of an npm package that commonjs.cpp has linked. It is called with the package's files, each
// [function(require, module, exports), {name: number}], the main one first, and leaves what that one exports in a global variable,
// whose name the program chooses.
(function (modules) {
var loaded = {};
function load(number) {
if (loaded[number]) return loaded[number].exports;
var module = loaded[number] = { exports: {} };
modules[number][0].call(module.exports, function (name) { return load(modules[number][1][name]); }, module, module.exports);
return module.exports;
}
window./*CODE*/null=load(0);
})
