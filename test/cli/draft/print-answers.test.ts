import { expect, it } from 'vitest';
import { buildQuestions } from '../../../src/app/draft/question.ts';
import { TICKET_QUESTIONS } from '../../../src/app/draft/ticket-questions.ts';
import { printAnswers } from '../../../src/cli/draft/print-answers.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { draftSession } from '../../support/draft-session.ts';

it('prints what was typed, in the order of the questions, and not what was taken over', async () => {
  const { session, output } = await draftSession('ticket', []);
  const answers = new Map([
    ['contactEmail', 'maren.testwell@clinic.example'],
    ['contactName', 'Odell Testwell'],
    ['rin', '901200300'],
    ['disputeFiledOn', '2026-10-05'],
    ['description', 'Paid\u001b[2J below'],
    ['paidAmount', ''],
  ]);
  const reused = { contactEmail: 'maren.testwell@clinic.example', contactName: 'Maren Testwell' };
  printAnswers(buildQuestions(TICKET_QUESTIONS, getDictionary('ticket')), answers, reused, session);
  expect(output().replaceAll('\u00a0', ' ')).toBe(
    '\nYour answers\n' +
      '  MCO Dispute Date: Mon 10/5/2026\n' +
      '  RIN: 901200300\n' +
      '  Contact Name: Odell Testwell\n' +
      '  Contact Email: as in the last ticket\n' +
      '  Description: Paid [2J below\n',
  );
});
