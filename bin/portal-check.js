#!/usr/bin/env node
// ES5, so that a Node too old for the program can read this and say so.
function start() {
  var program = require('../dist/code-cache.cjs').loadModule('main.cjs');
  var io = program.createIo(process);
  // An error that nobody caught may quote a cell.
  process.on('uncaughtException', function (error) {
    process.exit(program.reportError(error, io));
  });
  program.main(process.argv.slice(2), io).then(io.end);
}

var node = process.versions.node;
var version = node.split('.').map(Number);
if (version[0] > 20 || (version[0] === 20 && version[1] >= 19)) {
  start();
} else {
  process.stderr.write(
    'portal-check: Node ' +
      node +
      ' is too old. Install Node 24 from nodejs.org: it must be 20.19 or newer.\n'
  );
  process.exitCode = 2;
}
