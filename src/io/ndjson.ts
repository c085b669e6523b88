import type { RawRecord } from '../types.ts';
import { type TextEncoding, textChunks } from './encoding.ts';
import { type Source, unreadable } from './files.ts';
import { readJsonLine } from './json.ts';
import { quickRecord } from './json-quick.ts';

const LONGEST_LINE = 1024 * 1024;

/**
 * The records of an .ndjson, one object a line. Blank lines are passed over.
 * @throws InputError naming the line where it is no object, and where there is none at all
 */
export async function* readLines(source: Source, encoding: TextEncoding): AsyncGenerator<RawRecord[]> {
  let line = 0;
  let row = 0;
  for await (const lines of lineChunks(source, encoding)) {
    const records: RawRecord[] = [];
    for (const text of lines) {
      line += 1;
      if (text.length > LONGEST_LINE) throw tooLong(source, line);
      if (text.trim() === '') continue;
      row += 1;
      records.push(quickRecord(text, row) ?? readJsonLine(text, source.file, line, row));
    }
    yield records;
  }
  if (row === 0) throw unreadable(source.file, 'no ticket in it; one object a line expected');
}

async function* lineChunks(source: Source, encoding: TextEncoding): AsyncGenerator<string[]> {
  let rest = '';
  let line = 1;
  for await (const chunk of textChunks(source, encoding)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    line += lines.length;
    yield lines;
    if (rest.length > LONGEST_LINE) throw tooLong(source, line);
  }
  if (rest !== '') yield [rest];
}

function tooLong(source: Source, line: number): Error {
  return unreadable(source.file, `line ${line}: longer than 1 MiB; one object a line expected`);
}
