import { expect, it } from 'vitest';
import { RULES } from '../../../src/core/rules/index.ts';
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
  expect(JSON.parse(stdout)).toMatchObject({ title, $id: `urn:portal-check:schema:${name}` });
});

it('prints the rules that settings can name', async () => {
  const { stdout } = await runCli(['schema', 'config']);
  const { properties } = JSON.parse(stdout) as {
    properties: { rules: { propertyNames: { enum: string[] } } };
  };
  expect(properties.rules.propertyNames.enum).toEqual(RULES.map(({ id }) => id));
});
