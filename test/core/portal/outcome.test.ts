import { describe, expect, it } from 'vitest';
import { checkInput } from '../../../src/core/engine/check-input.ts';
import type { Context } from '../../../src/core/model/context.ts';
import type { NextStep } from '../../../src/core/model/report.ts';
import {
  chooseAction,
  createNextStep,
  getStepFlags,
  getTicketStep,
  isAtLeast,
  pickWorse,
  REDIRECTS,
  STEP_FLAGS,
} from '../../../src/core/portal/outcome.ts';
import { type AnyRule, defineMessage, defineRowRule } from '../../../src/core/rules/rule.ts';
import { contextAsOf, gridOf, type TestCells, validRow } from '../../support/rows.ts';
import { HEAD } from '../../support/rule-head.ts';

describe('pickWorse', () => {
  it.each([
    ['ready', 'review', 'review'],
    ['review', 'delayed', 'delayed'],
    ['delayed', 'denied', 'denied'],
    ['denied', 'closed', 'closed'],
    ['closed', 'review', 'closed'],
    ['review', 'review', 'review'],
    ['review', 'ready', 'review'],
  ] as const)('%s and %s is %s', (a, b, expected) => {
    expect(pickWorse(a, b)).toBe(expected);
  });
  it('a note changes no verdict', () => {
    expect(pickWorse('ready', 'note')).toBe('ready');
    expect(pickWorse('closed', 'note')).toBe('closed');
  });
});

describe('isAtLeast', () => {
  it.each([
    ['delayed', 'delayed', true],
    ['ready', 'ready', false],
    ['closed', 'delayed', true],
    ['denied', 'closed', false],
    ['review', 'delayed', false],
    ['review', 'review', true],
    ['note', 'review', false],
    ['closed', 'never', false],
  ] as const)('%s against %s: %s', (outcome, least, expected) => {
    expect(isAtLeast(outcome, least)).toBe(expected);
  });
});

describe('getStepFlags', () => {
  it.each([
    ['closed', undefined, STEP_FLAGS.fix],
    ['denied', undefined, STEP_FLAGS.fix],
    ['delayed', undefined, 0],
    ['note', undefined, 0],
    ['review', undefined, STEP_FLAGS.review],
    ['review', { action: 'answer' }, STEP_FLAGS.review | STEP_FLAGS.answer],
    // A review with a redirect still needs a person.
    ['review', REDIRECTS.hfs, STEP_FLAGS.review],
    ['closed', REDIRECTS.hfs, STEP_FLAGS.toHfs | STEP_FLAGS.fix],
    ['closed', REDIRECTS.medicare, STEP_FLAGS.toMedicare | STEP_FLAGS.fix],
    ['closed', { action: 'stop' }, STEP_FLAGS.stop | STEP_FLAGS.fix],
    ['closed', { action: 'wait' }, STEP_FLAGS.early],
    ['closed', { action: 'answer' }, STEP_FLAGS.fix],
  ] as const)('%s with %o', (outcome, findingAction, flags) => {
    expect(getStepFlags(outcome, findingAction)).toBe(flags);
  });
});

