import { SettingsError } from '../../core/model/errors.ts';
import { isBuildServer } from '../build-server.ts';
import type { CheckFlags } from '../options/flags.ts';
import type { Io } from '../streams.ts';

/** How a command shows values. */
interface ShownWhere {
  /** What the user typed for it, for errors; by default the option. */
  command?: string;
  /** Values go into a file that the user named, and not to standard output. */
  isFile?: boolean;
}

/**
 * Values are health information: they go to a terminal, elsewhere only on purpose, and never into a build server's log.
 * @throws SettingsError
 */
export function refuseShownValues(
  flags: Pick<CheckFlags, 'showValues' | 'label' | 'showValues=always'>,
  io: Io,
  { command, isFile = false }: ShownWhere = {},
): void {
  if (!flags.showValues && flags.label === undefined) return;
  const option = command ?? (flags.showValues ? '--show-values' : '--label');
  const refuse = (why: string) => new SettingsError(`${option}: ${why}`);
  if (isBuildServer(io.env))
    throw refuse(
      `This does not work on a build server, because others read its log. ${command === undefined ? 'Leave it out.' : 'Run it on your own computer.'}`,
    );
  if (!isFile && io.stdout.isTTY !== true && !flags['showValues=always'])
    throw refuse(
      'This is for your screen only. To send health information to a file, add --show-values=always.',
    );
}
