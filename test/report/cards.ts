import type { Card } from '../../src/report/content/card.ts';

/** A made-up card with a fault, a blank field and a value of two lines. */
export function card(more: Partial<Card> = {}): Card {
  return {
    name: 'Row 13, Molina, $615.00',
    state: 'bad',
    verdict: 'Would be closed',
    nextStep: 'Fix it.',
    faults: [{ text: 'RIN (C13): wrong.', cure: 'Type it again.' }],
    sections: [
      { heading: 'Patient', fields: [{ label: 'RIN', value: '' }] },
      { heading: 'Description', fields: [{ label: 'Description', value: 'One <b>\u001b\nTwo' }] },
    ],
    ...more,
  };
}
