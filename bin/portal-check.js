#!/usr/bin/env node
import { fail, main } from '../dist/main.js';

const { env, stderr, stdin, stdout } = process;
const io = { stdin, stdout, stderr, env, now: () => new Date() };
// A reader that has gone (| head) is no fault; any other error that nobody caught may quote a cell.
for (const stream of [stdout, stderr]) stream.on('error', () => {});
process.on('uncaughtException', (error) => process.exit(fail(error, io)));
process.exitCode = await main(process.argv.slice(2), io);
