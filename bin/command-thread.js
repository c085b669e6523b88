// The thread of a command that may compute for long; the program starts it.
const { loadModule } = require('../dist/code-cache.cjs');
loadModule('command-worker.cjs');
