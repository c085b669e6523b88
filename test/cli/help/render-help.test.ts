import { describe, expect, it } from 'vitest';
import { runCli } from '../../support/run-cli.ts';

const help = async (columns: number, ...command: string[]) =>
  (await runCli([...command, '--help'], { columns })).stdout;

describe('help', () => {
  it.each([40, 80, 120])('fits %i columns but for command lines to copy', async (columns) => {
    for (const command of [[], ['due'], ['new', 'ticket'], ['window']]) {
      const lines = (await help(columns, ...command)).split('\n');
      const long = lines.filter((line) => line.length > columns && !/^ {2}portal-check /.test(line));
      expect(long.filter((line) => !line.startsWith('Usage: '))).toEqual([]);
    }
  });
  it('begins with what the command does, and examples', async () => {
    expect(await help(80, 'due')).toMatch(/^Lists your deadlines, .*\.\n\nExamples:\n {2}portal-check due /);
  });
  it('has the options and the commands in groups', async () => {
    const titles = (await help(80)).split('\n').filter((line) => /^[A-Z].*:$/.test(line));
    expect(titles).toEqual([
      'Examples:',
      'Arguments:',
      'Every day:',
      'Set up:',
      'Look up:',
      'For programs:',
      'Check:',
      'Report:',
      'Clean files:',
      'Settings:',
      'Other:',
      'Good to know:',
    ]);
  });
  it('has few options in one group', async () => {
    const titles = (await help(80, 'template')).split('\n').filter((line) => /^[A-Z].*:$/.test(line));
    expect(titles).toEqual(['Examples:', 'Arguments:', 'Options:']);
  });
});
