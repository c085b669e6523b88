import type { RawRecord } from '../../core/model/input.ts';
import { type TextEncoding, textChunks } from '../bytes/encoding.ts';
import { bytesInWords, inWords, type Limits } from '../bytes/limits.ts';
import { type Source, unreadable } from '../bytes/source.ts';
import { quickRecord } from './fast-path.ts';
import { readJsonLine } from './read.ts';

/**
 * The records of an .ndjson, one object a line. Blank lines are passed over.
 * @throws InputError naming the line where it is no object, and where there is none at all
 */
export async function* readLines(
  source: Source,
  encoding: TextEncoding,
  limits: Limits,
): AsyncGenerator<RawRecord[]> {
  let line = 0;
  let row = 0;
  for await (const lines of lineChunks(source, encoding, limits)) {
    const records: RawRecord[] = [];
    for (const text of lines) {
      line += 1;
      if (text.length > limits.recordLength) throw tooLong(source, line, limits);
      if (text.trim() === '') continue;
      row += 1;
      if (row > limits.rows) {
        throw unreadable(source.file, `line ${line}: more than ${inWords(limits.rows)} records; split it`);
      }
      records.push(quickRecord(text, row, limits) ?? readJsonLine(text, source.file, line, row, limits));
    }
    yield records;
  }
  if (row === 0) throw unreadable(source.file, 'no ticket in it; one object a line expected');
}

async function* lineChunks(source: Source, encoding: TextEncoding, limits: Limits): AsyncGenerator<string[]> {
  let rest = '';
  let line = 1;
  for await (const chunk of textChunks(source, encoding)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    line += lines.length;
    yield lines;
    if (rest.length > limits.recordLength) throw tooLong(source, line, limits);
  }
  if (rest !== '') yield [rest];
}

function tooLong(source: Source, line: number, { recordLength }: Limits): Error {
  const what = `longer than ${bytesInWords(recordLength)}; one object a line expected`;
  return unreadable(source.file, `line ${line}: ${what}`);
}
