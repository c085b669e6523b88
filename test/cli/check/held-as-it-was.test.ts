import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workbook, worksheet } from '../../formats/xlsx/package.ts';
import { manifestIn, runOut, testFolder, textsOf } from '../../support/out-files.ts';

const folder = testFolder();

/** The held file of an input that has no ticket to submit. */
async function heldOf(name: string, content: Buffer | string, ...more: string[]): Promise<string> {
  const input = join(folder, name);
  writeFileSync(input, content);
  const out = `${input}-out`;
  const run = await runOut(input, out, '--kind', 'ticket', ...more);
  expect([run.status, run.stderr]).toEqual([1, '']);
  expect(manifestIn(out).corrections).toEqual([]);
  return join(out, readdirSync(out).find((file) => file.includes('.held.')) ?? '');
}

/** A workbook with a header row and a record, each as the XML of its cells. */
const bookOf = (headers: readonly string[], ...cells: readonly string[]): Buffer =>
  workbook(worksheet(`<row>${headers.map(textCell).join('')}</row><row>${cells.join('')}</row>`));
const textCell = (text: string): string => `<c t="str"><v>${text}</v></c>`;

/** The bytes of a UTF-16 text with the byte order mark. */
const utf16 = (text: string, isBigEndian = false): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};

describe('half of a surrogate pair stays in a held file', () => {
  // A pair, half of one within a text, and half of one at its end.
  const VALUE = 'Made 😀 \ud83d Up \ude00';
  const ESCAPED = JSON.stringify([{ mco: 'Molina', recipientName: VALUE }]);
  const RAW = ESCAPED.replaceAll('\\ud83d', '\ud83d').replaceAll('\\ude00', '\ude00');

  it.each<[string, string, Buffer | string]>([
    ['as the escape that it was', 'escaped.json', ESCAPED],
    ['as an escape, in a list within an object', 'wrapped.json', `{"\\ud800":1,"tickets":${ESCAPED}}`],
    ['as an escape, from UTF-16', 'little.json', utf16(RAW)],
    ['as an escape, from UTF-16 of the other order', 'big.json', utf16(RAW, true)],
    ['as an escape in .ndjson, from UTF-16', 'lines.ndjson', utf16(RAW.slice(1, -1))],
  ])('%s', async (_, name, content) => {
    const text = readFileSync(await heldOf(name, content), 'utf8');
    expect(text).not.toContain('\ufffd');
    const parsed = JSON.parse(text) as { tickets?: object[] };
    const [record] = [parsed].flat().flatMap((part) => part.tickets ?? [part]);
    expect(record).toMatchObject({ recipientName: VALUE });
  });

  it('as the sign for a character that cannot be written, in .csv, which is UTF-8', async () => {
    const path = await heldOf('half.csv', utf16(`MCO,Recipient Name\r\nMolina,${VALUE}\r\n`));
    expect(readFileSync(path, 'utf8')).toContain('Molina,Made 😀 \ufffd Up \ufffd,');
  });

  it('as the escape of workbooks, in .xlsx', async () => {
    const book = bookOf(['MCO', 'Recipient Name'], textCell('Molina'), textCell('Made _xD83D_ Up'));
    expect((await textsOf(await heldOf('half.xlsx', book)))[1]).toContain('Made \ud83d Up');
  });
});

it.each([['corrected'], ['--no-fix']])('the error of a cell stays what it was: %s', async (mode) => {
  const errors = ['#DIV/0!', '#REF!', '#NUM!'].map((error) => `<c t="e"><f>A1</f><v>${error}</v></c>`);
  const book = bookOf(['MCO', 'RIN', 'Billed Amount', 'Mine'], textCell('Molina'), ...errors);
  const path = await heldOf(`errors${mode}.xlsx`, book, ...(mode === '--no-fix' ? [mode] : []));
  expect((await textsOf(path))[1]?.slice(0, 4)).toEqual(['Molina', '#DIV/0!', '#REF!', '#NUM!']);
});
