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

describe('harder', () => {
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

describe('reaches', () => {
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

describe('stepBits', () => {
  it.each([
    ['closed', undefined, STEP_FLAGS.fix],
    ['denied', undefined, STEP_FLAGS.fix],
    ['delayed', undefined, 0],
    ['note', undefined, 0],
    ['review', undefined, STEP_FLAGS.review],
    ['review', { action: 'answer' }, STEP_FLAGS.review | STEP_FLAGS.answer],
    // A review that points elsewhere is still for a person to look at.
    ['review', REDIRECTS.hfs, STEP_FLAGS.review],
    ['closed', REDIRECTS.hfs, STEP_FLAGS.toHfs | STEP_FLAGS.fix],
    ['closed', REDIRECTS.medicare, STEP_FLAGS.toMedicare | STEP_FLAGS.fix],
    ['closed', { action: 'stop' }, STEP_FLAGS.stop | STEP_FLAGS.fix],
    ['closed', { action: 'wait' }, STEP_FLAGS.early],
    ['closed', { action: 'answer' }, STEP_FLAGS.fix],
  ] as const)('%s with %o', (outcome, lead, bits) => {
    expect(getStepFlags(outcome, lead)).toBe(bits);
  });
});

describe('actionOf: the first that applies', () => {
  // Each line adds what comes before it in the contract's order.
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
  ] as const)('%s', (action, bits) => {
    expect(chooseAction(bits)).toBe(action);
  });
});

/** The next step of a ticket whose findings lead to `bits`. */
async function stepOf(cells: TestCells, bits = 0, context: Context = contextAsOf()): Promise<NextStep> {
  const steps: NextStep[] = [];
  const probe: AnyRule = defineRowRule({
    ...HEAD,
    id: 'ticket/probe',
    messages: { seen: defineMessage(() => 'seen') },
    check(row) {
      steps.push(createNextStep(getTicketStep(row, context, bits)));
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

  it('is to submit where nothing was found', async () => {
    expect(await stepOf({})).toEqual({ action: 'submit', ...days });
  });
  it('carries the days whatever the action', async () => {
    expect(await stepOf({}, STEP_FLAGS.fix)).toEqual({ action: 'fix', ...days });
    expect(await stepOf({}, STEP_FLAGS.review)).toEqual({ action: 'check', ...days });
    expect(await stepOf({}, STEP_FLAGS.stop | STEP_FLAGS.fix)).toEqual({ action: 'stop', ...days });
    expect(await stepOf({ status: 'open' })).toEqual({ action: 'none', ...days });
  });
  it('carries no days where the dispute date cannot be read', async () => {
    expect(await stepOf({ disputeFiledOn: '' }, STEP_FLAGS.fix)).toEqual({ action: 'fix' });
    expect(await stepOf({ disputeFiledOn: 'in June' }, STEP_FLAGS.fix)).toEqual({ action: 'fix' });
  });
  it('says where a matter of fee-for-service or Medicare goes, fee-for-service first', async () => {
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
  it('waits for the planned day where that is later', async () => {
    expect(await stepOf({ submitOn: '2026-12-01' })).toEqual({ action: 'wait', ...days, on: '2026-12-01' });
  });
  it('waits for day 30 where the planned day is earlier', async () => {
    const cells = { disputeFiledOn: '2026-11-01', mcoDecidedOn: '', submitOn: '2026-11-25' };
    expect(await stepOf(cells, STEP_FLAGS.early)).toMatchObject({ action: 'wait', on: '2026-12-01' });
  });
  it('waits for the planned day where day 30 is not known', async () => {
    expect(await stepOf({ disputeFiledOn: '', submitOn: '2026-12-01' })).toEqual({
      action: 'wait',
      on: '2026-12-01',
    });
  });
  it('heeds the planned day only to wait', async () => {
    expect(await stepOf({ submitOn: '2026-12-01' }, STEP_FLAGS.fix)).toEqual({ action: 'fix', ...days });
  });
  it('does not wait for a planned day that has come', async () => {
    expect(await stepOf({ submitOn: '2026-11-24' })).toMatchObject({ action: 'submit' });
  });
  it('is nothing for a ticket in the portal already', async () => {
    for (const cells of [
      { ticketNumber: 'MADEUP-TKT-1' },
      { submittedOn: '2026-11-20' },
      { status: 'Open' },
    ]) {
      expect(await stepOf({ ...cells, submitOn: '2026-12-01' })).toMatchObject({ action: 'none' });
    }
  });
  it('gives no safe day where none is left', async () => {
    expect(await stepOf({ mcoDecidedOn: '2026-10-20' })).toEqual({ action: 'submit', ...days, safeBy: null });
  });

  // Asked on Monday; Thursday and Friday are State holidays, but not days on which nobody works for certain.
  const asked = { infoRequestedOn: '2026-11-23' };
  it('answers by the fifth business day, safely by the fifth weekday', async () => {
    expect(await stepOf(asked, STEP_FLAGS.answer | STEP_FLAGS.review)).toEqual({
      action: 'answer',
      on: '2026-11-09',
      by: '2026-12-02',
      safeBy: '2026-11-30',
    });
  });
  it('gives the last safe day to answer on that day, and none after it', async () => {
    const bits = STEP_FLAGS.answer | STEP_FLAGS.review;
    expect(await stepOf(asked, bits, contextAsOf('2026-11-30'))).toMatchObject({ safeBy: '2026-11-30' });
    expect(await stepOf(asked, bits, contextAsOf('2026-12-01'))).toMatchObject({
      by: '2026-12-02',
      safeBy: null,
    });
  });
  it('gives the day to answer also where the dispute date is not known', async () => {
    expect(await stepOf({ ...asked, disputeFiledOn: '' }, STEP_FLAGS.answer)).toEqual({
      action: 'answer',
      by: '2026-12-02',
      safeBy: '2026-11-30',
    });
  });
  it('gives the window of a ticket that was asked about and has another step', async () => {
    expect(await stepOf(asked, STEP_FLAGS.stop | STEP_FLAGS.answer)).toEqual({ action: 'stop', ...days });
    expect(await stepOf({}, STEP_FLAGS.answer)).toEqual({ action: 'answer', ...days });
  });
});
