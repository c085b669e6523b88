import type { Day } from '../../src/core/model/vocabulary.ts';
import { findStrongestSignal } from '../../src/core/portal/denial-codes.ts';
import type { DenialReason } from '../../src/core/portal/denial-signal-table.ts';
import { BUILT_IN_PLANS } from '../../src/core/portal/plan-directory.ts';
import { listActivePlanNames } from '../../src/core/portal/plan-names.ts';
import type { AnyRule, MessageData } from '../../src/core/rules/rule.ts';
import { parseDay } from '../../src/core/values/date-text.ts';
import { showDay } from '../../src/core/values/redact.ts';
import { AS_OF } from './rows.ts';

type Sample = Readonly<Record<string, string | number>>;

const DAY: string = showDay(parseDay('2026-12-23') as Day);

/** Typical data of messages by key; where lengths differ, one of the long ones. */
const SAMPLE: Sample = {
  ...{
    on: DAY,
    undisputed: DAY,
    by: DAY,
    safeBy: DAY,
    until: DAY,
    from: DAY,
    to: DAY,
    ready: DAY,
    last: DAY,
  },
  ...{ days: 27, short: 13, day: 30, limit: 60, count: 12, row: 1234, file: 2, rows: 1200, denied: 12 },
  ...{ people: 12, clean: 9, most: 9, others: 2, similar: 1, more: 3, shape: '12 characters', read: 'F' },
  ...{ header: 'Date of Service From', column: '"DOS" (column F)', columns: 'DOB, CPT, MRN' },
  ...{ map: "'DOS=serviceFrom'", fields: 'Provider Name, Provider NPI', program: 'FIDE SNP' },
  ...{
    plan: 'Aetna Better Health of Illinois',
    mco: 'Aetna Better Health of Illinois',
    successor: 'Meridian',
  },
  ...{ rule: 'ticket/npi-invalid', set: 'review', reason: 'we have atypical providers' },
  plans: listActivePlanNames(parseDay(AS_OF) as Day, BUILT_IN_PLANS).join(', '),
};

/** What a key means in one rule alone. */
const OF_RULE: Readonly<Record<string, Sample>> = {
  'registration/contact-invalid': { what: 'This cell has several e-mail addresses' },
  'file/unreadable-value': { what: 'This cannot be read as a date. Type the date like 10/15/2026.' },
  'file/column-read-as': { columns: '"Pt Name" (column C) as Recipient Name' },
  'file/skipped-rows': { rows: '31, 40-42', reason: 'total', reasons: 'total, notes' },
  'ticket/similar-complaints': { rows: 'rows 2, 3, 4 and 12 more' },
  'ticket/information-due': { days: 5 },
  'ticket/information-overdue': { limit: 5 },
  'ticket/peer-to-peer-missing': { code: '39', meaning: 'authorization asked for and refused' },
  'ticket/prior-auth-missing': sampleCode('197', 'authorization'),
  'ticket/prior-auth-signal': sampleCode('M62', 'authorization'),
  'ticket/medicare-signal': sampleCode('MA18', 'medicare'),
  'ticket/plan-signal': sampleCode('N747', 'plan'),
  'ticket/enrollment-signal': sampleCode('299', 'enrollment'),
  'ticket/process-signal': sampleCode('285', 'unfinished'),
};

function sampleCode(code: string, reason: DenialReason): Sample {
  const signal = findStrongestSignal(code, reason);
  if (!signal) throw new Error(`${code} is no code for ${reason}`);
  return { code, meaning: signal.meaning };
}

/** Every message of a rule with typical data, by its id; with " without days" where a message has such a variant. */
export function renderMessages(rule: AnyRule): [id: string, text: string][] {
  const samples: Sample = { ...SAMPLE, ...OF_RULE[rule.id] };
  const data = new Proxy(samples, {
    get: (all, key: string) => {
      if (!(key in all)) throw new Error(`message-samples.ts has no ${key}, which ${rule.id} uses`);
      return all[key];
    },
  }) as MessageData;
  return Object.entries(rule.messages).flatMap(([id, { text, withoutDays }]) => [
    [id, text(data)] as [string, string],
    ...(withoutDays ? [[`${id} without days`, withoutDays(data)] as [string, string]] : []),
  ]);
}
