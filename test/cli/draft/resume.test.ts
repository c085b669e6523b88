import { describe, expect, it } from 'vitest';
import { askToResume } from '../../../src/cli/draft/resume.ts';
import { scripted } from '../../support/scripted-asker.ts';

const savedDraft = { kind: 'ticket', done: [{ rin: '1' }], answers: { mco: 'CountyCare' } } as const;

async function resume(answer: string) {
  const printed: string[] = [];
  const asker = scripted([['Continue it?', answer]]);
  const session = { asker, printWrapped: (text: string) => void printed.push(text) };
  const start = await askToResume({ savedDraft, displayName: 'a.unfinished' }, session);
  return { start, printed };
}

describe('askToResume', () => {
  it('starts from nothing without an unfinished draft, and asks nothing', async () => {
    const session = { asker: scripted([]), printWrapped: () => {} };
    const start = await askToResume({ savedDraft: undefined, displayName: 'a.unfinished' }, session);
    expect(start).toEqual({ done: [], answers: new Map() });
  });

  it('starts from the unfinished draft if the user goes on with it', async () => {
    const { start, printed } = await resume('on');
    expect(start).toEqual({ done: savedDraft.done, answers: new Map([['mco', 'CountyCare']]) });
    expect(printed).toEqual(['a.unfinished has what you typed before and did not finish.']);
  });

  it('starts from nothing if the user starts over, and returns undefined if they stop', async () => {
    expect((await resume('restart')).start).toEqual({ done: [], answers: new Map() });
    expect((await resume('stop')).start).toBeUndefined();
  });
});
