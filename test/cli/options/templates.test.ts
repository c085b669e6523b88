import { expect, it } from 'vitest';
import { listFlags } from '../../support/help.ts';
import { runCli } from '../../support/run-cli.ts';

it('template and layout learn have their options', async () => {
  expect(await listFlags('template')).toEqual(['--output', '--force']);
  expect(await listFlags('layout', 'learn')).toEqual(['--kind', '--timeout', '--output', '--force']);
});
it('template refuses an unknown name', async () => {
  const { status, stderr } = await runCli(['template', 'other']);
  expect([status, stderr]).toEqual([
    2,
    expect.stringContaining('Choose registrations, claim-issues, tickets or ticket'),
  ]);
});
