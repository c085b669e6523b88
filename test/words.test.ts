import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adaptRuleToNotice } from '../src/core/rules/for-notice.ts';
import { RULES } from '../src/core/rules/index.ts';
import type { AnyRule } from '../src/core/rules/rule.ts';
import { renderMessages } from './support/message-samples.ts';
import { findGrade, findSection, MAX_GRADE } from './support/reading.ts';
import { contextAsOf } from './support/rows.ts';
import { ROOT } from './support/rule-files.ts';
import { findNeverWords, readNeverWords } from './support/words.ts';

const { notice } = contextAsOf();
const MAX_MESSAGE_LENGTH = 160;

/** Their messages end with what the reader types as an option. */
const ENDS_WITH_OPTION = new Set(['file/column-question']);

const NEVER = readNeverWords();

it('reads the words to refuse from docs/WORDS.md', () => {
  expect(NEVER.map(({ word }) => word)).toEqual(expect.arrayContaining(['told', 'is no', 'where', 'e.g.']));
  const refused = (text: string) => findNeverWords(text, NEVER);
  expect(refused('The RIN is no RIN, as we told you')).toEqual(['told', 'is no']);
  expect(refused('Where e.g. records differ')).toEqual(['where', 'record', 'e.g.']);
  expect(refused('This is normally a statement of fact, somewhere')).toEqual([]);
});

describe.each(RULES.map((rule) => adaptRuleToNotice(rule, notice)))('the texts of $id', (rule) => {
  it.each(listTexts(rule))('%s', (part, text) => {
    expect(text).not.toMatch(/;|\n| {2}|\bundefined\b/);
    if (!(ENDS_WITH_OPTION.has(rule.id) && /--map '[^']*'$/.test(text))) expect(text).toMatch(/[.?]$/);
    expect(text).toMatch(/^(?:[\p{Lu}\d"“]|[a-z]?[A-Z])/u);
    if (!['summary', 'why', 'cure'].includes(part))
      expect(text.length).toBeLessThanOrEqual(MAX_MESSAGE_LENGTH);
    const plain = text.replace(/--[a-z-]+/g, '');
    expect(findNeverWords(plain, NEVER)).toEqual([]);
    expect(findGrade(text), text).toBeLessThanOrEqual(MAX_GRADE);
  });
});

function listTexts(rule: AnyRule): [part: string, text: string][] {
  const { summary, why, cure } = rule;
  const cures = Object.entries(rule.messages).flatMap(([id, message]): [string, string][] =>
    message.cure === undefined ? [] : [[`cure of ${id}`, message.cure]],
  );
  return [['summary', summary], ['why', why], ['cure', cure], ...cures, ...renderMessages(rule)];
}

describe('what the README says to billing staff', () => {
  const section = findSection(readFileSync(`${ROOT}README.md`, 'utf8'), '## For billing staff');
  const prose = section
    .replace(/```[\s\S]*?```/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`[^`]*`/g, 'it')
    .replace(/[*#|]/g, ' ');
  const paragraphs = prose.split(/\n\s*\n/).filter((text) => /[.?]\s*$/.test(text.trim()));
  it('has paragraphs', () => {
    expect(paragraphs.length).toBeGreaterThan(8);
  });
  it.each(paragraphs.map((text) => text.replace(/\s+/g, ' ').trim()))('%s', (text) => {
    expect(findNeverWords(text)).toEqual([]);
    expect(findGrade(text), text).toBeLessThanOrEqual(MAX_GRADE);
  });
});
