import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Interrupted } from '../../../src/cli/asker.ts';
import { createTerminalAsker } from '../../../src/cli/draft/prompts.ts';
import { CONTROL_TEXT, listSteering } from '../../support/steering.ts';

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

  // The library itself moves the cursor.
  const findForeign = (output: string) =>
    listSteering(output).filter((text) => !['\u001b', '\r', '\b'].includes(text));

  it('shows nothing of a question or a choice that could steer the terminal', async () => {
    const { asker, type, output } = openTerminal();
    const choices = [{ value: 'c', name: `Third ${CONTROL_TEXT}` }] as const;
    await Promise.all([asker.choose({ message: `Which ${CONTROL_TEXT}?`, choices }), type('\r', 'Third')]);
    expect(findForeign(output())).toEqual([]);
    expect(output()).not.toContain('\u001b[31m');
  });

  it('shows nothing of an earlier answer that could steer the terminal', async () => {
    const { asker, type, output } = openTerminal();
    const question = { message: `Note ${CONTROL_TEXT}:`, initialText: `typed ${CONTROL_TEXT}` };
    const [answer] = await Promise.all([asker.askText(question), type('\r', 'typed')]);
    expect(listSteering(answer)).toEqual([]);
    expect(findForeign(output())).toEqual([]);
  });

  it('prints no colors if none are wanted', async () => {
    const { asker, type, output } = openTerminal();
    await Promise.all([asker.askText({ message: 'RIN:' }), type('12\r', 'RIN:')]);
    expect(output()).not.toContain('\u001b[3');
  });
});