describe('chooseAction: the first that applies', () => {
  // Every line has the flags of the lines below it, in the documented order.
  const everything = Object.values(STEP_FLAGS).reduce((a, b) => a | b, 0);
  it.each([
    ['redirect', everything],
    ['redirect', STEP_FLAGS.toMedicare | STEP_FLAGS.fix],
    [
      'stop',
      STEP_FLAGS.stop |
        STEP_FLAGS.answer |
        STEP_FLAGS.fix |
        STEP_FLAGS.early |
        STEP_FLAGS.planned |
        STEP_FLAGS.review |
        STEP_FLAGS.submitted,
    ],
    [
      'answer',
      STEP_FLAGS.answer |
        STEP_FLAGS.fix |
        STEP_FLAGS.early |
        STEP_FLAGS.planned |
        STEP_FLAGS.review |
        STEP_FLAGS.submitted,
    ],
    [
      'fix',
      STEP_FLAGS.fix | STEP_FLAGS.early | STEP_FLAGS.planned | STEP_FLAGS.review | STEP_FLAGS.submitted,
    ],
    ['wait', STEP_FLAGS.early | STEP_FLAGS.planned | STEP_FLAGS.review],
    ['wait', STEP_FLAGS.early],
    ['wait', STEP_FLAGS.planned],
    ['check', STEP_FLAGS.review],
    ['check', STEP_FLAGS.review | STEP_FLAGS.submitted],
    ['check', STEP_FLAGS.review | STEP_FLAGS.planned | STEP_FLAGS.submitted],
    ['none', STEP_FLAGS.submitted],
    ['none', STEP_FLAGS.submitted | STEP_FLAGS.planned],
    ['fix', STEP_FLAGS.submitted | STEP_FLAGS.early],
    ['submit', 0],
  ] as const)('%s', (action, flags) => {
    expect(chooseAction(flags)).toBe(action);
  });
});

/** The next step of a ticket with these flags from its findings. */
async function stepOf(cells: TestCells, flags = 0, context: Context = contextAsOf()): Promise<NextStep> {
  const steps: NextStep[] = [];
  const probe: AnyRule = defineRowRule({
    ...HEAD,
    id: 'ticket/probe',
    messages: { seen: defineMessage(() => 'seen') },
    check(row) {
      steps.push(createNextStep(getTicketStep(row, context, flags)));
    },
  });
  const input = gridOf('ticket', [validRow('ticket', cells)]);
  const file = await checkInput(input, context, { kind: 'ticket', rules: [probe] });
  expect(file.crashes).toEqual([]);
  return steps[0] as NextStep;
}

