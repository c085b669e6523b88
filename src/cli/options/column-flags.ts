import { findMappedField, findNearestField } from '../../core/columns/column-map.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { SettingsError } from '../../core/model/errors.ts';
import { maskLongNumbers, maskPath } from '../../core/values/mask-numbers.ts';
import { foldHeader, replaceControls } from '../../core/values/text.ts';

const EXAMPLE = "'Ref #=trackingNumber'";

/**
 * What the user typed after --map, by header. The last = divides, since a header may hold one.
 * @throws SettingsError if one is not 'Header=field'
 */
export function parseColumnFlags(flags: readonly string[]): Record<string, string> {
  const columns = flags.map((flag): [string, string] => {
    const at = flag.lastIndexOf('=');
    const [header, field] = [flag.slice(0, at).trim(), flag.slice(at + 1).trim()];
    if (at < 1 || header === '' || field === '')
      throw new SettingsError(`--map: Type a heading and a field, like ${EXAMPLE}.`);
    if (findMappedField(field) === undefined) {
      const near = findNearestField(field);
      const hint =
        near === undefined
          ? 'The command "portal-check schema ticket" lists the fields.'
          : `Did you mean ${near}?`;
      throw new SettingsError(`--map: There is no field "${show(field)}". ${hint}`);
    }
    return [header, field];
  });
  return Object.fromEntries(columns);
}

/**
 * Refuses a header that no file has: a typing error would silently change nothing.
 * @throws SettingsError
 */
export function refuseUnusedColumnFlags(flags: readonly string[], files: readonly CheckedFile[]): void {
  const used = new Set(
    files.flatMap(({ header }) =>
      header.columns
        .filter(({ by }) => by === 'map')
        .flatMap((column) => [foldHeader(column.header), column.letter]),
    ),
  );
  for (const header of Object.keys(parseColumnFlags(flags))) {
    const letter = header.replace(/^column\s+/i, '').toUpperCase();
    if (used.has(foldHeader(header)) || used.has(letter)) continue;
    const where = files.map(({ file }) => maskPath(file)).join(', ');
    throw new SettingsError(`--map: There is no column "${show(header)}" in ${where}. Check the heading.`);
  }
}

function show(text: string): string {
  return maskLongNumbers(replaceControls(text)).slice(0, 60);
}
