import type { Shown } from '../../model/vocabulary.ts';
import { SETTINGS_SOURCE } from '../../portal/custom-plans.ts';
import { matchesIdPattern } from '../../values/id-pattern.ts';
import { showTrusted } from '../../values/redact.ts';
import { isSameId } from '../../values/same-id.ts';
import { findSpreadsheetDamage } from '../../values/spreadsheet-damage.ts';
import { isPlainCode } from '../../values/text.ts';
import {
  findTrackingNumberDoubt,
  findTrackingNumberFault,
  isSameAmongWords,
  parseEncodedDay,
} from '../../values/tracking-number.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

const BCBSIL = 'Blue Cross Community Health Plans';
const PLAN = { basis: 'plan', source: "BCBSIL's claim dispute page" } as const;

/** Calendar days that may lie between the day in a BCBSIL number and the day the dispute was filed. */
const DAYS_APART = 7;

/** The numbers often entered instead of the tracking number, most likely first. */
const OTHERS = ['claimNumber', 'patientAccount', 'priorAuthNumber', 'rin', 'npi'] as const;
const OTHERS_THAN_CLAIM = OTHERS.filter((other) => other !== 'claimNumber');

export default defineRowRule({
  id: 'ticket/tracking-number-suspect',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference: signs of damage and of another number in its place',
  summary: 'The tracking number looks damaged, or like something else.',
  why: 'Only the number that the plan gave this dispute counts. With any other number, it is as if the ticket had none.',
  cure: "Compare the number with the plan's answer to the dispute. Format the column as text, and type the number again.",
  examples: {
    bad: { cells: { trackingNumber: 'MADEUP-CLM-0001' } },
    good: { cells: { trackingNumber: 'MADEUP-TRK-0003' } },
  },
  messages: {
    damaged: defineMessage(() => "A spreadsheet cut off digits. Look up the plan's whole number."),
    claimNumber: defineSameMessage('the claim number'),
    patientAccount: defineSameMessage('your account number'),
    priorAuthNumber: defineSameMessage('the authorization number'),
    rin: defineSameMessage('the RIN'),
    npi: defineSameMessage('the NPI'),
    noDigit: defineMessage(() => 'These words have no number. Look up the number that the plan gave.'),
    filler: defineMessage(() => 'These digits look made up. Look up the number that the plan gave.'),
    several: defineMessage(() => 'This cell has several numbers. Check which one is for this dispute.'),
    otherForm: defineMessage(
      ({ plan }: { plan: Shown }) =>
        `This does not look like the numbers that your settings name for ${plan}.`,
      { basis: 'plan', source: SETTINGS_SOURCE },
    ),
    encodesNoDay: defineMessage(
      () => 'Digits 3 to 5 of a BCBSIL number are the day of the year, 001 to 366. Here they are not.',
      PLAN,
    ),
    encodesFuture: defineMessage(
      () => 'This BCBSIL number has a day in the future. It should be the day BCBSIL got the dispute.',
      PLAN,
    ),
    encodesOther: defineMessage(
      () => 'This BCBSIL number has a day far from the dispute date. It should be the day BCBSIL got it.',
      PLAN,
    ),
  },
  needs: ['trackingNumber'],
  check(row, context, report) {
    const text = row.text('trackingNumber');
    if (text === '' || findTrackingNumberFault(text)) return;
    if (findSpreadsheetDamage(text, row.fact('trackingNumber')))
      return report('trackingNumber', 'damaged', {});
    const number = row.key('trackingNumber');
    const plan = context.plans.findInProgram(row.text('mco'), row.choice('program'));
    // Aetna's own reference may be the adjusted claim number, ending A1, A2, ...
    const isAdjusted = plan?.name.startsWith('Aetna') === true && /a[1-9]\d?$/.test(number);
    const hasWords = !isPlainCode(text);
    for (const other of isAdjusted ? OTHERS_THAN_CLAIM : OTHERS) {
      if (isSameId(row.text(other), text) || (hasWords && isSameAmongWords(text, row.key(other))))
        return report('trackingNumber', other, {});
    }
    const forms = plan?.trackingNumbers;
    if (plan && forms && !forms.some((form) => matchesIdPattern(number, form)))
      return report('trackingNumber', 'otherForm', { plan: showTrusted(plan.name) });
    const doubt = forms ? undefined : findTrackingNumberDoubt(text, row.raw('trackingNumber'));
    if (doubt) return report('trackingNumber', doubt, {});
    const encoded = plan?.name === BCBSIL ? parseEncodedDay(number) : undefined;
    if (encoded === undefined) return;
    if (encoded === 'no-day') return report('trackingNumber', 'encodesNoDay', {});
    if (encoded > context.asOf) return report('trackingNumber', 'encodesFuture', {});
    const filed = row.day('disputeFiledOn');
    if (filed === undefined || filed > context.asOf) return;
    if (Math.abs(encoded - filed) > DAYS_APART) report('trackingNumber', 'encodesOther', {});
  },
});

function defineSameMessage(other: string) {
  return defineMessage(() => `This is the same as ${other}. Look up the plan's number for the dispute.`);
}
