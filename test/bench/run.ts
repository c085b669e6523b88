import { createIo, main } from '../../src/cli/main.ts';

/** The program as separate modules: does what bin/portal-check.js does for the bundle. */
process.exitCode = await main(process.argv.slice(2), createIo(process));
