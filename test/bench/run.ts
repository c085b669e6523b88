import { createIo, main } from '../../src/cli/main.ts';

/** The program, its modules one by one: what bin/portal-check.js is to the bundle. */
process.exitCode = await main(process.argv.slice(2), createIo(process));
