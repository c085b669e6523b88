import { InputError } from '../../core/model/errors.ts';
import type { Dictionary } from '../../core/model/field.ts';
import type { GridInput } from '../../core/model/input.ts';
import { openTable } from '../../core/rows/open-table.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { openInput } from '../../formats/open.ts';
import type { Platform } from '../../formats/platform.ts';
import type { PortalTemplate } from '../../formats/xlsx/write/fill-template.ts';

/**
 * Finds where records go in the layout's workbook, whose header must have every column of the layout.
 * @throws InputError if the workbook cannot be read, or if it is not the one that the layout was made from
 */
export async function findPortalTemplate(
  dictionary: Dictionary,
  platform: Platform,
): Promise<PortalTemplate | undefined> {
  const { template } = dictionary;
  if (template?.workbook === undefined) return undefined;
  const path = template.workbook;
  const refuse = (why: string) => new InputError(`${maskPath(path)}: ${why}`);
  // The layout's schema requires the extension of a workbook, so that it is opened as one or not at all.
  const input = (await openInput(path, { platform })) as GridInput;
  const { header, sheet } = await openTable(
    selectSheet(input, template.sheet, refuse),
    dictionary.kind,
    () => dictionary,
  );
  if (template.headerRow !== undefined && template.headerRow !== header.row) {
    throw refuse(
      `The headings are in row ${header.row}, not in row ${template.headerRow}. Run "layout learn" again.`,
    );
  }
  const columns = template.headers.map((name) => {
    const fieldIndex = dictionary.fields.findIndex((field) => field.header === name);
    const column = header.byField[fieldIndex];
    if (!column)
      throw refuse(`There is no column "${name}" in row ${header.row} anymore. Run "layout learn" again.`);
    return { index: column.index, isField: !dictionary.fields[fieldIndex]?.foreign };
  });
  const extension = /\.xlsm$/i.test(path) ? 'xlsm' : 'xlsx';
  const source = await platform.openSource(path);
  return { source, extension, sheet: sheet ?? '', firstRow: template.firstRow ?? header.row + 1, columns };
}

function selectSheet(
  input: GridInput,
  sheet: string | undefined,
  refuse: (why: string) => InputError,
): GridInput {
  if (sheet === undefined) return input;
  const sheets = input.sheets.filter(({ name }) => name === sheet);
  if (sheets.length === 0) throw refuse(`There is no sheet "${sheet}" anymore. Run "layout learn" again.`);
  return { ...input, sheets };
}
