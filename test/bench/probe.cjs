// Loaded into a measured process before anything else: writes down its cost when it exits.
const { readFileSync, writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const path = process.env.PORTAL_CHECK_BENCH_COST;
if (isMainThread && path) process.on('exit', () => writeFileSync(path, JSON.stringify(cost())));

function cost() {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1000, memory: peak() };
}

/** In bytes. On Linux, getrusage reports at least the memory that the parent had when it started the process. */
function peak() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024;
}
