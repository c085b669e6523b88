import type { BlankName } from '../../app/template/columns.ts';
import { BLANK_FILES, blankContent } from '../../app/template/write.ts';
import { SettingsError } from '../../core/model/errors.ts';
import { showFile } from '../../core/values/mask.ts';
import { findTarget, writeFiles } from '../../node/output/atomic-file.ts';
import { EXIT, type Io } from '../streams.ts';

/**
 * Writes a blank to fill in and says so on standard error.
 * @throws SettingsError where the file is there already, OutputError where it cannot be written
 */
export async function runTemplate(
  name: BlankName,
  file: string | undefined,
  { force }: { force?: boolean },
  io: Io,
): Promise<number> {
  const path = file ?? BLANK_FILES[name];
  const content = await blankContent(name, path);
  const target = await findTarget('template', path, []);
  if (target.head !== undefined && !force) {
    throw new SettingsError(`${showFile(path)}: is there already; --force replaces it, or name another file`);
  }
  await writeFiles([{ target, chunks: [content] }]);
  io.stderr.write(`portal-check: wrote ${showFile(path)}\n`);
  if (name === 'ticket') {
    io.stderr.write(
      'portal-check: editors help with it beside its schema: portal-check schema ticket > ticket.schema.json\n',
    );
  }
  return EXIT.clean;
}
