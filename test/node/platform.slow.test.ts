import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildReport } from '../../src/app/check/build-report.ts';
import { checkInputs } from '../../src/app/check/check.ts';
import { createSingleThreadPlatform } from '../../src/node/platform.ts';
import { createPublicReport } from '../../src/report/public-report.ts';
import { testFolder, writeCsv } from '../support/out-files.ts';
import { AS_OF, VALID_TICKET } from '../support/rows.ts';
import { ROOT } from '../support/rule-files.ts';

// The built library uses threads for files of this size (npm run build first); the single-thread platform never does.

const PROSE = 'Paid below the fee schedule, refused again, made up. '.repeat(250);
const folder = testFolder();

/** A file beyond all thresholds of node/threads, with tickets of several verdicts. */
function writeLarge(name: string): string {
  const tickets = Array.from({ length: 1400 }, (_, i) => ({
    ...VALID_TICKET,
    claimNumber: `MADEUP-${name}-${i % 1300}`,
    trackingNumber: `TRK-${i}`,
    rin: i % 7 === 0 ? '10020030' : '100200301',
    description: PROSE,
  }));
  return writeCsv(join(folder, name), [
    Object.keys(VALID_TICKET),
    ...tickets.map((ticket) => Object.values(ticket)),
  ]);
}

it('large files have the same report without threads', async () => {
  const files = [writeLarge('one.csv'), writeLarge('two.csv')];
  const built = (await import(`${ROOT}dist/index.cjs`)) as typeof import('../../src/index.ts');
  const platform = createSingleThreadPlatform(() => process.stdin);
  for (const inputs of [files.slice(0, 1), files]) {
    const threaded = JSON.stringify(await built.check(inputs, { asOf: AS_OF }));
    const result = await checkInputs(inputs, { asOf: AS_OF }, { platform, now: () => new Date() });
    const single = JSON.stringify(createPublicReport(buildReport(result)));
    expect(result.files.map(({ records }) => records)).toEqual(inputs.map(() => 1400));
    // Compared as a whole: a difference would print megabytes.
    expect(single === threaded, 'the same with threads and without').toBe(true);
  }
});
