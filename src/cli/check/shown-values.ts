import { SettingsError } from '../../core/model/errors.ts';
import { isBuildServer } from '../build-server.ts';
import type { CheckFlags } from '../options/flags.ts';
import type { Io } from '../streams.ts';

/**
 * Values are health information: they go to a terminal, elsewhere only on purpose, and never into a build server's log.
 * @throws SettingsError
 */
export function refuseShownValues(flags: CheckFlags, io: Io): void {
  if (!flags.showValues && flags.label === undefined) return;
  const option = flags.showValues ? '--show-values' : '--label';
  const refuse = (why: string) => new SettingsError(`${option}: ${why}`);
  if (isBuildServer(io.env))
    throw refuse('This does not work on a build server, because others read its log. Leave it out.');
  if (io.stdout.isTTY !== true && !flags['showValues=always'])
    throw refuse(
      'This works on a screen only. To write health information to a file, use --show-values=always.',
    );
}
