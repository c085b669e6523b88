import type { BlankName } from '../../app/template/columns.ts';
import { DEFAULT_BLANK_FILES, renderBlank } from '../../app/template/write.ts';
import { SettingsError } from '../../core/model/errors.ts';
import { getChicagoDay } from '../../core/values/day.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { getExtension } from '../../core/values/path-parts.ts';
import { printNote } from '../error-lines.ts';
import { writeNamedFile } from '../print-file.ts';
import { EXIT_STATUS, type Io } from '../streams.ts';

/**
 * Writes an empty template and reports it on standard error.
 * @throws SettingsError if the file exists already, OutputError if it cannot be written
 */
export async function runTemplate(
  name: BlankName,
  file: string | undefined,
  { output, force }: { output?: string; force?: boolean },
  io: Io,
): Promise<number> {
  if (file !== undefined && output !== undefined)
    throw new SettingsError(`template: Name ${maskPath(file)} or --output, not both.`);
  const path = output ?? file ?? DEFAULT_BLANK_FILES[name];
  const content = await renderBlank(name, path, getChicagoDay(io.now()));
  await writeNamedFile('template', { path, chunks: [content], force }, io);
  if (name === 'ticket' && getExtension(path) === '.json') {
    printNote(
      io,
      'An editor helps you fill it in if it has the schema: portal-check schema ticket --output ticket.schema.json',
    );
  }
  return EXIT_STATUS.clean;
}
