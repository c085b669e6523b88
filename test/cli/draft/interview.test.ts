import { describe, expect, it } from 'vitest';
import { buildQuestions } from '../../../src/app/draft/question.ts';
import { askQuestions, changeAnswer } from '../../../src/cli/draft/interview.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { draftSession } from '../../support/draft-session.ts';

const questions = buildQuestions(
  ['rin', 'claimNumber'].map((field) => ({ field, section: 'Claim' })),
  getDictionary('ticket'),
);

describe('askQuestions', () => {
  it('asks the open questions and saves the answers after each', async () => {
    const { session } = await draftSession('ticket', [['Claim Number:', 'MADEUP-CLM-0001']]);
    const saved: object[] = [];
    const start = new Map([['rin', '100200301']]);
    const save = async (answers: ReadonlyMap<string, string>) => void saved.push(Object.fromEntries(answers));
    const { answers, stopped } = await askQuestions(questions, start, session, save);
    expect(stopped).toBe(false);
    expect(saved).toEqual([{ rin: '100200301', claimNumber: 'MADEUP-CLM-0001' }]);
    expect(Object.fromEntries(answers)).toEqual(saved[0]);
  });

  it('ends early if the user stops', async () => {
    const { session } = await draftSession('ticket', [
      ['RIN:', '12345'],
      ['What now?', 'stop'],
    ]);
    const { answers, stopped } = await askQuestions(questions, new Map(), session, async () => {});
    expect([stopped, [...answers.keys()]]).toEqual([true, ['rin']]);
  });
});

describe('changeAnswer', () => {
  it('asks again for the answer that the user chooses', async () => {
    const { session } = await draftSession('ticket', [
      ['Which answer?', 'claim n'],
      ['Claim Number:', 'MADEUP-CLM-0002'],
    ]);
    const before = new Map([
      ['rin', '100200301'],
      ['claimNumber', 'MADEUP-CLM-0001'],
    ]);
    const { answers } = await changeAnswer(questions, before, session, async () => {});
    expect(Object.fromEntries(answers)).toEqual({ rin: '100200301', claimNumber: 'MADEUP-CLM-0002' });
  });

  it('leaves all answers as they are if the user chooses none', async () => {
    const { session, asker } = await draftSession('ticket', [['Which answer?', '']]);
    const before = new Map([['rin', '100200301']]);
    const { answers, stopped } = await changeAnswer(questions, before, session, async () => {});
    expect([stopped, Object.fromEntries(answers), asker.left]).toEqual([false, { rin: '100200301' }, []]);
    expect(asker.offered.get('Which answer?')).toEqual(['(none, back to the summary)', 'RIN']);
  });
  it('offers to choose none where nothing has the name that was typed', async () => {
    const { session } = await draftSession('ticket', [['Which answer?', 'xyz']]);
    const before = new Map([['rin', '100200301']]);
    const { answers } = await changeAnswer(questions, before, session, async () => {});
    expect(Object.fromEntries(answers)).toEqual({ rin: '100200301' });
  });
});
