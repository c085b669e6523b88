import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { claim, interchange, remittance } from '../support/x12.ts';
import { bare, program } from './commands.ts';
import { writeText } from './data.ts';
import { type Cost, peak, ratio, runInTurn, say } from './measure.ts';
import { inMegabytes, type Line, times } from './table.ts';
import { AS_OF } from './tickets.ts';

const CLAIMS_PER_FILE = 500;
const PAYERS = ['MOLINA HEALTHCARE OF ILLINOIS INC', 'AETNA BETTER HEALTH OF ILLINOIS', 'COUNTYCARE'];

/** Every eighth claim is denied. */
const PAID = [
  ['140', '100', 'CO*45*40', 'AMT*B6*100', 'REF*6R*MADEUP-LINE-1'],
  ['100', '60', 'CO*45*40', 'AMT*B6*60', 'REF*6R*MADEUP-LINE-2'],
];

/** The import of remittances compared with only dividing them into segments. */
export async function measureImport(folder: string, claims: number, runs: number): Promise<Line[]> {
  const what = `import of ${claims.toLocaleString('en-US')} claims`;
  say(`${what}\n`);
  const path = join(folder, 'era.835');
  await writeText(path, remittanceTexts(claims));
  const importTo = (name: string) => {
    const output = join(folder, name);
    return {
      ...program('import', path, '--as-of', AS_OF, '--output', output),
      name: `import --output ${name}`,
      before: () => rmSync(output, { force: true }),
    };
  };
  const commands = [bare('x12-segments', path, claims), importTo('drafts.csv'), importTo('drafts.xlsx')];
  const [alone = [], csv = [], xlsx = []] = runInTurn(commands, runs);
  rmSync(path);
  const compare = (costs: Cost[], format: string): Line => ({
    what: `${what} to ${format}`,
    than: 'dividing it into segments',
    cpu: times(ratio(costs, alone, 'cpu', 'median'), 4),
    memory: inMegabytes(peak(costs), 160),
  });
  return [compare(csv, '.csv'), compare(xlsx, '.xlsx')];
}

function* remittanceTexts(claims: number): Generator<string> {
  for (let first = 0; first < claims; first += CLAIMS_PER_FILE) {
    const count = Math.min(CLAIMS_PER_FILE, claims - first);
    const payer = PAYERS[(first / CLAIMS_PER_FILE) % PAYERS.length] ?? '';
    const items = Array.from({ length: count }, (_, i) => claimOf(first + i));
    yield interchange([remittance({ payer, claims: items })], { lineBreak: '' });
  }
}

function claimOf(i: number): string[] {
  const number = `MADEUP${String(i).padStart(9, '0')}`;
  const patient = `NM1*QC*1*SAMPLETON*MAREN****MI*${100_200_300 + i}`;
  const between = [`REF*1L*MADEUP-GROUP-${i}`, 'NM1*82*1*TESTWELL*INES****XX*1234567893'];
  return i % 8 === 0
    ? claim({ number, patient, between })
    : claim({ number, patient, between, paid: '160', lines: PAID });
}
