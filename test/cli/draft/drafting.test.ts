import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Interrupted } from '../../../src/cli/asker.ts';
import { type DraftOutcome, type DraftRun, runDrafting } from '../../../src/cli/draft/drafting.ts';
import { testFolder } from '../../support/out-files.ts';
import { AS_OF } from '../../support/rows.ts';
import { type Step, scripted } from '../../support/scripted-asker.ts';

const folder = testFolder();

async function run(name: string, draft: (run: DraftRun) => Promise<DraftOutcome>, steps: Step[] = []) {
  const texts: string[] = [];
  const io = {
    asker: scripted(steps),
    stdout: { write: () => true },
    stderr: { write: (text: string) => texts.push(text) },
    env: {},
    now: () => new Date(AS_OF),
  } as never;
  const status = await runDrafting('ticket', join(folder, name), { asOf: AS_OF, color: false }, io, draft);
  return { status, stderr: texts.join('') };
}

const answers = new Map([['rin', '100200301']]);

describe('runDrafting', () => {
  it('keeps the answers of a run that is interrupted, and the next run resumes them', async () => {
    const { status, stderr } = await run('a.json', async ({ save }) => {
      await save([], answers);
      throw new Interrupted();
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /Stopped\. What you typed is in .*a\.json\.unfinished(, and only you can read it)?\.\n/,
    );
    expect(readFileSync(join(folder, 'a.json.unfinished'), 'utf8')).toContain('100200301');
    let resumed: DraftRun['answers'] = new Map();
    const draft = async (next: DraftRun) => {
      resumed = next.answers;
      return 'written' as const;
    };
    expect(await run('a.json', draft, [['Continue it?', 'on']])).toEqual({ status: 0, stderr: '' });
    expect(resumed).toEqual(answers);
    expect(existsSync(join(folder, 'a.json.unfinished'))).toBe(false);
  });

  it('reports that nothing is saved if the user stops at once', async () => {
    const { status, stderr } = await run('b.json', async () => 'stopped');
    expect([status, stderr]).toEqual([0, 'portal-check: Stopped. You had not typed anything yet.\n']);
  });

  it('does not hide another error', async () => {
    const failed = run('c.json', async () => {
      throw new TypeError('defect');
    });
    await expect(failed).rejects.toThrow(TypeError);
  });
});
