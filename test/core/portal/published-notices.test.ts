import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isFullNotice } from '../../../src/core/portal/find-notice.ts';
import { NOTICES } from '../../../src/core/portal/published-notices.ts';
import { importRule, ROOT, ruleIds } from '../../support/rule-files.ts';

describe('the notices', () => {
  it('come oldest first, with their addresses', () => {
    const days = NOTICES.map((notice) => notice.inForce);
    expect(days).toEqual([...days].sort());
    for (const notice of NOTICES)
      expect(notice.url).toMatch(/^https:\/\/www2\.illinois\.gov\/hfs\/.+\.aspx$/);
  });
  it('of 2023-02-22 is the only one known in full, with the numbers it gives', () => {
    expect(NOTICES.filter(isFullNotice)).toEqual([
      expect.objectContaining({
        date: '2023-02-22',
        window: { first: 30, last: 60 },
        extended: { individuals: 10, days: 21 },
        registrationDays: 2,
        answerDays: 5,
        resolveDays: 30,
      }),
    ]);
  });
});

describe('what a notice says', () => {
  it('is in notices.ts only', () => {
    const files = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
      .map((name) => `src/${name.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.ts') && !path.endsWith('/notices.ts'));
    const dated = files.filter((path) => {
      const code = readFileSync(ROOT + path, 'utf8').replace(/\/\*\*.*?\*\/|^\s*\/\/.*$/gms, '');
      return code.includes('2023-02-22');
    });
    expect(dated, "write 'notice §6', and {first} for a number").toEqual([]);
  });
  it('is not written out in the texts of rules', async () => {
    const rules = await Promise.all(ruleIds().map(importRule));
    const texts = rules.flatMap(({ id, summary, why, cure }) =>
      [summary, why, cure].map((text) => `${id}: ${text}`),
    );
    const numbered = texts.filter((text) => /\bday \d|\b60\b|weeks|\d business days|\d or more/.test(text));
    expect(numbered, 'write {first}, {longer} and the like: see portal/notice-terms.ts').toEqual([]);
  });
});
