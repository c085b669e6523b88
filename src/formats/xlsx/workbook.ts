import { describeForeignFile } from './foreign-part.ts';
import type { Part } from './package/directory-entry.ts';
import type { Archive } from './package/zip.ts';
import { findTargetPart, type Relationship, readRelationships } from './relationships.ts';
import { type Attributes, getAttribute, isXmlTrue, readXml } from './xml/parse.ts';

/** Sheet types without rows of cells. */
const NON_WORKSHEET_KINDS = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

/** A worksheet and the part that holds its rows. */
export interface SheetPart {
  name: string;
  hidden: boolean;
  part: Part;
}

/** The parts of a workbook that hold its cells. */
export interface WorkbookParts {
  date1904: boolean;
  /** Worksheets in workbook order, without charts, dialogs and macro sheets. */
  sheets: SheetPart[];
  sharedStrings: Part | undefined;
  styles: Part | undefined;
}

interface ListedSheet {
  name: string;
  hidden: boolean;
  id: string;
}

/**
 * Finds the workbook part and the sheets of a package by their relationships, or by the usual part names if those are
 * missing.
 * @throws InputError if the package is not a workbook, or a sheet is missing
 */
export async function findWorkbookParts(archive: Archive): Promise<WorkbookParts> {
  const part = await findMainPart(archive);
  const { date1904, listed } = await readWorkbook(archive, part);
  const relationships = await readRelationships(archive, part.name.replaceAll('\\', '/').replace(/^\/+/, ''));
  const findPart = (kind: string, usualName: string) =>
    findTargetPart(
      archive,
      relationships.find((relationship) => relationship.kind === kind),
    ) ?? archive.findPart(usualName);
  const sheets = findSheetParts(archive, relationships, listed);
  if (sheets.length === 0)
    throw archive.refusals.because('There is no worksheet in this file. Name a spreadsheet with rows.');
  const sharedStrings = findPart('sharedStrings', 'xl/sharedStrings.xml');
  return { date1904, sheets, sharedStrings, styles: findPart('styles', 'xl/styles.xml') };
}

async function findMainPart(archive: Archive): Promise<Part> {
  const foreign = await describeForeignFile(archive);
  if (foreign) throw archive.refusals.because(foreign);
  const root = await readRelationships(archive, '');
  const part =
    findTargetPart(
      archive,
      root.find(({ kind }) => kind === 'officeDocument'),
    ) ?? archive.findPart('xl/workbook.xml');
  if (part) return part;
  throw archive.refusals.because('This is a zip file without an Excel file inside. Name the .xlsx itself.');
}

async function readWorkbook(
  archive: Archive,
  part: Part,
): Promise<{ date1904: boolean; listed: ListedSheet[] }> {
  const listed: ListedSheet[] = [];
  const openElements: string[] = [];
  let date1904 = false;
  await readXml(archive, part, {
    onOpenTag(name, attributes) {
      const [root, list, ...deeper] = openElements;
      openElements.push(name);
      if (root === undefined && name !== 'workbook') {
        throw archive.refusals.because('This is not a spreadsheet. Name an .xlsx.');
      }
      // An extension of Excel 2013 has another workbookPr, nested deeper.
      if (root === 'workbook' && list === undefined && name === 'workbookPr')
        date1904 = isXmlTrue(attributes.date1904);
      if (list === 'sheets' && deeper.length === 0 && name === 'sheet')
        listed.push(readListedSheet(attributes));
      if (listed.length > archive.limits.sheets) throw archive.refusals.tooLarge('too many sheets');
    },
    onCloseTag() {
      openElements.pop();
    },
  });
  return { date1904, listed };
}

function readListedSheet(attributes: Attributes): ListedSheet {
  const state = getAttribute(attributes, 'state');
  return {
    name: getAttribute(attributes, 'name') ?? '',
    hidden: state === 'hidden' || state === 'veryHidden',
    id: getAttribute(attributes, 'id') ?? '',
  };
}

function findSheetParts(
  archive: Archive,
  relationships: readonly Relationship[],
  listed: readonly ListedSheet[],
): SheetPart[] {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const ids = new Set(listed.map((sheet) => sheet.id));
  const hasUnlistedSheet = relationships.some(({ kind, id }) => kind === 'worksheet' && !ids.has(id));
  const sheets: SheetPart[] = [];
  // Excel writes a part for each sheet; the same one for many would be read as often.
  const listedParts = new Set<Part>();
  listed.forEach(({ name, hidden, id }, i) => {
    const relationship = byId.get(id);
    if (relationship && NON_WORKSHEET_KINDS.has(relationship.kind)) return;
    // Old workbooks list Visual Basic modules as sheets; they have no part.
    if (id === '' && relationships.length > 0 && !hasUnlistedSheet) return;
    const part =
      relationships.length > 0
        ? findTargetPart(archive, relationship)
        : archive.findPart(`xl/worksheets/sheet${i + 1}.xml`);
    if (!part) throw archive.refusals.damaged('the rows of a sheet are missing');
    archive.checkPart(part, archive.limits.partBytes);
    if (listedParts.has(part)) return;
    listedParts.add(part);
    sheets.push({ name, hidden, part });
  });
  return sheets;
}
