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

/** The text that the prompt for the field starts from. */
async function startOf(field: string, answers: Map<string, string>): Promise<string | undefined> {
  const [question] = buildQuestions([{ field, section: 'Provider' }], getDictionary('ticket'));
  const { session } = await draftSession('ticket', []);
  session.checker.defaults = { providerName: 'Made-Up Clinic' };
  let start: string | undefined;
  session.asker.askText = async ({ initialText }) => {
    start = initialText;
    return '9/5/2026';
  };
  session.asker.choose = async ({ choices }) => choices.find(({ value }) => value === 'on')?.value as never;
  await askField(question as FieldQuestion, answers, '1 of 1', session);
  return start;
}

describe('askField', () => {
  it('prints what the field is and where it is found', async () => {
    const { answer, output } = await ask('rin', ['RIN:', '100-200-301']);
    expect(answer).toEqual({ text: '100200301', stop: false });
    expect(output).toMatch(
      /\nRIN · Patient · 5 of 31 · required\n {2}What: .+\n {2}Find it: The member card\.\n/,
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
    expect(offered.get('Dually Eligible:')).toEqual(['(leave it blank)', 'yes', 'no']);
  });

  it('offers the plans that match, and the text as typed', async () => {
    const { offered } = await ask('mco', ['MCO:', 'meridian']);
    expect(offered.get('MCO:')?.at(-1)).toBe('keep what I typed: meridian');
  });

  it('takes a day without a year, and shows which day it is', async () => {
    const { answer, output } = await ask('disputeFiledOn', ['MCO Dispute Date:', 'oct 20']);
    expect(answer.text).toBe('2026-10-20');
    expect(output.replaceAll('\u00a0', ' ')).toContain('  → Tue 10/20/2026\n');
  });

  it('asks again for an amount or a claim number that is none', async () => {
    const amount = await ask(
      'billedAmount',
      ['Billed Amount:', 'two hundred', 'Type dollars like 120.00.'],
      ['Billed Amount:', '$1,200.50'],
    );
    expect(amount.answer.text).toBe('1200.50');
    const claim = await ask(
      'claimNumber',
      [
        'Claim Number:',
        'no auth on file',
        "Type the plan's own claim number, not a date, an amount or words.",
      ],
      ['Claim Number:', 'MADEUP-CLM-0001'],
    );
    expect(claim.answer.text).toBe('MADEUP-CLM-0001');
  });

  it('starts from the earlier answer as people write it, else from the default of the office', async () => {
    expect(await startOf('deniedOn', new Map([['deniedOn', '2026-09-05']]))).toBe('9/5/2026');
    expect(await startOf('providerName', new Map())).toBe('Made-Up Clinic');
    expect(await startOf('providerName', new Map([['providerName', 'Other Clinic']]))).toBe('Other Clinic');
    expect(await startOf('contactName', new Map())).toBeUndefined();
  });

  it('refuses a text that would be read as an example row', async () => {
    const refused = 'A row that starts with EXAMPLE is skipped. Type another word.';
    const { answer } = await ask(
      'description',
      ['Description:', 'EXAMPLE', refused],
      ['Description:', 'Paid below'],
    );
    expect(answer.text).toBe('Paid below');
  });
});
