// Basic types. The files of this folder declare types, error classes and the names of options; there is no other logic here.

/** The kind of records in a file. */
export type Kind = 'registration' | 'ticket';

/** What a finding leads to; a `note` changes no verdict. */
export type Outcome = 'closed' | 'denied' | 'delayed' | 'review' | 'note';

/** The overall judgment of a record: the worst outcome of its findings. */
export type Verdict = 'closed' | 'denied' | 'delayed' | 'review' | 'ready';

/** The least verdict that makes exit status 1. */
export type FailOn = Verdict | 'never';

/** The kind of source that a fact comes from. It limits how severe the outcome of a rule may be. */
export type Basis = 'notice' | 'rule' | 'standard' | 'plan' | 'assumed' | 'secondary' | 'judgement';

/** A calendar day as days since 1970-01-01: no clock, no time zone. */
export type Day = number & { readonly day: unique symbol };

/** Text that may be printed in a message. Only `values/redact.ts` makes it; a raw cell never is one. */
export type Shown = string & { readonly shown: unique symbol };

/** The format of an input file. */
export type InputFormat = 'csv' | 'tsv' | 'json' | 'ndjson' | 'xlsx';
