import { beforeAll, describe, expect, it } from 'vitest';
import { createDraftChecker, type DraftChecker } from '../../../src/app/draft/checker.ts';
import { findOpenQuestions, judgeAnswer, keepApplicableAnswers } from '../../../src/app/draft/judge.ts';
import type { FieldQuestion } from '../../../src/app/draft/question.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';

let checker: DraftChecker;
beforeAll(async () => {
  const options = { asOf: '2026-11-24' };
  checker = await createDraftChecker('ticket', options, new Date('2026-11-24'), [], createNodePlatform());
});

const judge = (field: string, text: string, answers: Record<string, string> = {}) =>
  judgeAnswer(field, text, new Map(Object.entries(answers)), checker);

describe('judgeAnswer', () => {
  it('returns the answer in its normal form', async () => {
    expect((await judge('disputeFiledOn', '10/10/26')).text).toBe('2026-10-10');
  });

  it('reports an answer that cannot be read', async () => {
    expect((await judge('disputeFiledOn', 'someday')).unreadable).toEqual(expect.any(String));
    expect((await judge('disputeFiledOn', '10/10/26')).unreadable).toBeUndefined();
  });

  it('finds a fault in the answer, but none in questions that were not asked', async () => {
    const { findings } = await judge('rin', '12', { mco: 'CountyCare' });
    expect(new Set(findings.map(({ field }) => field))).toEqual(new Set(['rin']));
    expect((await judge('rin', '100200301', { mco: 'CountyCare' })).findings).toEqual([]);
  });

  it('notices that an answer changes the days to act on', async () => {
    expect((await judge('disputeFiledOn', '10/10/26')).hasNewDates).toBe(true);
    expect((await judge('rin', '100200301', { disputeFiledOn: '10/10/26' })).hasNewDates).toBe(false);
  });

  it('notices that a ticket cannot succeed', async () => {
    expect((await judge('mco', 'Public Aid')).isDeadEnd).toBe(true);
    expect((await judge('mco', 'CountyCare')).isDeadEnd).toBe(false);
  });
});

describe('questions that depend on other answers', () => {
  const question = (field: string, applies?: FieldQuestion['applies']) =>
    ({ field, ...(applies && { applies }) }) as FieldQuestion;
  const questions = [question('mcoDecision'), question('mcoDecidedOn', (row) => !row.isBlank('mcoDecision'))];
  const open = async (answers: Record<string, string>) =>
    (await findOpenQuestions(questions, new Map(Object.entries(answers)), checker)).map(({ field }) => field);

  it('are open once they apply, until they are answered', async () => {
    expect(await open({})).toEqual(['mcoDecision']);
    expect(await open({ mcoDecision: 'upheld' })).toEqual(['mcoDecidedOn']);
    expect(await open({ mcoDecision: 'upheld', mcoDecidedOn: '' })).toEqual([]);
  });

  it('lose their answers if they no longer apply', async () => {
    const keep = (answers: Record<string, string>) =>
      keepApplicableAnswers(questions, new Map(Object.entries(answers)), checker);
    expect([...(await keep({ mcoDecision: '', mcoDecidedOn: '2026-11-05' })).keys()]).toEqual([
      'mcoDecision',
    ]);
    expect((await keep({ mcoDecision: 'upheld', mcoDecidedOn: '2026-11-05' })).size).toBe(2);
  });
});
