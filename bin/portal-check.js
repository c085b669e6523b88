#!/usr/bin/env node
import module from 'node:module';

// From Node 22 on it keeps itself compiled, in its own folder alone: who can write there can change the program anyway.
module.enableCompileCache?.(`${import.meta.dirname}/../node_modules/.cache/portal-check`);
const { main } = await import('../dist/main.js');
process.exitCode = await main(process.argv.slice(2), {
  get stdin() {
    return process.stdin;
  }, // made when read, which few runs do
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  now: () => new Date(),
});
