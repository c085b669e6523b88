import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Request } from '../../src/web/messages.ts';
import '../../src/web/worker.ts';
import { AS_OF } from '../support/rows.ts';

// The worker's scope is the global one: what the page posts arrives at onmessage.
const scope = globalThis as unknown as {
  onmessage: (event: { data: Request }) => void;
  postMessage?: (answer: Answer) => void;
};
let answers: Answer[] = [];

beforeEach(() => {
  answers = [];
  scope.postMessage = (answer) => void answers.push(answer);
});
afterEach(() => {
  delete scope.postMessage;
});

async function ask(data: Request): Promise<Answer> {
  const before = answers.length;
  scope.onmessage({ data });
  for (;;) {
    const answer = answers.slice(before).find(({ type }) => type !== 'progress' && type !== 'piece');
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

const open = (content: string, asOf = AS_OF) =>
  ask({ type: 'open', files: [new File([content], 'a.csv')], options: { asOf, showValues: false } });

describe('the worker', () => {
  it('asks, checks and makes a file', async () => {
    expect(await open('MCO,RIN\nMeridian,123456780\n')).toEqual({ type: 'questions', questions: [] });
    expect(await ask({ type: 'check', answers: {} })).toMatchObject({ type: 'checked', hasTickets: true });
    expect(answers.filter(({ type }) => type === 'piece').map((answer) => JSON.stringify(answer))).toEqual([
      expect.stringContaining('1 ticket'),
    ]);
    const saved = await ask({ type: 'save', file: 'json' });
    if (saved.type !== 'saved') throw new Error(saved.type);
    expect(saved.name).toBe('portal-check-report.json');
    expect(JSON.parse(await saved.content.text())).toMatchObject({ asOf: AS_OF });
  });
  it('says what is wrong with an option in the words of the page', async () => {
    expect(await open('MCO\n', 'made up')).toEqual({
      type: 'failed',
      lines: ['The day you check for: This day cannot be read. Type the date like 11/30/2026.'],
    });
  });
  it('never shows the text of an unexpected error', async () => {
    await open('MCO\n');
    const broken = { type: 'save', file: 'json' } as const;
    const answer = await ask(broken);
    expect(answer).toMatchObject({ type: 'failed' });
    expect(JSON.stringify(answer)).not.toContain('nothing has been checked');
  });
});
