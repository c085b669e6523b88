import type { RawRecord } from '../../core/model/input.ts';
import { formatNumber } from '../../core/values/count.ts';
import { readTextChunks, type TextEncoding } from '../bytes/encoding.ts';
import { formatBytes, type Limits } from '../bytes/limits.ts';
import { type Source, unreadableError } from '../bytes/source.ts';
import { FlatRecordParser } from './fast-path.ts';
import { parseJsonLine } from './read.ts';

/**
 * The records of an .ndjson, one object a line. Blank lines are skipped.
 * @throws InputError if a line is not an object, naming the line, or if there is no object at all
 */
export async function* readNdjsonRecords(
  source: Source,
  encoding: TextEncoding,
  limits: Limits,
): AsyncGenerator<RawRecord[]> {
  const parser = new FlatRecordParser(limits);
  let line = 0;
  let row = 0;
  for await (const lines of splitLines(source, encoding, limits)) {
    const records: RawRecord[] = [];
    for (const text of lines) {
      line += 1;
      if (text.length > limits.recordLength) throw tooLongError(source, line, limits);
      if (text.trim() === '') continue;
      row += 1;
      if (row > limits.rows) {
        throw unreadableError(
          source.file,
          `line ${line}: The file has more than ${formatNumber(limits.rows)} tickets. Split it.`,
        );
      }
      records.push(parser.parse(text, row) ?? parseJsonLine(text, source.file, line, row, limits));
    }
    yield records;
  }
  if (row === 0)
    throw unreadableError(source.file, 'There is no ticket in this file. Put one object on each line.');
}

async function* splitLines(source: Source, encoding: TextEncoding, limits: Limits): AsyncGenerator<string[]> {
  let rest = '';
  let line = 1;
  for await (const chunk of readTextChunks(source, encoding)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    line += lines.length;
    yield lines;
    if (rest.length > limits.recordLength) throw tooLongError(source, line, limits);
  }
  if (rest !== '') yield [rest];
}

function tooLongError(source: Source, line: number, { recordLength }: Limits): Error {
  const what = `This line is longer than ${formatBytes(recordLength)}. Put one object on each line.`;
  return unreadableError(source.file, `line ${line}: ${what}`);
}
