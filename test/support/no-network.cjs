// Loaded before the program (node --require): everything that could use a network throws and is logged for the test.
const { appendFileSync } = require('node:fs');

const forbid = (name) =>
  function forbidden() {
    if (process.env.NETWORK_LOG) appendFileSync(process.env.NETWORK_LOG, `${name}\n`);
    throw new Error(`the network is forbidden: ${name}`);
  };

const CALLS = {
  net: ['connect', 'createConnection', 'createServer', 'Server', 'Socket'],
  tls: ['connect', 'createServer', 'Server', 'TLSSocket'],
  http: ['request', 'get', 'createServer', 'Agent', 'ClientRequest'],
  https: ['request', 'get', 'createServer', 'Agent'],
  http2: ['connect', 'createServer', 'createSecureServer'],
  dgram: ['createSocket', 'Socket'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse', 'lookupService', 'Resolver'],
  'dns/promises': ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse', 'lookupService', 'Resolver'],
};
// Standard streams that are pipes are sockets of Node: create them before sockets are forbidden.
for (const name of ['stdin', 'stdout', 'stderr']) void process[name];
for (const [module, names] of Object.entries(CALLS)) {
  const real = require(`node:${module}`);
  for (const name of names) real[name] = forbid(`${module}.${name}`);
}
for (const name of ['fetch', 'WebSocket', 'EventSource']) {
  Object.defineProperty(globalThis, name, { value: forbid(name), writable: true });
}
require('node:module').syncBuiltinESMExports();
