import type { Part } from '../package/directory-entry.ts';
import type { Archive } from '../package/zip.ts';
import { type Attributes, readXml } from '../xml/parse.ts';
import { getBuiltInFormat, type NumberFormat, parseFormat } from './number-format.ts';

/**
 * Reads the number format of each cell style, by style index.
 * @throws InputError if the part is damaged
 */
export async function readStyles(archive: Archive, part: Part | undefined): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  if (!part) return [];
  const openElements: string[] = [];
  await readXml(archive, part, {
    onOpenTag(name, attributes) {
      const parent = openElements.at(-1);
      // Differential styles have numFmt elements too, with separate numbers.
      if (name === 'numFmt' && parent === 'numFmts') addCode(codes, attributes);
      if (name === 'xf' && parent === 'cellXfs') ids.push(Number(attributes.numFmtId ?? 0));
      openElements.push(name);
    },
    onCloseTag() {
      openElements.pop();
    },
  });
  const formats = new Map<number, NumberFormat>();
  return ids.map((id) => {
    const cached = formats.get(id);
    if (cached) return cached;
    const code = codes.get(id);
    const format = code === undefined ? getBuiltInFormat(id) : parseFormat(code);
    formats.set(id, format);
    return format;
  });
}

/** Excel allows no longer one. */
const MAX_CODE_LENGTH = 255;

function addCode(codes: Map<number, string>, attributes: Attributes): void {
  const { numFmtId, formatCode } = attributes;
  if (numFmtId !== undefined && formatCode !== undefined)
    codes.set(Number(numFmtId), formatCode.slice(0, MAX_CODE_LENGTH));
}
