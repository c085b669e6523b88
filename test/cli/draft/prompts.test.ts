import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Interrupted } from '../../../src/cli/asker.ts';
import { createTerminalAsker } from '../../../src/cli/draft/prompts.ts';

/** An asker on a terminal that is not real, and a way to type into it. */
function openTerminal() {
  const stdin = new PassThrough();
  const stdout = Object.assign(new PassThrough(), { columns: 80 });
  let output = '';
  stdout.on('data', (chunk) => {
    output += chunk;
  });
  const asker = createTerminalAsker({ stdin, stdout, env: {} } as never, false);
  /** Types once the prompt is on the screen. */
  const type = async (text: string, message: string): Promise<void> => {
    while (!output.includes(message)) await new Promise((resolve) => setImmediate(resolve));
    stdin.write(text);
  };
  return { asker, type, output: () => output };
}

const CHOICES = [
  { value: 'a', name: 'First' },
  { value: 'b', name: 'Second' },
] as const;

describe('the terminal asker', () => {
  it('returns a typed line', async () => {
    const { asker, type } = openTerminal();
    const [answer] = await Promise.all([asker.askText({ message: 'RIN:' }), type('12\r', 'RIN:')]);
    expect(answer).toBe('12');
  });

  it('returns the preset choice for Enter', async () => {
    const { asker, type } = openTerminal();
    const question = { message: 'What now?', choices: CHOICES, preset: 'b' } as const;
    const [answer] = await Promise.all([asker.choose(question), type('\r', 'Second')]);
    expect(answer).toBe('b');
  });

  it('throws Interrupted for Ctrl-C', async () => {
    const { asker, type } = openTerminal();
    const asked = asker.choose({ message: 'What now?', choices: CHOICES });
    await Promise.all([expect(asked).rejects.toThrow(Interrupted), type('\u0003', 'Second')]);
  });

  it('prints no colors if none are wanted', async () => {
    const { asker, type, output } = openTerminal();
    await Promise.all([asker.askText({ message: 'RIN:' }), type('12\r', 'RIN:')]);
    expect(output()).not.toContain('\u001b[3');
  });
});
