import vendors from 'ci-info/vendors.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { isBuildServer } from '../../src/cli/build-server.ts';

describe('isBuildServer', () => {
  it.each([
    ['CI', 'true'],
    ['CI', 'yes'],
    ['TF_BUILD', 'True'],
    ['JENKINS_URL', 'https://builds.example/'],
    ['TEAMCITY_VERSION', '2025.1'],
    ['CODEBUILD_BUILD_ID', 'checks:1'],
    ['GITHUB_ACTIONS', 'true'],
    ['BITBUCKET_BUILD_NUMBER', '7'],
    ['BUILDKITE', 'true'],
    ['GITLAB_CI', 'true'],
    ['BUILD_NUMBER', '7'],
    ['VERCEL', '1'],
    ['CI_NAME', 'sourcehut'],
    ['NODE', '/app/.heroku/node/bin/node'],
  ])('knows one by %s=%s', (name, value) => {
    expect(isBuildServer({ [name]: value })).toBe(true);
  });

  it.each([
    [{}],
    [{ CI: '' }],
    [{ CI: '0' }],
    [{ CI: 'false' }],
    [{ NODE: '/usr/bin/node' }],
    [{ GITHUB_ACTIONS: 'false' }],
    [{ TERM: 'xterm', USER: 'biller' }],
  ])('takes no computer of an office for one: %j', (env) => {
    expect(isBuildServer(env)).toBe(false);
  });

  it('is not misled by CI=false where another variable shows a build server', () => {
    expect(isBuildServer({ CI: 'false', JENKINS_URL: 'https://builds.example/' })).toBe(true);
  });

  it.each(vendors.map(({ name, env }) => [name, env] as const))('knows %s', (_, signs) => {
    const env: Record<string, string> = {};
    for (const sign of [signs].flat()) {
      if (typeof sign === 'string') env[sign] = 'x';
      else if ('includes' in sign) env[String(sign.env)] = String(sign.includes);
      else if (Array.isArray(sign.any)) env[String(sign.any[0])] = 'x';
      else Object.assign(env, sign);
    }
    expect(isBuildServer(env)).toBe(true);
  });
});
