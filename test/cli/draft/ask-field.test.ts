import { describe, expect, it } from 'vitest';
import { buildQuestions, type FieldQuestion } from '../../../src/app/draft/question.ts';
import { askField } from '../../../src/cli/draft/ask-field.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { draftSession } from '../../support/draft-session.ts';
import type { Step } from '../../support/scripted-asker.ts';

async function ask(field: string, ...steps: Step[]) {
  const ours = [{ field, section: 'Patient', where: 'the member card' }];
  const [question] = buildQuestions(ours, getDictionary('ticket'));
  const { session, asker, output } = await draftSession('ticket', steps);
  const answer = await askField(question as FieldQuestion, new Map(), '5 of 31', session);
  return { answer, output: output(), left: asker.left, offered: asker.offered };
}

describe('askField', () => {
  it('prints what the field is and where it is found', async () => {
    const { answer, output } = await ask('rin', ['RIN:', '100-200-301']);
    expect(answer).toEqual({ text: '100200301', stop: false });
    expect(output).toMatch(
      /\nRIN · Patient · 5 of 31 · required\n {2}What: .+\n {2}Find it: the member card\n/,
    );
  });

  it('asks again if the user corrects an answer with a finding', async () => {
    const steps: Step[] = [
      ['RIN:', '12345'],
      ['What now?', 'again'],
      ['RIN:', '100200301'],
    ];
    const { answer, output, left } = await ask('rin', ...steps);
    expect([answer.text, left]).toEqual(['100200301', []]);
    expect(output).toContain('ticket/rin-invalid');
  });

  it('keeps an answer with a finding if the user goes on, or stops', async () => {
    expect((await ask('rin', ['RIN:', '12345'], ['What now?', 'on'])).answer.stop).toBe(false);
    expect((await ask('rin', ['RIN:', '12345'], ['What now?', 'stop'])).answer.stop).toBe(true);
  });

  it('offers the choices of a field, and an empty answer', async () => {
    const { answer, offered } = await ask('dualEligible', ['Dually Eligible:', 'Enter']);
    expect(answer.text).toBe('');
    expect(offered.get('Dually Eligible:')).toEqual(['(leave it empty)', 'yes', 'no']);
  });

  it('offers the plans that match, and the text as typed', async () => {
    const { offered } = await ask('mco', ['MCO:', 'meridian']);
    expect(offered.get('MCO:')?.at(-1)).toBe('as typed: meridian');
  });

  it('refuses a text that would be read as an example row', async () => {
    const refused = 'starts with EXAMPLE, as a row that is skipped when read; another word expected';
    const { answer } = await ask(
      'description',
      ['Description:', 'EXAMPLE', refused],
      ['Description:', 'Paid below'],
    );
    expect(answer.text).toBe('Paid below');
  });
});
