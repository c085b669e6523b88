import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { PlanSetting } from '../../../src/core/model/context.ts';
import { FORMAT_NAMES } from '../../../src/report/formats.ts';
import { check } from '../../support/check.ts';
import { dayText } from '../../support/day-text.ts';
import { createOffices, EARLY, runCheckThere as run } from '../../support/office.ts';
import { writeCsv } from '../../support/out-files.ts';
import { VALID_TICKET } from '../../support/rows.ts';

const { office } = createOffices();

describe('settings', () => {
  it('are found in a folder above, and the command line overrides them', async () => {
    office({ failOn: 'never' }, EARLY);
    expect((await run()).status).toBe(0);
    expect((await run('--fail-on', 'delayed')).status).toBe(1);
  });
  it('name files relative to the settings file', async () => {
    const at = office({ layout: 'own/layout.json' });
    mkdirSync(join(at, 'own'));
    writeFileSync(join(at, 'own', 'layout.json'), '{"kind":"ticket","columns":[]}');
    const { status, stderr } = await run();
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('layout.json: columns: Type at least 1 entry'),
    ]);
  });
  it('add days on which offices are closed', async () => {
    // The fifth business day after Mon 2026-11-30 is Mon 2026-12-07.
    const asked = {
      ticketNumber: 'MADEUP-1',
      submittedOn: '2026-11-20',
      status: 'open',
      infoRequestedOn: '2026-11-20',
    };
    const answerBy = async () => {
      const report = JSON.parse((await run('--format', 'json')).stdout);
      return report.files[0].results[0].nextStep;
    };
    office({}, asked);
    expect(await answerBy()).toMatchObject({ action: 'answer', by: '2026-12-01' });
    office({ closedDays: ['2026-11-30'] }, asked);
    expect(await answerBy()).toMatchObject({ action: 'answer', by: '2026-12-02' });
  });
  it('of --config are the only ones that apply', async () => {
    const at = office({ failOn: 'never' }, EARLY);
    writeFileSync(join(at, 'other.json'), '{}');
    expect((await run('--config', '../other.json')).status).toBe(1);
  });
});

describe('a rule in the settings', () => {
  const reason = 'the office checks it by hand';
  const verdictOf = async () => {
    const { stdout } = await run('--format', 'json');
    const [file] = JSON.parse(stdout).files;
    return { file, result: file.results[0] };
  };
  it('reports nothing if it is off', async () => {
    office({ rules: { 'ticket/too-early': { set: 'off', reason } } }, EARLY);
    const { file, result } = await verdictOf();
    expect(file.findings).toEqual([
      expect.objectContaining({
        rule: 'file/softened-rule',
        outcome: 'note',
        message: `Your settings set ticket/too-early to off. Your reason: ${reason}.`,
      }),
    ]);
    expect(result.findings.map(({ rule }: { rule: string }) => rule)).not.toContain('ticket/too-early');
    expect(result.verdict).not.toBe('closed');
  });
  it('leads to no more than review if it is set to review', async () => {
    office({ rules: { 'ticket/too-early': { set: 'review', reason } } }, EARLY);
    const { result } = await verdictOf();
    expect(result).toMatchObject({ verdict: 'review', nextStep: { action: 'check' } });
    expect(result.findings).toContainEqual(
      expect.objectContaining({ rule: 'ticket/too-early', outcome: 'review', basis: 'notice' }),
    );
  });
});

describe('the reason for downgrading a rule', () => {
  const reason = 'the office looks at each of these by hand';
  const soften = () =>
    office({ rules: { 'ticket/too-early': { set: 'off', reason } } }, { ...EARLY, rin: '1', mco: 'Qqqq' });
  const sentence = `Your settings set ticket/too-early to off. Your reason: ${reason}.`;
  const said = (text: string) => text.replace(/<wbr>/g, '').replace(/\s+/g, ' ');
  it.each(FORMAT_NAMES)('is in the format %s', async (format) => {
    soften();
    const { stdout } = await run('--format', format);
    expect(said(stdout)).toContain(sentence);
    expect(stdout).toContain('file/softened-rule');
  });
  it('is in pretty even with --max-findings 0', async () => {
    soften();
    const { stdout } = await run('--max-findings', '0');
    expect(said(stdout)).toContain(sentence);
    expect(stdout).toContain('This shows 1 of 2 findings.');
  });
  it('is in the annotated workbook', async () => {
    const at = soften();
    await run('--report', 'review.xlsx', '--quiet');
    const book = read(readFileSync(join(at, 'drafts', 'review.xlsx')));
    const texts = Object.values(book.Sheets).map((sheet) => utils.sheet_to_csv(sheet));
    expect(texts.join('\n')).toContain(sentence);
  });
});

