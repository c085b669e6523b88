// What the boxes of claim forms and the elements of a remittance hold, in the words of headers. A box that no field of ours
// is from is left out.

/** CMS-1500, which offices call boxes. */
const BOXES: Readonly<Record<string, string>> = {
  '1a': 'member id',
  '2': 'patient name',
  '23': 'prior auth number',
  '24a': 'service date',
  '26': 'patient account',
  '28': 'billed amount',
  '29': 'paid amount',
  '33': 'billing provider',
  '33a': 'billing npi',
};

/** UB-04, by its form locators. */
const LOCATORS: Readonly<Record<string, string>> = {
  '1': 'billing provider',
  '3a': 'patient account',
  '6': 'service date',
  '8': 'patient name',
  '8b': 'patient name',
  '47': 'billed amount',
  '50': 'mco',
  '50a': 'mco',
  '54': 'paid amount',
  '54a': 'paid amount',
  '56': 'billing npi',
  '57': 'provider medicaid id',
  '57a': 'provider medicaid id',
  '60': 'member id',
  '60a': 'member id',
  '63': 'auth number',
  '64': 'mco claim number',
  '64a': 'mco claim number',
};

/** The elements of a claim in an 835 (CLP) and an 837 (CLM). */
const ELEMENTS: Readonly<Record<string, string>> = {
  clp1: 'patient account',
  clp3: 'billed amount',
  clp4: 'paid amount',
  clp7: 'mco claim number',
  clm1: 'patient account',
  clm2: 'billed amount',
};

const UNREAD = 'unread';

/** What a box of a claim form holds, in the words of headers. */
export function findFormBox(form: string, box: string, part: string): string {
  const kind = form.toLowerCase();
  const number = String(Number(box));
  const key = `${number}${part.toLowerCase()}`;
  if (kind === 'fl') return LOCATORS[key] ?? UNREAD;
  return (kind.startsWith('cl') ? ELEMENTS[`${kind}${number}`] : BOXES[key]) ?? UNREAD;
}
