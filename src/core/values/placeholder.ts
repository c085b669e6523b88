const PLACEHOLDER_WORDS = new Set([
  'na',
  'none',
  'nil',
  'pending',
  'tbd',
  'unknown',
  'called',
  'seenotes',
  'seeattached',
  '',
  '0',
]);

/** Fewer, because the others may be names: Na is a surname. */
const NAME_PLACEHOLDER_WORDS = new Set(['none', 'unknown', 'tbd', '']);

/** The characters of a placeholder: the first one rules out most texts. */
const ALLOWED_CODES = new Uint8Array(128);
for (const unit of `${[...PLACEHOLDER_WORDS].join('')} \t\n\v\f\r./\\?_-`)
  ALLOWED_CODES[unit.charCodeAt(0)] = 1;
for (const unit of [...PLACEHOLDER_WORDS].join('').toUpperCase()) ALLOWED_CODES[unit.charCodeAt(0)] = 1;

/** Whether a cell only says that there is no value: n/a, none, pending, see attached, -, ?, 0. */
export function isPlaceholder(text: string): boolean {
  return mayBePlaceholder(text) && PLACEHOLDER_WORDS.has(fold(text));
}

/** Whether a cell only says that there is no name: n/a, none, unknown, tbd, ?, -. */
export function isNamePlaceholder(text: string): boolean {
  if (!mayBePlaceholder(text)) return false;
  return NAME_PLACEHOLDER_WORDS.has(fold(text)) || /^\W*n\s?[/\\]\s?a\W*$/i.test(text);
}

function mayBePlaceholder(text: string): boolean {
  if (text.length > 16) return false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 128 && ALLOWED_CODES[unit] === 0) return false;
  }
  return true;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[\s./\\?_-]/g, '');
}
