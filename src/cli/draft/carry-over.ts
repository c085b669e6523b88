import type { DraftRecord } from '../../core/model/draft.ts';
import type { Session } from './session.ts';

/**
 * Asks whether to take over the answers of the previous record. They are not shown, since they may come from a file.
 * @param what the answers, as the question names them
 */
export async function askToReuse(
  previous: DraftRecord,
  fields: readonly string[],
  what: string,
  { asker }: Pick<Session, 'asker'>,
): Promise<Map<string, string>> {
  if (!fields.some((field) => previous[field])) return new Map();
  const choices = [
    { value: 'keep', name: 'As before' },
    { value: 'ask', name: 'Ask me' },
  ] as const;
  const choice = await asker.choose({ message: `${what}?`, choices });
  return choice === 'ask' ? new Map() : new Map(fields.map((field) => [field, previous[field] ?? '']));
}