describe('the next step of a ticket', () => {
  // Filed 2026-10-10, decided 2026-11-05: R+30 is Saturday 2026-12-05, so the safe day is the Friday before.
  const days = { on: '2026-11-09', by: '2026-12-09', safeBy: '2026-12-04' };

  it('is to submit if nothing was found', async () => {
    expect(await stepOf({})).toEqual({ action: 'submit', ...days });
  });
  it('has the days for any action', async () => {
    expect(await stepOf({}, STEP_FLAGS.fix)).toEqual({ action: 'fix', ...days });
    expect(await stepOf({}, STEP_FLAGS.review)).toEqual({ action: 'check', ...days });
    expect(await stepOf({}, STEP_FLAGS.stop | STEP_FLAGS.fix)).toEqual({ action: 'stop', ...days });
    expect(await stepOf({ status: 'open' })).toEqual({ action: 'none', ...days });
  });
  it('has no days if the dispute date cannot be read', async () => {
    expect(await stepOf({ disputeFiledOn: '' }, STEP_FLAGS.fix)).toEqual({ action: 'fix' });
    expect(await stepOf({ disputeFiledOn: 'in June' }, STEP_FLAGS.fix)).toEqual({ action: 'fix' });
  });
  it('redirects fee-for-service and Medicare matters, fee-for-service first', async () => {
    const hfs = await stepOf({}, STEP_FLAGS.toHfs | STEP_FLAGS.toMedicare | STEP_FLAGS.fix);
    expect(hfs).toEqual({ action: 'redirect', to: 'HFS, 877-782-5565', ...days });
    const medicare = await stepOf({}, STEP_FLAGS.toMedicare | STEP_FLAGS.fix);
    expect(medicare).toEqual({ action: 'redirect', to: "the plan's Medicare side, or CMS", ...days });
  });
  it('waits for day 30', async () => {
    const cells = { disputeFiledOn: '2026-11-01', mcoDecidedOn: '' };
    expect(await stepOf(cells, STEP_FLAGS.early)).toEqual({
      action: 'wait',
      on: '2026-12-01',
      by: '2026-12-31',
      safeBy: '2026-12-30',
    });
  });
  it('waits for the planned day if that is later', async () => {
    expect(await stepOf({ submitOn: '2026-12-01' })).toEqual({ action: 'wait', ...days, on: '2026-12-01' });
  });
  it('waits for day 30 if the planned day is earlier', async () => {
    const cells = { disputeFiledOn: '2026-11-01', mcoDecidedOn: '', submitOn: '2026-11-25' };
    expect(await stepOf(cells, STEP_FLAGS.early)).toMatchObject({ action: 'wait', on: '2026-12-01' });
  });
  it('waits for the planned day if day 30 is unknown', async () => {
    expect(await stepOf({ disputeFiledOn: '', submitOn: '2026-12-01' })).toEqual({
      action: 'wait',
      on: '2026-12-01',
    });
  });
  it('uses the planned day only to wait', async () => {
    expect(await stepOf({ submitOn: '2026-12-01' }, STEP_FLAGS.fix)).toEqual({ action: 'fix', ...days });
  });
  it('does not wait for a planned day that has come', async () => {
    expect(await stepOf({ submitOn: '2026-11-24' })).toMatchObject({ action: 'submit' });
  });
  it('is none for a ticket in the portal already', async () => {
    for (const cells of [
      { ticketNumber: 'MADEUP-TKT-1' },
      { submittedOn: '2026-11-20' },
      { status: 'Open' },
    ]) {
      expect(await stepOf({ ...cells, submitOn: '2026-12-01' })).toMatchObject({ action: 'none' });
    }
  });
  it('has no safe day if none is left', async () => {
    expect(await stepOf({ mcoDecidedOn: '2026-10-20' })).toEqual({ action: 'submit', ...days, safeBy: null });
  });

  // Asked on Monday. Thursday and Friday are State holidays, but an MCO may count them.
  const asked = { infoRequestedOn: '2026-11-23' };
  it('answers by the fifth business day, safely by the fifth weekday', async () => {
    expect(await stepOf(asked, STEP_FLAGS.answer | STEP_FLAGS.review)).toEqual({
      action: 'answer',
      on: '2026-11-09',
      by: '2026-12-02',
      safeBy: '2026-11-30',
    });
  });
  it('has no safe day if the planned day is after it', async () => {
    expect(await stepOf({ submitOn: '2026-12-04' })).toMatchObject({
      on: '2026-12-04',
      safeBy: '2026-12-04',
    });
    const late = { action: 'wait', on: '2026-12-05', by: '2026-12-09', safeBy: null };
    expect(await stepOf({ submitOn: '2026-12-05' })).toEqual(late);
    expect(await stepOf({ submitOn: '2026-12-05' }, STEP_FLAGS.review)).toEqual(late);
  });
  it('has no days for a dispute after the as-of day', async () => {
    expect(await stepOf({ disputeFiledOn: '2027-10-10' }, STEP_FLAGS.fix)).toEqual({ action: 'fix' });
  });
  it('has the last safe day to answer on that day, and none after it', async () => {
    const flags = STEP_FLAGS.answer | STEP_FLAGS.review;
    expect(await stepOf(asked, flags, contextAsOf('2026-11-30'))).toMatchObject({ safeBy: '2026-11-30' });
    expect(await stepOf(asked, flags, contextAsOf('2026-12-01'))).toMatchObject({
      by: '2026-12-02',
      safeBy: null,
    });
  });
  it('has the day to answer even if the dispute date is unknown', async () => {
    expect(await stepOf({ ...asked, disputeFiledOn: '' }, STEP_FLAGS.answer)).toEqual({
      action: 'answer',
      by: '2026-12-02',
      safeBy: '2026-11-30',
    });
  });
  it('has the window of a ticket with an information request and another step', async () => {
    expect(await stepOf(asked, STEP_FLAGS.stop | STEP_FLAGS.answer)).toEqual({ action: 'stop', ...days });
    expect(await stepOf({}, STEP_FLAGS.answer)).toEqual({ action: 'answer', ...days });
  });
});
