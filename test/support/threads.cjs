// Loaded before the program (node --require): sets the number of processors, logs threads, can keep threads from
// starting or make them die (COMMAND_THREAD: the one that runs the command, THREADS: the others, or with none all), and
// makes a rule fail on the cell CRASH.
const { appendFileSync } = require('node:fs');
const os = require('node:os');
const threads = require('node:worker_threads');

const { PROCESSORS, THREADS_LOG, THREADS, COMMAND_THREAD } = process.env;
const { Worker } = threads;
if (PROCESSORS) os.availableParallelism = () => Number(PROCESSORS);
threads.Worker = class extends Worker {
  constructor(url, options) {
    if (THREADS === 'none') throw new Error('no thread');
    // Those of the single executable have no file.
    const name = options.eval ? options.argv[0] : String(url).split('/').pop();
    if (THREADS_LOG) appendFileSync(THREADS_LOG, `${name}\n`);
    const fate = name === 'command-thread.js' ? COMMAND_THREAD : THREADS;
    if (fate === 'dying') super('process.exit(1)', { eval: true });
    else if (fate === 'failing') super('throw new Error("made up")', { eval: true });
    else super(url, options);
  }
};
const { matchAll } = String.prototype;
Object.defineProperty(String.prototype, 'matchAll', {
  value: function crash(pattern) {
    if (String(this) === 'CRASH') throw new Error('made up');
    return matchAll.call(this, pattern);
  },
});
require('node:module').syncBuiltinESMExports();
