import type { WorkbookKind } from './kinds/kind.ts';
import { NUMBERS } from './kinds/numbers.ts';
import { PACKAGES } from './kinds/packages.ts';
import { PLACES } from './kinds/places.ts';
import { TEXTS } from './kinds/texts.ts';

/** Made-up workbooks of every kind. */
export const KINDS: readonly WorkbookKind[] = [...PACKAGES, ...TEXTS, ...NUMBERS, ...PLACES];
