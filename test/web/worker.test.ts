import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, ReadReply, Request } from '../../src/web/messages.ts';
import '../../src/web/worker.ts';
import { AS_OF } from '../support/rows.ts';

// The worker's scope is the global one: what the page posts arrives at onmessage.
const scope = globalThis as unknown as {
  onmessage: (event: { data: Request | ReadReply }) => void;
  postMessage?: (answer: Answer) => void;
};
let answers: Answer[] = [];
let content = '';
let isGone = false;
let lengths: number[] = [];

beforeEach(() => {
  answers = [];
  lengths = [];
  isGone = false;
  scope.postMessage = (answer) => {
    if (answer.type === 'read') reply(answer);
    else answers.push(answer);
  };
});
afterEach(() => {
  delete scope.postMessage;
});

/** Reads for the worker, as the page does. */
function reply({ id, start, end }: Extract<Answer, { type: 'read' }>): void {
  lengths.push(end - start);
  const bytes = isGone ? undefined : new Uint8Array(Buffer.from(content)).slice(start, end).buffer;
  setTimeout(() => scope.onmessage({ data: { type: 'bytes', id, bytes } }));
}

async function ask(data: Request): Promise<Answer> {
  const before = answers.length;
  scope.onmessage({ data });
  for (;;) {
    const answer = answers.slice(before).find(({ type }) => type !== 'progress' && type !== 'piece');
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

function open(text: string, asOf = AS_OF): Promise<Answer> {
  content = text;
  const files = [{ name: 'a.csv', size: Buffer.byteLength(text) }];
  return ask({ type: 'open', files, options: { asOf, showValues: false } });
}

describe('the worker', () => {
  it('asks, checks and makes a file', async () => {
    expect(await open('MCO,RIN\nMeridian,123456780\n')).toEqual({ type: 'questions', questions: [] });
    expect(await ask({ type: 'check', answers: {} })).toMatchObject({ type: 'checked', hasTickets: true });
    const pieces = answers.filter(({ type }) => type === 'piece');
    expect(pieces[0]).toMatchObject({ html: expect.stringContaining('1 ticket: would be closed') });
    expect(JSON.stringify(pieces)).toContain('1 ticket has no other fault');
    const saved = await ask({ type: 'save', file: 'json' });
    if (saved.type !== 'saved') throw new Error(saved.type);
    expect(saved.name).toBe('portal-check-report.json');
    expect(JSON.parse(saved.parts.join(''))).toMatchObject({ asOf: AS_OF });
  });
  it('reads a small file once, and then only whether it can still be read', async () => {
    await open('MCO,RIN\nMeridian,123456780\n');
    await ask({ type: 'check', answers: {} });
    const [first, ...others] = lengths;
    expect(first).toBe(content.length);
    expect(others.length).toBeGreaterThan(2);
    expect(new Set(others)).toEqual(new Set([1]));
  });
  it('says that a file was changed if the page cannot read it any more', async () => {
    await open('MCO,RIN\nMeridian,123456780\n');
    isGone = true;
    expect(await ask({ type: 'check', answers: {} })).toEqual({
      type: 'failed',
      lines: ['a.csv: This file was changed during the check. Nothing was written. Check it again.'],
    });
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
