import { describe, expect, it } from 'vitest';
import { Command } from '../../../src/cli/commander.ts';
import { addOptions, createIsOnCommandLine } from '../../../src/cli/options/add-options.ts';
import type { FlagKey } from '../../../src/cli/options/flags.ts';

function parse(keys: readonly FlagKey[], ...args: string[]): Command {
  const command = addOptions(new Command('made-up'), keys, 'count').exitOverride();
  command.configureOutput({ writeErr: () => {} });
  return command.parse(args, { from: 'user' });
}

describe('addOptions', () => {
  it('adds the options in this order, with the verb in their help', () => {
    const help = parse(['rulebook', 'asOf']).helpInformation().replace(/\s+/g, ' ');
    expect(help).toMatch(/--rulebook <day> count by the HFS notice .*--as-of <day> count for this day/);
  });
  it('sets defaults, and true for what a flag turns off', () => {
    expect(parse(['format', 'maxFindings', 'failOn', 'color']).opts()).toEqual({
      format: 'pretty',
      maxFindings: 50,
      failOn: 'delayed',
      color: true,
    });
  });
  it('collects the values of a repeatable option', () => {
    expect(parse(['history'], '--history', 'a.csv', '--history', 'b.csv').opts()).toEqual({
      history: ['a.csv', 'b.csv'],
    });
  });
  it.each([
    [['--max-findings', '1.5'], 'Type a whole number, like 20.'],
    [['--max-individuals', '0'], 'Type a number from 1 up.'],
    [['--kind', 'other'], 'Allowed choices are registration, ticket.'],
  ])('refuses %j', (args, why) => {
    expect(() => parse(['maxFindings', 'maxIndividuals', 'kind'], ...args)).toThrow(why);
  });
});

it('createIsOnCommandLine distinguishes what was typed from a default', () => {
  const isOnCommandLine = createIsOnCommandLine(parse(['failOn', 'maxFindings'], '--fail-on', 'delayed'));
  expect(isOnCommandLine('failOn')).toBe(true);
  expect(isOnCommandLine('maxFindings')).toBe(false);
  expect(isOnCommandLine('closedDays')).toBe(false);
});
