import { describe, expect, it } from 'vitest';
import { listAuthorities, listNoticeTexts, renderCatalog } from '../../../src/cli/commands/rule-authority.ts';
import type { AnyRule } from '../../../src/core/rules/rule.ts';

describe('listAuthorities', () => {
  const rule = (messages: object) =>
    ({ outcome: 'closed', basis: 'notice', source: 'A', messages }) as unknown as AnyRule;
  it('lists the authorities of all messages without duplicates, the rule’s own first', () => {
    const other = { outcome: 'review', basis: 'judgement', source: 'B' };
    const own = { outcome: 'closed', basis: 'notice', source: 'A' };
    expect(listAuthorities(rule({ a: other, b: {}, c: { ...other }, d: { source: 'B' } }))).toEqual([
      own,
      other,
      { ...own, source: 'B' },
    ]);
    expect(listAuthorities(rule({ a: other }))).toEqual([other]);
  });
});

describe('listNoticeTexts', () => {
  it('lists what each notice says in the cited sections', () => {
    const texts = listNoticeTexts({ source: 'notice §6', messages: {} } as unknown as AnyRule);
    expect(texts.at(-1)).toEqual({ notice: '2023-02-22', says: '§6' });
    expect(texts[0]).toEqual({ notice: '2020-02-21', says: 'unknown' });
  });

  it('is empty for a rule that cites no notice', () => {
    expect(listNoticeTexts({ source: '45 CFR 162.406', messages: {} } as unknown as AnyRule)).toEqual([]);
  });
});

it('renderCatalog has a table row and a section for each rule', () => {
  const rule = {
    id: 'ticket/made-up',
    outcome: 'closed',
    basis: 'notice',
    source: 'notice §6',
    summary: 'A summary.',
    why: 'A reason.',
    cure: 'Do this.',
    messages: { a: { outcome: 'review' } },
  } as unknown as AnyRule;
  const catalog = renderCatalog([rule], 'About it.');
  expect(catalog).toContain('| ticket/made-up | closed, review | notice | notice §6 | A summary. |\n');
  expect(catalog).toContain('## ticket/made-up\n\nA summary. A reason.\n\n**What to do:** Do this.\n');
});
