import { LIMITS } from '../bytes/limits.ts';
import type { Source } from '../bytes/source.ts';
import { createRefusals } from './package/refusals.ts';
import { type Archive, openArchive } from './package/zip.ts';
import { type Merge, readMerges } from './sheet/merges.ts';
import { findWorkbookParts, type SheetPart } from './workbook.ts';
import { getAttribute, readXml } from './xml/parse.ts';

/** A dropdown list of cells. */
export interface Dropdown {
  /** Ranges separated by spaces, as Excel writes them. */
  ranges: string;
  /** The choices in quotes, a range of cells, or the defined name of one. */
  formula: string;
}

/** What a sheet stores about its cells besides their values. */
export interface SheetMarks {
  merges: readonly Merge[];
  dropdowns: readonly Dropdown[];
}

/** What a workbook stores besides its cells. */
export interface WorkbookMarks {
  /** Keyed by sheet name. */
  sheets: ReadonlyMap<string, SheetMarks>;
  /** The formulas of defined names, keyed by name in lower case. */
  definedNames: ReadonlyMap<string, string>;
}

/**
 * Reads the merged cells, dropdown lists and defined names of a workbook.
 * @throws InputError if the file is damaged or not a workbook
 */
export async function readTemplateMarks(source: Source): Promise<WorkbookMarks> {
  const archive = await openArchive(source, LIMITS, createRefusals(source.file));
  const parts = await findWorkbookParts(archive);
  const sheets = new Map<string, SheetMarks>();
  for (const sheet of parts.sheets) {
    const dropdowns = await readDropdowns(archive, sheet);
    sheets.set(sheet.name, { merges: await readMerges(archive, sheet.part), dropdowns });
  }
  return { sheets, definedNames: await readDefinedNames(archive) };
}

/** Reads both kinds of lists: Excel 2010 and later write lists whose choices are on another sheet as an extension. */
async function readDropdowns(archive: Archive, { part }: SheetPart): Promise<Dropdown[]> {
  const dropdowns: Dropdown[] = [];
  let dropdown: Dropdown | undefined;
  let openElement = '';
  await readXml(archive, part, {
    onOpenTag(name, attributes) {
      if (name === 'dataValidation' && attributes.type === 'list') {
        dropdown = { ranges: getAttribute(attributes, 'sqref') ?? '', formula: '' };
      }
      if (name === 'formula1' || name === 'sqref' || name === 'formula2') openElement = name;
    },
    onCloseTag(name) {
      if (name === openElement) openElement = '';
      if (name !== 'dataValidation' || !dropdown) return;
      dropdowns.push(dropdown);
      dropdown = undefined;
    },
    onText(text) {
      if (!dropdown) return;
      if (openElement === 'formula1') dropdown.formula += text.trim();
      if (openElement === 'sqref') dropdown.ranges += text.trim();
    },
  });
  return dropdowns;
}

async function readDefinedNames(archive: Archive): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const part = archive.findPart('xl/workbook.xml');
  if (!part) return names;
  let name = '';
  await readXml(archive, part, {
    onOpenTag(element, attributes) {
      if (element === 'definedName') name = (attributes.name ?? '').toLowerCase();
    },
    onCloseTag(element) {
      if (element === 'definedName') name = '';
    },
    onText(text) {
      if (name !== '') names.set(name, (names.get(name) ?? '') + text.trim());
    },
  });
  return names;
}
