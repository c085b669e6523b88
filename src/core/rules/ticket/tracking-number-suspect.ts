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
  summary: 'The tracking number looks like something else, or damaged',
  why: 'Only the number that the MCO gave to this dispute counts; with another one the ticket is as good as without.',
  cure: "Compare it with the MCO's answer to the dispute; format the column as text and type the number again",
  examples: {
    bad: { cells: { trackingNumber: 'MADEUP-CLM-0001' } },
    good: { cells: { trackingNumber: 'MADEUP-TRK-0003' } },
  },
  messages: {
    damaged: defineMessage(() => "a spreadsheet lost digits of it; the MCO's whole number is expected"),
    claimNumber: defineSameMessage('the claim number'),
    patientAccount: defineSameMessage('your account number'),
    priorAuthNumber: defineSameMessage('the authorization number'),
    rin: defineSameMessage('the RIN'),
    npi: defineSameMessage('the NPI'),
    noDigit: defineMessage(() => 'words without a number; the number that the MCO assigned is expected'),
    filler: defineMessage(
      () => 'digits that only fill the cell; the number that the MCO assigned is expected',
    ),
    several: defineMessage(() => 'several numbers in one cell; the one of this dispute is expected'),
    otherForm: defineMessage(
      ({ plan }: { plan: Shown }) => `not of the form that your settings give for the numbers of ${plan}`,
      { basis: 'plan', source: SETTINGS_SOURCE },
    ),
    encodesNoDay: defineMessage(() => 'its day of the year is not 1 to 366, as BCBSIL has it', PLAN),
    encodesFuture: defineMessage(
      () => 'it encodes a day after the as-of day; BCBSIL encodes the day received',
      PLAN,
    ),
    encodesOther: defineMessage(
      () => 'it encodes a day far from the dispute date; BCBSIL encodes the day received',
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
  return defineMessage(() => `the same as ${other}; the MCO's number for the dispute is expected`);
}
