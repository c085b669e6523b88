import { getDictionary } from '../../core/fields/index.ts';
import { foldHeader } from '../../core/values/text.ts';
import { formatPath } from '../zod-issues.ts';
import { findColumnField, getLayoutKind } from './dictionary.ts';
import type { LayoutFile } from './schema.ts';

/** Finds what a schema cannot: parts of a layout that contradict each other. Each fault starts with its path in the JSON. */
export function findLayoutFaults(layout: LayoutFile): string[] {
  return [...findRowFaults(layout), ...findFieldFaults(layout), ...findNameFaults(layout)].map(
    ([path, what]) => `${formatPath(path)}: ${what}`,
  );
}

type Fault = [path: readonly PropertyKey[], what: string];

function findRowFaults({ kind, workbook, headerRow, headerRows, firstRow }: LayoutFile): Fault[] {
  const faults: Fault[] = [];
  if (kind === 'ticket' && workbook !== undefined) {
    faults.push([['workbook'], 'Only registrations can be written into your own file. Remove this.']);
  }
  if (headerRows === 2 && headerRow === 1)
    faults.push([['headerRow'], 'Type the lower one of the two rows: 2 or more.']);
  if (firstRow === undefined) return faults;
  if (headerRow === undefined)
    faults.push([['headerRow'], 'This is missing, and firstRow needs it. Add it.']);
  else if (firstRow <= headerRow) faults.push([['firstRow'], `Type a row below the headerRow ${headerRow}.`]);
  return faults;
}

function findFieldFaults(layout: LayoutFile): Fault[] {
  const kind = getLayoutKind(layout);
  const names = new Set(getDictionary(kind).fields.map((field) => field.name));
  const taken = new Map<string, number>();
  const faults: Fault[] = [];
  layout.columns.forEach((column, i) => {
    const field = findColumnField(column, layout)?.name ?? column.field ?? column.header;
    const key = column.field === undefined ? 'header' : 'field';
    const first = taken.get(field);
    if (column.field !== undefined && !names.has(field)) {
      faults.push([['columns', i, 'field'], `A ${kind} has no such field.`]);
    } else if (first !== undefined) {
      faults.push([['columns', i, key], `columns[${first}] is ${field} already. Remove one of them.`]);
    } else taken.set(field, i);
  });
  return faults;
}

/** Finds names that two columns share. */
function findNameFaults({ columns }: LayoutFile): Fault[] {
  const taken = new Map<string, number>();
  const faults: Fault[] = [];
  const take = (name: string, i: number, path: readonly PropertyKey[]): void => {
    const folded = foldHeader(name);
    const first = taken.get(folded) ?? i;
    if (folded === '') faults.push([path, 'Type a name with letters or digits.']);
    else if (first !== i)
      faults.push([path, `columns[${first}] has that name already. Choose another name.`]);
    else taken.set(folded, i);
  };
  columns.forEach(({ header }, i) => {
    take(header, i, ['columns', i, 'header']);
  });
  columns.forEach(({ aliases = [] }, i) => {
    aliases.forEach((alias, j) => {
      take(alias, i, ['columns', i, 'aliases', j]);
    });
  });
  return faults;
}
