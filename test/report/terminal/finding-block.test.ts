import { describe, expect, it } from 'vitest';
import type { RenderContext } from '../../../src/report/content/render-context.ts';
import { renderFinding, renderFindings } from '../../../src/report/terminal/finding-block.ts';
import { file, finding, RULE } from '../reports.ts';
import { page } from './page.ts';

const drafts = file('drafts.csv', 'ticket', []);
const rin = finding('ticket/rin-invalid', 'closed', {
  message: 'This RIN has 8 digits.',
  field: 'rin',
  column: 'RIN',
  cell: 'N2',
});

const render = (
  each = rin,
  more: Partial<RenderContext> = {},
  cures = new Map<string, string>(),
  rows = 'row 2',
) => renderFinding(each, drafts, page(more), { cures, rows });

describe('renderFinding', () => {
  it('has the location, the sentence, what to do, and last the source and the rule', () => {
    expect(render(rin, { findRuleText: () => RULE })).toBe(
      '  RIN (N2): This RIN has 8 digits.\n' +
        '  → Look up what is true.\n' +
        '    HFS notice of 2/22/2023 §9, ticket/rin-invalid\n',
    );
  });
  it('starts with the sentence if there is no location', () => {
    expect(render(finding('file/x', 'note', { message: 'Made up.' }))).toMatch(/^ {2}Made up\.\n/);
  });
  it('marks a new finding', () => {
    expect(render(rin, { isNew: () => true })).toMatch(/^ {2}New: RIN \(N2\): /);
  });
  it('says what to do about a rule once, then for which rows it said so', () => {
    const cures = new Map<string, string>();
    const cure = `Look up what is true${', and ask your supervisor'.repeat(3)}.`;
    const more = { findRuleText: () => ({ ...RULE, cure }) };
    expect(render(rin, more, cures)).toContain('→ Look up what is true, and');
    expect(render(rin, more, cures, 'row 7')).toContain('→ Do the same as for row 2.\n');
  });
  it('says each time what to do if it is short', () => {
    const cures = new Map<string, string>();
    const more = { findRuleText: () => RULE };
    expect(render(rin, more, cures)).toContain('→ Look up what is true.\n');
    expect(render(rin, more, cures, 'row 7')).toContain('→ Look up what is true.\n');
  });
  it('says what to do about this finding if that is not what its rule says', () => {
    const own = { ...rin, cure: 'Submit it today.' };
    expect(render(own, { findRuleText: () => RULE })).toContain('  → Submit it today.\n');
    const names = { cures: new Map<string, string>(), rows: 'row 2' };
    const both = renderFindings([own, rin], drafts, page({ findRuleText: () => RULE }), names);
    expect(both.match(/→ .*/g)).toEqual(['→ Submit it today.', '→ Look up what is true.']);
  });
  it('links the source to the notice if links are on', () => {
    expect(render(rin, { links: { toFileUrl: () => '' } })).toContain('\u001b]8;;https://');
  });
});

describe('renderFindings', () => {
  it('says once what to do about findings of one rule, hardest first', () => {
    const note = finding('ticket/x', 'note', { message: 'Made up.' });
    const findings = [note, rin, { ...rin, message: 'Another.', source: 'MEDI' }];
    const names = { cures: new Map<string, string>(), rows: 'row 2' };
    expect(renderFindings(findings, drafts, page({ findRuleText: () => RULE }), names)).toBe(
      '  RIN (N2): This RIN has 8 digits.\n' +
        '  RIN (N2): Another.\n' +
        '  → Look up what is true.\n' +
        '    HFS notice of 2/22/2023 §9, MEDI, ticket/rin-invalid\n' +
        '  Made up.\n' +
        '  → Look up what is true.\n' +
        '    HFS notice of 2/22/2023 §9, ticket/x\n',
    );
  });
});
