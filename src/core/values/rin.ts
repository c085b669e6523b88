export type RinFault = 'eight' | 'letters' | 'form';

/** What is wrong with a RIN (without blanks and dashes), or undefined: it has 9 digits and no known check digit. */
export function findRinFault(rin: string): RinFault | undefined {
  if (/^\d{9}$/.test(rin)) return undefined;
  if (/^\d{8}$/.test(rin)) return 'eight';
  return /^[A-Z]{1,6}\d{4,}$/i.test(rin) ? 'letters' : 'form';
}
