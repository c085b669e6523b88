import { describe, expect, it } from 'vitest';
import { renderFinding, renderRecord } from '../../../src/report/terminal/record-block.ts';
import { DAYS, file, finding, RULE, result } from '../reports.ts';
import { page } from './page.ts';

const drafts = file('drafts.csv', 'ticket', []);
const rin = finding('ticket/rin-invalid', 'closed', {
  message: 'empty',
  field: 'rin',
  column: 'RIN',
  cell: 'N2',
});

describe('renderFinding', () => {
  it('has outcome, location, sentence, source and rule', () => {
    expect(renderFinding(rin, drafts, page(), new Set())).toBe(
      '  closed   RIN (N2): empty [2023-02-22 §9] ticket/rin-invalid\n',
    );
  });
  it('starts with a capital if there is no location', () => {
    const text = renderFinding(finding('file/x', 'note', { message: 'made up' }), drafts, page(), new Set());
    expect(text).toBe('  note     Made up [2023-02-22 §9] file/x\n');
  });
  it('marks a new finding', () => {
    expect(renderFinding(rin, drafts, page({ isNew: () => true }), new Set())).toContain('] new ticket/');
  });
  it('has the cure of a rule only once', () => {
    const cures = new Set<string>();
    const render = () => renderFinding(rin, drafts, page({ findRuleText: () => RULE }), cures);
    expect(render()).toMatch(/\n {11}→ Look up what is true\n$/);
    expect(render()).not.toContain('→');
  });
  it('links the source to the notice if links are on', () => {
    const links = { toFileUrl: () => '' };
    expect(renderFinding(rin, drafts, page({ links }), new Set())).toContain('\u001b]8;;https://');
  });
});

describe('renderRecord', () => {
  const record = result(2, 'closed', { action: 'fix', ...DAYS }, [rin, finding('ticket/x', 'note')]);
  it('has the verdict, the findings and the next step', () => {
    const text = renderRecord({ result: record, findings: record.findings }, drafts, page(), new Set());
    expect(text.split('\n').map((line) => line.slice(0, 25))).toEqual([
      'Row 2: would be closed',
      '  closed   RIN (N2): empt',
      '  note     Made-up messag',
      '  Next step: Fix it and s',
      '    last day Wed 2026-12-',
      '',
    ]);
  });
  it('counts the findings that are not shown', () => {
    const text = renderRecord({ result: record, findings: [rin] }, drafts, page(), new Set());
    expect(text).toContain('\n  … and 1 finding more\n');
  });
});
