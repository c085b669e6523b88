import { LIMITS } from '../bytes/limits.ts';
import type { Source } from '../bytes/source.ts';
import { refusalsOf } from './package/refusals.ts';
import { type Archive, openArchive } from './package/zip.ts';
import { type Merge, readMerges } from './sheet/merges.ts';
import { findParts, type SheetPart } from './workbook.ts';
import { attributeOf, readXml } from './xml/parse.ts';

/** A list that cells let choose from. */
export interface ListMark {
  /** Ranges with blanks between, as Excel writes them. */
  ranges: string;
  /** The list itself in quotes, a range of cells, or a name for one. */
  formula: string;
}

/** What a sheet says of its cells beside their values. */
export interface SheetMarks {
  merges: readonly Merge[];
  lists: readonly ListMark[];
}

/** What a workbook says beside its cells. */
export interface WorkbookMarks {
  /** By the sheet's name. */
  sheets: ReadonlyMap<string, SheetMarks>;
  /** What names stand for, by name in lower case. */
  names: ReadonlyMap<string, string>;
}

/**
 * Reads merged cells, lists and names of a workbook.
 * @throws InputError where it is none, or damaged
 */
export async function readMarks(source: Source): Promise<WorkbookMarks> {
  const archive = await openArchive(source, LIMITS, refusalsOf(source.file));
  const parts = await findParts(archive);
  const sheets = new Map<string, SheetMarks>();
  for (const sheet of parts.sheets) {
    const lists = await readLists(archive, sheet);
    sheets.set(sheet.name, { merges: await readMerges(archive, sheet.part), lists });
  }
  return { sheets, names: await readNames(archive) };
}

/** Lists of either kind: Excel 2010 and later write those that lie on another sheet as an extension. */
async function readLists(archive: Archive, { part }: SheetPart): Promise<ListMark[]> {
  const lists: ListMark[] = [];
  let open: ListMark | undefined;
  let within = '';
  await readXml(archive, part, {
    open(name, attributes) {
      if (name === 'dataValidation' && attributes.type === 'list') {
        open = { ranges: attributeOf(attributes, 'sqref') ?? '', formula: '' };
      }
      if (name === 'formula1' || name === 'sqref' || name === 'formula2') within = name;
    },
    close(name) {
      if (name === within) within = '';
      if (name !== 'dataValidation' || !open) return;
      lists.push(open);
      open = undefined;
    },
    text(text) {
      if (!open) return;
      if (within === 'formula1') open.formula += text.trim();
      if (within === 'sqref') open.ranges += text.trim();
    },
  });
  return lists;
}

async function readNames(archive: Archive): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const part = archive.find('xl/workbook.xml');
  if (!part) return names;
  let name = '';
  await readXml(archive, part, {
    open(element, attributes) {
      if (element === 'definedName') name = (attributes.name ?? '').toLowerCase();
    },
    close(element) {
      if (element === 'definedName') name = '';
    },
    text(text) {
      if (name !== '') names.set(name, (names.get(name) ?? '') + text.trim());
    },
  });
  return names;
}
