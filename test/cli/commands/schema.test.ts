import { expect, it } from 'vitest';
import { runCli } from '../../support/run-cli.ts';

it.each([
  ['ticket', 'portal-check tickets'],
  ['registration', 'portal-check registration'],
  ['report', 'portal-check report'],
  ['config', 'portal-check settings'],
  ['layout', 'portal-check layout'],
])('prints the JSON Schema of %s', async (name, title) => {
  const { status, stdout, stderr } = await runCli(['schema', name]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ title });
});
