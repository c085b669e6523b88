/** The characters that divide an interchange, as its ISA segment declares them. */
export interface Delimiters {
  element: string;
  component: string;
  segment: string;
}

/** An ISA segment has so many elements. */
const ISA_ELEMENTS = 16;

/** The ISA has 106 characters; blanks or line breaks that a program has added are tolerated up to this length. */
const MAX_ISA_LENGTH = 300;

const LINE_BREAKS = /[\r\n]/g;
const WORD_OR_BLANK = /[\w ]/;

/** An ISA segment and what follows from it. */
export interface InterchangeStart {
  delimiters: Delimiters;
  /** ISA and its elements. */
  elements: string[];
  /** Where the next segment begins. */
  end: number;
}

/**
 * Reads the ISA segment at a position of a text. Its separators are counted, because programs that trim the padding of
 * its elements move the other characters from their positions.
 * @returns undefined if the text ends before the segment does; 'not-isa' if the segment is no ISA
 */
export function readInterchangeStart(text: string, start: number): InterchangeStart | 'not-isa' | undefined {
  if (!text.startsWith('ISA', start)) {
    return 'ISA'.startsWith(text.slice(start, start + 3)) ? undefined : 'not-isa';
  }
  if (text.length < start + 4) return undefined;
  const element = text.charAt(start + 3);
  if (WORD_OR_BLANK.test(element)) return 'not-isa';
  const last = findLastSeparator(text, start, element);
  if (last === undefined) return text.length - start > MAX_ISA_LENGTH ? 'not-isa' : undefined;
  // The component separator, then the character that ends segments.
  if (text.length < last + 3) return undefined;
  const [component, segment] = [text.charAt(last + 1), text.charAt(last + 2)];
  const distinct = new Set([element, component, segment]);
  if (distinct.size < 3 || /[A-Za-z\d]/.test(segment)) return 'not-isa';
  const elements = text
    .slice(start, last + 2)
    .replace(LINE_BREAKS, '')
    .split(element);
  return { delimiters: { element, component, segment }, elements, end: last + 3 };
}

function findLastSeparator(text: string, start: number, element: string): number | undefined {
  let at = start;
  for (let count = 0; count < ISA_ELEMENTS; count += 1) {
    at = text.indexOf(element, at + 1);
    if (at < 0 || at - start > MAX_ISA_LENGTH) return undefined;
  }
  return at;
}
