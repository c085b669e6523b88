import type { Answers } from '../../app/draft/judge.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import type { Dictionary } from '../../core/model/field.ts';
import type { Session } from './session.ts';

/** The answers as they are written: in the order of the fields, without those left open. */
export function buildRecord(answers: Answers, { fields }: Dictionary): DraftRecord {
  const given = fields.map(({ name }) => [name, answers.get(name) ?? ''] as const);
  return Object.fromEntries(given.filter(([, text]) => text !== ''));
}

/** Answers taken over from the record before, where the user wants them; they are not shown, since they may come out of a file. */
export async function askToReuse(
  before: DraftRecord,
  fields: readonly string[],
  what: string,
  { asker }: Pick<Session, 'asker'>,
): Promise<Map<string, string>> {
  if (!fields.some((field) => before[field])) return new Map();
  const choices = [
    { value: 'keep', name: 'As before' },
    { value: 'ask', name: 'Ask me' },
  ] as const;
  const choice = await asker.choose({ message: `${what}?`, choices });
  return choice === 'ask' ? new Map() : new Map(fields.map((field) => [field, before[field] ?? '']));
}
