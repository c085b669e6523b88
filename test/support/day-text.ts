import type { Day } from '../../src/core/model/vocabulary.ts';
import { parseDay } from '../../src/core/values/date-text.ts';
import { showDay } from '../../src/core/values/redact.ts';

/** A day as messages have it. */
export function dayText(iso: string): string {
  return showDay(parseDay(iso) as Day);
}
