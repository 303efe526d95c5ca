/** `node typescriptChild.cjs SOURCE.ts ARGS…` runs a source as the tests do: SWC turns each file into CommonJS. */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { transformSync } = require('@swc/core');

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function resolve(request, parent, ...rest) {
  const fromSource = parent?.filename?.endsWith('.ts') && /^\.{1,2}\/.*\.js$/.test(request);
  return resolveFilename.call(this, fromSource ? request.replace(/\.js$/, '.ts') : request, parent, ...rest);
};

Module._extensions['.ts'] = function compile(module, filename) {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};

process.argv.splice(1, 1);
require(process.argv[1]);
