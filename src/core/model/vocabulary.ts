// The words that all nouns of portal-check are made of. Types only; nothing in this room runs.

export type Kind = 'registration' | 'ticket';

/** What a finding leads to; a `note` changes no verdict. */
export type Outcome = 'closed' | 'denied' | 'delayed' | 'review' | 'note';

export type Verdict = 'closed' | 'denied' | 'delayed' | 'review' | 'ready';

/** How well a fact is known; it decides how hard a rule on it may be. */
export type Basis = 'notice' | 'rule' | 'standard' | 'plan' | 'assumed' | 'secondary' | 'judgement';

/** A calendar day as days since 1970-01-01: no clock, no time zone. */
export type Day = number & { readonly day: unique symbol };

/** Text that may stand in a message: made only by `values/shown.ts`, never a raw cell. */
export type Shown = string & { readonly shown: unique symbol };

export type InputFormat = 'csv' | 'tsv' | 'json' | 'ndjson' | 'xlsx';
