import { describe, expect, it } from 'vitest';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import {
  type EntryContext,
  renderFinding,
  renderFindings,
  renderOutcome,
} from '../../../src/report/html/findings.ts';
import { PrintedCures } from '../../../src/report/html/printed-cures.ts';
import { Anchors } from '../../../src/report/html/survey.ts';
import { finding, RULE, report, tickets } from '../reports.ts';

const context = (more: Partial<EntryContext> = {}): EntryContext => ({
  ...{ file: tickets(), dates: createDateContext(report([])), isNew: () => false, findRuleText: () => RULE },
  ...{
    anchors: new Anchors('f1', { sections: [], listed: 0, total: 0 }),
    cures: new PrintedCures(),
    level: 3,
  },
  ...more,
});
const located = finding('ticket/a', 'closed', { column: 'Payor', cell: 'E2' });

describe('renderFinding', () => {
  it('has the fault, the remedy, and last the source and the rule', () => {
    expect(renderFinding(located, context(), { rows: 'row 2' })).toBe(
      `<li data-rule="ticket/a"><p class="fault"><strong>Payor (E2):</strong> made-up message</p><p class="remedy"><strong>What to do:</strong> <span>${RULE.cure}</span></p><p class="source">HFS notice of 2/22/2023 §9, <a href="#rule-ticket-a">ticket/a</a></p></li>\n`,
    );
  });
  it('keeps the remedy on the screen, and refers to it on paper', () => {
    const page = context();
    renderFinding(located, page, { rows: 'row 2' });
    const other = renderFinding(located, page, { rows: 'row 3' });
    expect(other).toContain(
      `<span class="repeated">${RULE.cure}</span><span class="again">Do the same as for row 2.</span>`,
    );
    expect(renderFinding(located, page, { rows: 'row 2' })).toContain(
      '<span class="again">Do the same.</span>',
    );
  });
  it('names a rule without a text, and marks new findings', () => {
    const html = renderFinding(
      finding('ticket/a', 'closed'),
      context({ isNew: () => true, findRuleText: () => undefined }),
      {
        rows: 'row 2',
      },
    );
    expect(html).toContain('<strong>New:</strong> Made-up message</p>');
    expect(html).toContain('§9, ticket/a</p>');
    expect(html).not.toContain('class="remedy"');
  });
});

it('renderFindings is a list, or nothing', () => {
  expect(renderFindings([])).toBe('');
  expect(renderFindings(['<li></li>'])).toBe('<ul class="findings" role="list">\n<li></li></ul>\n');
});

it('renderOutcome says what would happen', () => {
  expect(renderOutcome('review')).toBe('<span class="tag review">needs review</span>');
});
