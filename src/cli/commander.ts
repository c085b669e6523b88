import type { Command } from 'commander';

/** The command line while it is put together; commander belongs behind this file. */
export type Program = Command;
