import { describe, expect, it } from 'vitest';
import type { FileReport, Result } from '../../src/core/model/report.ts';
import { createDateContext } from '../../src/report/content/next-step.ts';
import { surveyFile } from '../../src/report/content/survey.ts';
import {
  type EntryContext,
  renderFileFindings,
  renderGroup,
  renderPlainRecords,
  renderRecord,
} from '../../src/report/markdown-entries.ts';
import { DAYS, file, finding, RULE, report, result } from './reports.ts';

const dates = createDateContext(report([]));
const context = (drafts: FileReport, more: Partial<EntryContext> = {}): EntryContext => ({
  ...{ file: drafts, dates, heading: '###', isNew: () => false, findRuleText: () => RULE },
  ...more,
});
const workOf = (drafts: FileReport) => surveyFile(drafts, dates.asOf, 10).work;

/** Five tickets with one fault, of which the first has one more. */
const repeated = file(
  'a.csv',
  'ticket',
  [2, 3, 4, 5, 6].map(
    (row): Result => ({
      ...result(row, 'closed', { action: 'fix', ...DAYS }, [
        finding('ticket/a', 'closed', { column: 'Payor', cell: `E${row}` }),
        ...(row === 2 ? [finding('ticket/b', 'review')] : []),
      ]),
      name: { plan: 'Molina', billed: 600 },
    }),
  ),
);

describe('renderRecord', () => {
  it('has the remedy below its fault, and refers to a group', () => {
    const text = workOf(repeated)
      .records.list()
      .map((record) => renderRecord(record, context(repeated, { isNew: () => true })))
      .join('');
    expect(text).toBe(
      [
        '\n### Row 2, Molina, \\$600.00: would be closed\n',
        '- **New:** Made-up message<br>',
        '  **What to do:** Look up what is true.<br>',
        '  <sub>HFS notice of 2/22/2023 §9, `ticket/b`</sub>',
        '- Also Payor: see rows 2-6.',
        '- **Next step:** Fix it. Then submit it by Tue 12/8/2026, in 14 days (last day: Wed 12/9/2026).\n',
      ].join('\n'),
    );
  });
  it('names the way out of one that is lost, and a rule that failed', () => {
    const lost = finding('ticket/too-late', 'closed', { until: 'Fri 12/4/2026' });
    const step = { action: 'stop', by: '2026-11-20', safeBy: null } as const;
    const drafts = file('a.csv', 'ticket', [
      { ...result(2, 'closed', step, [lost]), failedRules: ['ticket/a'] },
    ]);
    const text = workOf(drafts)
      .records.list()
      .map((record) => renderRecord(record, context(drafts)))
      .join('');
    expect(text).toContain('Write to the portal team by Fri 12/4/2026.\n');
    expect(text).toContain('- The rule ticket/a of portal-check itself failed');
  });
});

describe('renderGroup', () => {
  it('reports the fault once, with the rows that have no entry by name and day', () => {
    const text = workOf(repeated)
      .groups.map((group) => renderGroup(group, context(repeated)))
      .join('');
    expect(text).toContain('\n### 5 tickets, rows 2-6\n\n- **Payor:** made-up message<br>\n');
    expect(text.match(/^- Row \d, Molina, .*: by Tue 12\/8\/2026/gm)).toHaveLength(4);
  });
});

describe('renderPlainRecords', () => {
  it('counts the rows beyond those that are kept', () => {
    const ready = Array.from({ length: 12 }, (_, i) => result(i + 2, 'ready', { action: 'submit' }));
    const drafts = file('a.csv', 'registration', ready);
    const [plain] = workOf(drafts).plain.values();
    expect(plain && renderPlainRecords(plain, '12 registrations', context(drafts))).toBe(
      '\n### 12 registrations\n\n- Rows 2-11\n- … and 2 more\n',
    );
  });
});

describe('renderFileFindings', () => {
  it('has notes in one line, and faults with their remedy', () => {
    const drafts = file('a.csv', 'ticket', []);
    const note = finding('file/a', 'note', { message: 'made-up note' });
    expect(renderFileFindings([], context(drafts))).toBe('');
    expect(renderFileFindings([finding('file/b', 'closed'), note], context(drafts))).toBe(
      [
        '\n### The whole file\n',
        '- Made-up message<br>',
        '  **What to do:** Look up what is true.<br>',
        '  <sub>HFS notice of 2/22/2023 §9, `file/b`</sub>',
        '- Made-up note <sub>file/a</sub>\n',
      ].join('\n'),
    );
  });
});
