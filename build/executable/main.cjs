// The main script of the single executable, and of its threads. The built modules are assets; each is compiled when it is
// first required.
const { getAsset } = require('node:sea');
const { compileFunction } = require('node:vm');
const { isMainThread } = require('node:worker_threads');

const PARAMETERS = ['exports', 'require', 'module', '__filename', '__dirname'];
const loadedModules = new Map();

/** A built module requires only modules beside it and modules of Node. */
function loadModule(name) {
  const loaded = loadedModules.get(name);
  if (loaded) return loaded.exports;
  const module = { exports: {} };
  loadedModules.set(name, module);
  const requireFrom = (id) => (id.startsWith('./') ? loadModule(id.slice(2)) : require(id));
  const compiled = compileFunction(getAsset(name, 'utf8'), PARAMETERS, { filename: name });
  compiled(module.exports, requireFrom, module, name, '.');
  return module.exports;
}

if (isMainThread) {
  const { createIo, main, reportError } = loadModule('main.cjs');
  const io = createIo(process);
  // An error that nobody caught may quote a cell.
  process.on('uncaughtException', (error) => process.exit(reportError(error, io)));
  main(process.argv.slice(2), io).then(io.end);
} else {
  // A thread is started with the name of its module.
  loadModule(process.argv.at(-1));
}
