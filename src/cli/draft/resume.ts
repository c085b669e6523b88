import type { Answers } from '../../app/draft/judge.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import type { UnfinishedDraftFile } from '../../node/draft-store.ts';
import type { Session } from './session.ts';

/** What a draft starts from: nothing, or an unfinished draft that is resumed. */
export interface StartingPoint {
  done: readonly DraftRecord[];
  answers: Answers;
}

/** Asks whether to resume the unfinished draft, if there is one; undefined if the user wants to stop. */
export async function askToResume(
  { savedDraft, displayName }: Pick<UnfinishedDraftFile, 'savedDraft' | 'displayName'>,
  { asker, printWrapped }: Pick<Session, 'asker' | 'printWrapped'>,
): Promise<StartingPoint | undefined> {
  const fresh = { done: [], answers: new Map<string, string>() };
  if (!savedDraft) return fresh;
  printWrapped(`${displayName} has what you typed before and did not finish.`);
  const choice = await asker.choose({
    message: 'Continue it?',
    choices: [
      { value: 'on', name: 'Continue where you left off' },
      { value: 'restart', name: 'Start over, and delete what you typed before' },
      { value: 'stop', name: 'Stop, and leave it unchanged' },
    ],
  });
  if (choice === 'stop') return undefined;
  return choice === 'restart'
    ? fresh
    : { done: savedDraft.done, answers: new Map(Object.entries(savedDraft.answers)) };
}
