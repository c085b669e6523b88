// The only file that imports commander.
export { Command, CommanderError, InvalidArgumentError, Option } from 'commander';

import type { Command } from 'commander';

export type { Help } from 'commander';

/** The program or one of its commands, while options are added to it. */
export type Program = Command;
