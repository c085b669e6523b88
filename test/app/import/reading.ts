import { AcknowledgmentReader, type ReturnedItem } from '../../../src/app/import/acknowledgment.ts';
import type { Remittance, RemittedClaim } from '../../../src/app/import/claim.ts';
import { RemittanceReader } from '../../../src/app/import/remittance.ts';
import { InputError } from '../../../src/core/model/errors.ts';
import type { TransactionSet } from '../../support/x12.ts';

const refuse = (why: string) => new InputError(why);

/** What a remittance reader passes on. */
export function readRemittance(...sets: readonly TransactionSet[]): {
  claims: RemittedClaim[];
  remittances: Remittance[];
} {
  const claims: RemittedClaim[] = [];
  const remittances: Remittance[] = [];
  const reader = new RemittanceReader(
    { onClaim: (claim) => claims.push(claim), onRemittance: (remittance) => remittances.push(remittance) },
    refuse,
  );
  for (const { body } of sets) {
    for (const segment of body) reader.read(segment.split('*'));
    reader.read(['SE']);
  }
  return { claims, remittances };
}

/** The only claim of a remittance. */
export function readClaim(set: TransactionSet): { claim: RemittedClaim; remittance: Remittance } {
  const { claims, remittances } = readRemittance(set);
  const [claim] = claims;
  const [remittance] = remittances;
  if (!claim || !remittance) throw new Error('no claim');
  return { claim, remittance };
}

/** What an acknowledgment reader passes on. */
export function readAcknowledgment(body: readonly string[]): ReturnedItem[] {
  const items: ReturnedItem[] = [];
  const reader = new AcknowledgmentReader((item) => items.push(item));
  for (const segment of body) reader.read(segment.split('*'));
  reader.read(['SE']);
  return items;
}
