import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputFormat } from '../../src/core/model/vocabulary.ts';
import { partsOf, zipOf } from '../formats/xlsx/package.ts';
import { VALID_REGISTRATION, VALID_TICKET } from '../support/rows.ts';
import { lawOfCheck, lawOfMain } from './law.ts';
import { mutate } from './mutate.ts';
import type { Random } from './random.ts';
import * as seeds from './seeds.ts';

/** A kind of file to fuzz, in one or more modes of passing it to the program. */
export interface Target {
  modes: readonly string[];
  /** Each seed is a list of parts: several for a workbook, one for any other file. */
  seeds: (mode: string) => Buffer[][];
  tokens: readonly string[];
  /** Maximum bytes of a part: small inputs run fast. */
  maxLength: number;
  /** Builds a file from parts. */
  build?: (parts: readonly Buffer[], random: Random) => Buffer;
  run: (mode: string, bytes: Buffer) => Promise<string>;
  /** The same with the whole program, which renders a report in a format. */
  runMain: (mode: string, bytes: Buffer, format: string) => Promise<string>;
}

const TICKETS = { kind: 'ticket', rows: [VALID_TICKET] } as const;
const REGISTRATIONS = { kind: 'registration', rows: [VALID_REGISTRATION] } as const;

/** In memory if the temporary folder of the system is. */
const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));

function written(name: string, bytes: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const singles = (list: readonly Buffer[]) => list.map((bytes) => [bytes]);
const inputs = {
  run: (mode: string, bytes: Buffer) =>
    lawOfCheck('-', mode === 'auto' ? {} : { inputFormat: mode as InputFormat }, bytes),
  runMain: (mode: string, bytes: Buffer, format: string) =>
    lawOfMain(
      ['-', '--config', EMPTY, '--format', format, ...(mode === 'auto' ? [] : ['--input-format', mode])],
      bytes,
    ),
};
const EMPTY = written('empty.json', Buffer.from('{}'));
const DRAFT = written('draft.json', Buffer.from(JSON.stringify(VALID_TICKET)));

/** The kinds of file to fuzz, by name. */
export const TARGETS: Readonly<Record<string, Target>> = {
  csv: {
    modes: ['csv', 'csv', 'csv', 'tsv', 'auto'],
    seeds: (mode) =>
      singles(seeds.csvSeeds(mode === 'tsv' ? '\t' : ',').concat(seeds.csvSeeds(mode === 'tsv' ? '|' : ';'))),
    tokens: seeds.CSV_TOKENS,
    maxLength: 600,
    ...inputs,
  },
  json: {
    modes: ['json', 'json', 'ndjson', 'auto'],
    seeds: (mode) => singles(mode === 'ndjson' ? seeds.lineSeeds() : seeds.jsonSeeds()),
    tokens: seeds.JSON_TOKENS,
    maxLength: 600,
    ...inputs,
  },
  xlsx: {
    modes: ['auto'],
    seeds: () =>
      seeds
        .xlsxSeeds()
        .map(({ sheet, others }) => partsOf(sheet, others).map(({ content }) => Buffer.from(content))),
    tokens: seeds.XML_TOKENS,
    maxLength: 12_000,
    build: buildWorkbook,
    ...inputs,
  },
  layout: {
    modes: ['layout'],
    seeds: () => singles(seeds.layoutSeeds()),
    tokens: seeds.JSON_TOKENS,
    maxLength: 4000,
    run: (_, bytes) => lawOfCheck([TICKETS, REGISTRATIONS], { layout: written('layout.json', bytes) }),
    runMain: (_, bytes, format) =>
      lawOfMain([DRAFT, '--config', EMPTY, '--format', format, '--layout', written('layout.json', bytes)]),
  },
  config: {
    modes: ['config'],
    seeds: () => singles(seeds.configSeeds()),
    tokens: seeds.JSON_TOKENS,
    maxLength: 2000,
    run: (_, bytes) => lawOfMain([DRAFT, '--print-config', '--config', written('config.json', bytes)]),
    runMain: (_, bytes, format) =>
      lawOfMain([DRAFT, '--format', format, '--config', written('config.json', bytes)]),
  },
  x12: {
    modes: ['import', 'import --all'],
    seeds: () => singles(seeds.x12Seeds()),
    tokens: seeds.X12_TOKENS,
    maxLength: 4000,
    run: (mode, bytes) => lawOfMain([...mode.split(' '), '-', '--config', EMPTY], bytes),
    runMain: (mode, bytes) => lawOfMain([...mode.split(' '), written('era.835', bytes), '--config', EMPTY]),
  },
  roster: {
    modes: ['roster.csv', 'roster.json', 'history.csv', 'history.json', 'baseline.json'],
    seeds: (mode) =>
      singles(
        mode === 'baseline.json'
          ? seeds.baselineSeeds()
          : mode.endsWith('csv')
            ? seeds.csvSeeds(',')
            : seeds.jsonSeeds(),
      ),
    tokens: [...seeds.CSV_TOKENS, ...seeds.JSON_TOKENS],
    maxLength: 3000,
    run: (mode, bytes) => {
      const path = written(mode, bytes);
      if (mode === 'baseline.json') return lawOfMain([DRAFT, '--config', EMPTY, '--baseline', path]);
      return lawOfCheck(
        [TICKETS, REGISTRATIONS],
        mode.startsWith('roster') ? { roster: path } : { history: [path] },
      );
    },
    runMain: (mode, bytes, format) => {
      const option = `--${mode.split('.')[0]}`;
      return lawOfMain([DRAFT, '--config', EMPTY, '--format', format, option, written(mode, bytes)]);
    },
  },
};

const NAMES = partsOf('').map(({ name }) => name);

/** Mostly intact zips, so that their XML is parsed; some have changed bytes or a false directory. */
function buildWorkbook(parts: readonly Buffer[], random: Random): Buffer {
  const zipped = parts.map((content, i) => ({
    name: NAMES[i] ?? `xl/extra${i}.xml`,
    content,
    stored: random.chance(2),
    ...(random.chance(100) && { size: random.below(5000) }),
    ...(random.chance(200) && { crc: random.below(2 ** 31) }),
    ...(random.chance(200) && { method: random.below(16) }),
    ...(random.chance(200) && { flags: random.below(2 ** 16) }),
    ...(random.chance(200) && { offset: random.below(3000) }),
  }));
  if (random.chance(100)) zipped.splice(random.below(zipped.length), 1);
  for (const part of zipped) {
    if (random.chance(300))
      part.name = random.pick([`../${part.name}`, part.name.replaceAll('/', '\\'), '', '/', 'a:\0']);
  }
  const zip = zipOf(zipped);
  return random.chance(4)
    ? mutate(zip, random, ['PK\x01\x02', 'PK\x05\x06', 'PK\x06\x06', '\xff\xff'], zip, 50_000)
    : zip;
}
