import { describe, expect, it } from 'vitest';
import type { FileReport, Result } from '../../../src/core/model/report.ts';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import {
  renderCopyButton,
  renderGroup,
  renderPlainRecords,
  renderRecord,
} from '../../../src/report/html/entries.ts';
import type { EntryContext } from '../../../src/report/html/findings.ts';
import { PrintedCures } from '../../../src/report/html/printed-cures.ts';
import { surveyReport } from '../../../src/report/html/survey.ts';
import { DAYS, file, finding, RULE, report, result } from '../reports.ts';

function open(drafts: FileReport) {
  const input = report([drafts]);
  const dates = createDateContext(input);
  const [found] = surveyReport(input, dates);
  if (!found) throw new Error('no file');
  const context: EntryContext = {
    ...{ file: drafts, dates, anchors: found.anchors, cures: new PrintedCures(), level: 3 },
    ...{ isNew: () => false, findRuleText: () => RULE },
  };
  const entries = found.list.sections.flatMap((section) => section.entries);
  return {
    context,
    plain: found.list.sections.flatMap(({ plain }) => plain ?? []),
    records: entries.flatMap(({ record }) => record ?? []),
    groups: entries.flatMap(({ group }) => group ?? []),
  };
}
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Five tickets with one fault, of which the first has one more. */
const REPEATED: Result[] = [2, 3, 4, 5, 6].map((row) => ({
  ...result(row, 'closed', { action: 'fix', ...DAYS }, [
    finding('ticket/a', 'closed', { field: 'mco', column: 'Payor', cell: `E${row}` }),
    ...(row === 2 ? [finding('ticket/b', 'review')] : []),
  ]),
  name: { plan: 'Molina', billed: 600 + row },
}));

describe('renderRecord', () => {
  it('has the name, each fault with its remedy, where the rest is, and the next step with its day', () => {
    const { context, records } = open(file('a.csv', 'ticket', REPEATED));
    const html = records.map((record) => renderRecord(record, context)).join('');
    expect(textOf(html)).toBe(
      `Row 2, Molina, $602.00: would be closed needs review Made-up message What to do: ${RULE.cure} HFS notice of 2/22/2023 §9, ticket/b Also Payor: see rows 2-6. Fix it. Then submit it by Tue 12/8/2026 , in 14 days (last day: Wed 12/9/2026 ). today, day 45 filed day 30 day 60`,
    );
    expect(html).toContain('<article class="entry" id="f1-1" data-row="2">');
    expect(html).toContain('<a href="#f1-g1">Also Payor');
  });
  it('names the way out of one that is lost', () => {
    const lost = finding('ticket/too-late', 'closed', { until: 'Fri 12/4/2026' });
    const { context, records } = open(
      file('a.csv', 'ticket', [
        result(2, 'closed', { action: 'stop', by: '2026-11-20', safeBy: null }, [lost]),
      ]),
    );
    const html = records.map((record) => renderRecord(record, context)).join('');
    expect(html).toContain('Write to the portal team by <span class="date">Fri 12/4/2026</span>.');
  });
  it('says that a rule failed on it', () => {
    const failed = { ...result(2, 'review', { action: 'check' }), failedRules: ['ticket/a'] };
    const { context, records } = open(file('a.csv', 'ticket', [failed]));
    expect(records.map((record) => renderRecord(record, context)).join('')).toContain(
      'The rule ticket/a of portal-check itself failed',
    );
  });
});

describe('renderGroup', () => {
  it('reports the fault once, with the rows that have no entry by name and day', () => {
    const { context, groups } = open(file('a.csv', 'ticket', REPEATED));
    const html = groups.map((group) => renderGroup(group, context)).join('');
    expect(html).toContain('id="f1-g1" data-row="2"><h3>5 tickets, rows 2-6: ');
    expect(html).toContain('data-rows="2-6"');
    expect(html.match(/made-up message/g)).toHaveLength(1);
    expect(html.match(/<li data-row=/g)).toHaveLength(4);
    expect(html).not.toContain('Row 2, Molina');
    expect(html).toContain(
      '<span class="name">Row 3, Molina, $603.00</span><span>By <span class="date">Tue 12/8/2026',
    );
  });
  it.each([
    ['wait', 'too early', 'delayed'],
    ['stop', 'too late', 'closed'],
    ['fix', 'would be closed', 'closed'],
  ] as const)('of tickets to %s is %s', (action, text, color) => {
    const step = action === 'wait' ? { action, ...DAYS, on: '2026-12-01' } : { action, ...DAYS };
    const results = [2, 3, 4, 5].map((row) => result(row, 'closed', step, [finding('ticket/a', 'closed')]));
    const { context, groups } = open(file('a.csv', 'ticket', results));
    expect(groups.map((group) => renderGroup(group, context)).join('')).toContain(
      `<span class="tag ${color}">${text}</span>`,
    );
  });
});

describe('renderPlainRecords', () => {
  it('has rows with a day as a list', () => {
    const { context, plain } = open(
      file('a.csv', 'ticket', [result(2, 'ready', { action: 'submit', ...DAYS })]),
    );
    const html = plain.map((records) => renderPlainRecords(records, '1 ticket', context)).join('');
    expect(html).toContain('<ol class="rows" role="list">');
    expect(html).toContain('<svg class="timeline"');
  });
  it('has rows without a day or a name in one line, and counts those beyond the limit', () => {
    const results = Array.from({ length: 120 }, (_, i) => result(i + 2, 'ready', { action: 'submit' }));
    const { context, plain } = open(file('a.csv', 'registration', results));
    const html = plain.map((records) => renderPlainRecords(records, 'made-up', context)).join('');
    expect(html).toContain('<p>Rows 2-101</p>\n<p class="also">… and 20 more.</p>');
  });
});

it('renderCopyButton is hidden until a script shows it', () => {
  expect(renderCopyButton('2, 5-7', 'Fix & submit')).toBe(
    ' <button class="copy" type="button" data-rows="2, 5-7" aria-label="Copy rows: Fix &amp; submit" hidden>Copy rows</button>\n',
  );
});
