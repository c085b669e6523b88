/** A field of a card. */
export interface CardField {
  label: string;
  /** '' if the field is required and blank. */
  value: string;
}

/** Whether the card is wrong or lost, waits or needs a person, or is ready. Its words say the same. */
export type CardState = 'bad' | 'wait' | 'good';

/** A fault and what to do about it. */
export interface CardFault {
  text: string;
  cure: string;
}

/** A record with its cells: health information. */
export interface Card {
  /** "Row 13, Molina, $615.00" */
  name: string;
  state: CardState;
  /** "Would be closed" */
  verdict: string;
  /** What to do, in full sentences. */
  nextStep: string;
  faults: readonly CardFault[];
  sections: readonly { heading: string; fields: readonly CardField[] }[];
}

/** What a required field says that has nothing in it. */
export const BLANK_FIELD = 'blank, required';