describe('plans in the settings', () => {
  const plans = [
    { name: 'Sample Health Plan', program: 'HealthChoice Illinois', from: '2026-01-01', aliases: ['SHP'] },
    {
      name: 'Meridian',
      aliases: ['Mer IL'],
      filingLimitDays: 10,
      trackingNumbers: ['MER-######', '##########'],
    },
  ];
  const found = async () => {
    const report = JSON.parse((await run('--format', 'json')).stdout);
    return report.files[0].results[0].findings.map(({ rule, message, source }: Record<string, string>) => [
      rule,
      message,
      source,
    ]);
  };
  it('apply to every rule', async () => {
    office({}, { mco: 'SHP' });
    expect((await found())[0]).toEqual(['ticket/unknown-mco', expect.any(String), expect.any(String)]);
    office({ plans }, { mco: 'SHP' });
    expect(await found()).toEqual([]);
    office({ plans }, { mco: 'SHP', serviceFrom: '2025-12-31' });
    expect(await found()).toEqual([
      [
        'ticket/plan-not-active',
        `Sample Health Plan started on ${dayText('2026-01-01')}, after the date of service.`,
        'Your settings',
      ],
    ]);
    office({ plans }, { mco: 'Samle Health Plan' });
    expect((await found())[0][1]).toBe('We know no plan by this name. Is it Sample Health Plan?');
  });
  it('have their filing limit and the forms of their numbers', async () => {
    office({ plans }, { mco: 'Mer IL', trackingNumber: 'MADEUP-77' });
    const name = 'Meridian Health Plan of Illinois';
    expect(await found()).toEqual([
      [
        'ticket/plan-filing-limit',
        `The dispute came more than 10 days after the denial. That is the limit of ${name}.`,
        'Your settings',
      ],
      [
        'ticket/tracking-number-suspect',
        `This does not look like the numbers that your settings name for ${name}.`,
        'Your settings',
      ],
    ]);
    office({ plans }, { mco: 'Mer IL', trackingNumber: 'mer 123456', deniedOn: '2026-09-30' });
    expect(await found()).toEqual([]);
  });
  it('unite two names of a plan in the clean files and in finding duplicates', async () => {
    const at = office({ plans }, {});
    const tickets = ['Mer IL', 'MHP'].map((mco) => ({
      ...VALID_TICKET,
      mco,
      trackingNumber: 'MER-123456',
      deniedOn: '2026-09-30',
    }));
    writeCsv(join(at, 'drafts', 'tickets.csv'), [
      Object.keys(VALID_TICKET),
      ...tickets.map((each) => Object.values(each)),
    ]);
    const report = JSON.parse((await run('--format', 'json', '--out', 'ready')).stdout);
    const rules = report.files[0].results.map(({ findings }: { findings: { rule: string }[] }) =>
      findings.map(({ rule }) => rule),
    );
    expect(rules).toEqual([[], ['ticket/duplicate']]);
    expect(readFileSync(join(at, 'drafts', 'ready', 'tickets.clean.csv'), 'utf8')).toContain(
      'Meridian Health Plan of Illinois',
    );
    // As a history, too.
    writeCsv('old.csv', [Object.keys(VALID_TICKET), Object.values({ ...VALID_TICKET, mco: 'Meridian' })]);
    const again = JSON.parse((await run('--format', 'json', '--history', 'old.csv')).stdout);
    expect(again.files[0].results[0].findings).toEqual([
      expect.objectContaining({ rule: 'ticket/duplicate' }),
    ]);
  });
  it('can be passed to the library, which reports the first fault', async () => {
    const rows = [{ ...VALID_TICKET, mco: 'SHP' }];
    const options = { asOf: '2026-11-24', plans: plans as PlanSetting[] };
    const report = await check({ kind: 'ticket', rows }, options);
    expect([...(report.files[0]?.results ?? [])].map(({ verdict }) => verdict)).toEqual(['ready']);
    await expect(check({ kind: 'ticket', rows }, { plans: [{ name: 'Meridan Health' }] })).rejects.toThrow(
      'plans[0].name: We do not know this plan. Did you mean Meridian Health Plan of Illinois?',
    );
  });
});

describe('the settings file', () => {
  it('is never written over', async () => {
    const at = office({});
    writeFileSync(join(at, 'settings.json'), JSON.stringify({}));
    const { status, stderr } = await run('--config', '../settings.json', '--report', '../settings.json');
    expect([status, stderr]).toEqual([2, expect.stringContaining('never replaced')]);
  });
});
