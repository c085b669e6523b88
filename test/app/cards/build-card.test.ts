import { describe, expect, it } from 'vitest';
import { buildCard } from '../../../src/app/cards/build-card.ts';
import { readCheckedRecords } from '../../../src/core/engine/second-pass.ts';
import type { Kind } from '../../../src/core/model/vocabulary.ts';
import type { Card } from '../../../src/report/content/card.ts';
import { runChecks } from '../../support/check.ts';
import { AS_OF, VALID_REGISTRATION, VALID_TICKET } from '../../support/rows.ts';

async function cardOf(cells: Record<string, string>, kind: Kind = 'ticket'): Promise<Card> {
  const valid = kind === 'ticket' ? VALID_TICKET : VALID_REGISTRATION;
  const input = { kind, rows: [{ ...valid, ...cells }], name: 'made-up' };
  const { files, context } = await runChecks(input, { asOf: AS_OF });
  const [file] = files as [(typeof files)[number]];
  const { window, extended } = context.notice;
  for await (const [record] of readCheckedRecords(file)) {
    if (!record) break;
    return buildCard(record, {
      ...{ file, context, dates: { asOf: context.asOf, window, extended } },
      findRuleText: () => ({ cure: 'Do the made-up thing.' }) as never,
    });
  }
  throw new Error('no record');
}

const valuesIn = ({ sections }: Card) =>
  Object.fromEntries(sections.flatMap(({ fields }) => fields.map(({ label, value }) => [label, value])));

describe('buildCard', () => {
  it('has the fields in the order of a form, and none that is blank and optional', async () => {
    const { sections } = await cardOf({});
    expect(sections.map(({ heading }) => heading)).toEqual([
      'Plan',
      'Provider',
      'Contact',
      'Patient',
      'Claim',
      'Dispute',
      'Decision',
      'Prior authorization',
      'Description',
      'Portal status',
      'For your office',
    ]);
    expect(sections.find(({ heading }) => heading === 'Prior authorization')?.fields).toHaveLength(1);
  });

  it('has values as the form takes them, and what cannot be read as it is written', async () => {
    const values = valuesIn(
      await cardOf({
        mco: 'meridian',
        serviceFrom: '2026-09-01',
        serviceTo: '31.09.2026',
        billedAmount: '$1,200',
        priorAuthRequired: 'N',
        mcoDecision: 'Denied',
        description: 'First line\nsecond line',
      }),
    );
    expect(values).toMatchObject({
      MCO: 'Meridian Health Plan of Illinois',
      'Date of Service From': '9/1/2026',
      'Date of Service To': '31.09.2026',
      'Billed Amount': '1200.00',
      'Prior Auth Required': 'no',
      'MCO Decision': 'upheld',
      Description: 'First line\nsecond line',
    });
    expect(valuesIn(await cardOf({ mco: 'A made-up plan' })).MCO).toBe('A made-up plan');
  });

  it('keeps a required field that is blank, also if its word counts as blank', async () => {
    expect(valuesIn(await cardOf({ trackingNumber: 'pending' }))['MCO Tracking Number']).toBe('');
  });

  it('says on top what would happen and what to do', async () => {
    expect(await cardOf({})).toMatchObject({
      ...{ name: 'Ticket 1, Meridian, $120.00', state: 'good', verdict: 'Ready', faults: [] },
      nextStep: expect.stringMatching(/^Submit it by Fri 12\/4\/2026/),
    });
    const wrong = await cardOf({ rin: '12345678' });
    expect(wrong).toMatchObject({ state: 'bad', verdict: 'Would be closed' });
    expect(wrong.faults).toEqual([{ text: expect.stringMatching(/^RIN: /), cure: 'Do the made-up thing.' }]);
    const early = { disputeFiledOn: '2026-11-01', mcoDecision: 'none', mcoDecidedOn: '' };
    expect(await cardOf(early)).toMatchObject({ state: 'wait', verdict: 'Too early' });
    expect(await cardOf({ mco: 'Contry Care' })).toMatchObject({ state: 'wait' });
  });

  it('shows a person as a card, too', async () => {
    const { sections, name } = await cardOf({}, 'registration');
    expect(name).toBe('Registration 1');
    expect(sections.map(({ heading }) => heading)).toEqual(['Person', 'Provider', 'Address']);
  });
});
