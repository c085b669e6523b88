#!/usr/bin/env node
const { loadModule } = require('../dist/code-cache.cjs');
const { createIo, main, reportError } = loadModule('main.cjs');
const io = createIo(process);
// An error that nobody caught may quote a cell.
process.on('uncaughtException', (error) => process.exit(reportError(error, io)));
main(process.argv.slice(2), io).then((status) => {
  process.exitCode = status;
});
