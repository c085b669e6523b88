import type { WorkbookKind } from './kinds/kind.ts';
import { NUMBERS } from './kinds/numbers.ts';
import { PACKAGES } from './kinds/packages.ts';
import { PLACES } from './kinds/places.ts';
import { TEXTS } from './kinds/texts.ts';

/** Every kind of workbook that we make up. */
export const KINDS: readonly WorkbookKind[] = [...PACKAGES, ...TEXTS, ...NUMBERS, ...PLACES];
