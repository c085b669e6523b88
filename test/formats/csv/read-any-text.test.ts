import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../support/out-files.ts';
import { cellsOf, faultOf, open, writerIn } from '../../support/written.ts';

const folder = testFolder();
const written = writerIn(folder);

async function read(content: Buffer, name: string): Promise<string[][]> {
  return cellsOf(await open(written(name, content)));
}

describe('any text', () => {
  const pieces = [...'aé漢😀",;\t|\n\r 7\'\u00a0', '\r\n'];
  const cell = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join(''));
  const grid = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });

  function write(rows: readonly string[][], delimiter: string, end: string): string {
    const quoted = (text: string) => (/["\r\n,;\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    return rows.map((cells) => cells.map(quoted).join(delimiter) + end).join('');
  }

  function encode(text: string, encoding: string): Buffer {
    if (encoding === 'utf-8') return Buffer.from(text);
    if (encoding === 'utf-8 with BOM') return Buffer.from(`\ufeff${text}`);
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return encoding === 'utf-16le' ? bytes : bytes.swap16();
  }

  it('is read cell by cell as written, with any delimiter, line break and encoding', async () => {
    const encodings = ['utf-8', 'utf-8 with BOM', 'utf-16le', 'utf-16be'];
    await fc.assert(
      fc.asyncProperty(
        grid,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\r\n', '\n', '\r'),
        fc.constantFrom(...encodings),
        async (rows, delimiter, end, encoding) => {
          const text = `sep=${delimiter}${end}${write(rows, delimiter, end)}`;
          // An apostrophe before a text that a spreadsheet would run is not part of the cell.
          const expected = rows.map((cells) => cells.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r])/, '')));
          expect(await read(encode(text, encoding), 'any.csv')).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is read, or refused with the row of the fault', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 30 }),
        async (parts) => {
          const path = written('any.csv', `a,b\n${parts.join('')}`);
          const outcome = await faultOf(path).catch((error: Error) => error.message);
          expect(outcome).toMatch(/^it was read$|^row [0-9]+: [^\r\n]+ quote [^\r\n]+$/);
        },
      ),
      { numRuns: 300 },
    );
  });
});
