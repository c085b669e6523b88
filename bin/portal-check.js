#!/usr/bin/env node
import module from 'node:module';

// From Node 22 on it keeps itself compiled, in its own folder alone: who can write there can change the program anyway.
module.enableCompileCache?.(`${import.meta.dirname}/../node_modules/.cache/portal-check`);
const { fail, main } = await import('../dist/main.js');
const { env, stderr, stdout } = process;
const stdin = () => process.stdin; // made when read, which few runs do
const io = Object.defineProperty({ stdout, stderr, env, now: () => new Date() }, 'stdin', { get: stdin });
// A reader that has gone (| head) is no fault; any other error that nobody caught may quote a cell.
for (const stream of [stdout, stderr]) stream.on('error', () => {});
process.on('uncaughtException', (error) => process.exit(fail(error, io)));
process.exitCode = await main(process.argv.slice(2), io);
