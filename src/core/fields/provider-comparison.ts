import type { Row } from '../model/field.ts';
import { FirstSeen } from '../values/first-seen.ts';
import type { RegistrationField } from './registration.ts';

/** With more providers apart from the first, later rows will not join them all to it. */
const MAX_OTHERS = 1_000;

/**
 * Finds out whether the rows of a registration are for several providers. Rows that share a Medicaid ID, an NPI or an
 * organization are for one, also by way of other rows.
 */
export class ProviderComparison {
  /** The keys of the first row's provider. */
  private readonly firstKeys = new FirstSeen();
  /** The keys of rows that share none with it yet. */
  private readonly others = new Map<string, readonly string[]>();

  add(row: Row<RegistrationField>): void {
    const keys = getProviderKeys(row);
    if (keys.length === 0) return;
    if (this.firstKeys.count > 0 && !keys.some((key) => this.isOfFirst(key))) {
      if (this.others.size < MAX_OTHERS) this.others.set(keys.join('\n'), keys);
      return;
    }
    if (this.addToFirst(keys) && this.others.size < MAX_OTHERS) this.joinOthers();
  }

  get isSeveral(): boolean {
    return this.others.size > 0;
  }

  private isOfFirst(key: string): boolean {
    return this.firstKeys.find(key) !== undefined;
  }

  /** @returns whether a key was new */
  private addToFirst(keys: readonly string[]): boolean {
    const before = this.firstKeys.count;
    for (const key of keys) this.firstKeys.record(key, 0);
    return this.firstKeys.count > before;
  }

  private joinOthers(): void {
    for (let isChanged = true; isChanged; ) {
      isChanged = false;
      for (const [name, keys] of this.others) {
        if (!keys.some((key) => this.isOfFirst(key))) continue;
        this.others.delete(name);
        isChanged = this.addToFirst(keys) || isChanged;
      }
    }
  }
}

function getProviderKeys(row: Row<RegistrationField>): string[] {
  const [id, npi, organization] = [row.plain('medicaidId'), row.plain('npi'), row.folded('organization')];
  return [id && `id ${id}`, npi && `npi ${npi}`, organization && `name ${organization}`].filter(Boolean);
}
