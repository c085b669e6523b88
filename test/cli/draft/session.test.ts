import { expect, it } from 'vitest';
import { draftSession } from '../../support/draft-session.ts';

it('prints a text wrapped to the width of the terminal, with an indent', async () => {
  const { session, output } = await draftSession('ticket', []);
  session.printWrapped('word '.repeat(30), 2);
  const lines = output().trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toMatch(/^ {2}word.{0,75}$/);
});

it('prints a text that is wrapped already as it is', async () => {
  const { session, output } = await draftSession('ticket', []);
  session.print('word '.repeat(30));
  expect(output()).toBe('word '.repeat(30));
});

it('renders with the rules of the notice in force, without colors', async () => {
  const { session } = await draftSession('ticket', []);
  const context = session.createContext();
  expect(context.findRuleText('ticket/too-early')?.summary).toContain('day 30');
  expect(context.palette.strong('text')).toBe('text');
});
