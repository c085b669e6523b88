import { formatNumber } from '../../../core/values/count.ts';
import type { Limits } from '../../bytes/limits.ts';
import type { RandomAccess, Source } from '../../bytes/source.ts';
import type { Refusals } from './refusals.ts';

/**
 * Opens a workbook for reads at any position.
 * @throws InputError if it is not a readable file, or too large
 */
export async function openRandomAccess(
  source: Source,
  limits: Limits,
  refusals: Refusals,
): Promise<RandomAccess> {
  const bytes = source.openRandomAccess();
  if (bytes.size <= limits.fileBytes) return bytes;
  await bytes.close();
  throw refusals.tooLarge(`over ${formatNumber(limits.fileBytes)} bytes`);
}
