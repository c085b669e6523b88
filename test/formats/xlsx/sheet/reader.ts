import type { RawRow } from '../../../../src/core/model/input.ts';
import { LIMITS, type Limits } from '../../../../src/formats/bytes/limits.ts';
import { CellReader } from '../../../../src/formats/xlsx/sheet/cells.ts';
import type { Merge } from '../../../../src/formats/xlsx/sheet/merges.ts';
import { RowBuilder } from '../../../../src/formats/xlsx/sheet/rows.ts';
import { readSharedStrings, SharedStrings } from '../../../../src/formats/xlsx/sheet/shared-strings.ts';
import { SheetReader } from '../../../../src/formats/xlsx/sheet/sheet.ts';
import { type XmlHandler, XmlReader } from '../../../../src/formats/xlsx/xml/parse.ts';
import { archiveOf, partOf, REFUSALS } from '../archive.ts';
import { sharedStrings } from '../package.ts';

const archive = await archiveOf({ strings: sharedStrings('<t>first</t>', '<t>second</t>') });
const table = await readSharedStrings(archive, partOf(archive, 'strings'));

/** A builder of rows whose shared strings are "first" and "second", of a file of so many bytes. */
export function createBuilder(
  limits: Partial<Limits> = {},
  merges: readonly Merge[] = [],
  fileBytes = 1000,
): RowBuilder {
  const cells = new CellReader(
    new SharedStrings(table),
    [{ kind: 'plain' }, { kind: 'date' }],
    false,
    REFUSALS,
  );
  return new RowBuilder(cells, merges, { ...LIMITS, ...limits }, REFUSALS, fileBytes);
}

/** The rows of a sheet's XML, written in these pieces, with or without the fast path. */
export function rowsOfXml(pieces: readonly string[], usesFastPath: boolean): RawRow[] {
  const builder = createBuilder();
  const reader = new SheetReader(builder, LIMITS, REFUSALS);
  const xml = new XmlReader(usesFastPath ? reader : withoutFastPath(reader), LIMITS, REFUSALS);
  for (const piece of pieces) xml.write(piece);
  xml.end();
  return builder.takeRows();
}

function withoutFastPath(reader: SheetReader): XmlHandler {
  return {
    onOpenTag: (name, attributes) => reader.onOpenTag(name, attributes),
    onCloseTag: (name) => reader.onCloseTag(name),
    onText: (text) => reader.onText(text),
  };
}
