#!/usr/bin/env node
const { load } = require('../dist/code-cache.cjs');
const { fail, main, ioOf } = load('main.cjs');
const io = ioOf(process);
// An error that nobody caught may quote a cell.
process.on('uncaughtException', (error) => process.exit(fail(error, io)));
main(process.argv.slice(2), io).then((status) => {
  process.exitCode = status;
});
