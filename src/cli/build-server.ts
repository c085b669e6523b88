import vendors from 'ci-info/vendors.json' with { type: 'json' };
import { isSet } from './streams.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** How a build server shows itself: by a variable, by one of several, by text in one, or by the values of some. */
type Sign = string | { any: string[] } | Readonly<Record<string, string>>;

/** Variables that any build server may set. The package names more than one of them only in its code. */
const COMMON_SIGNS = [
  'CI',
  'CI_APP_ID',
  'CI_BUILD_ID',
  'CI_BUILD_NUMBER',
  'CI_NAME',
  'CONTINUOUS_INTEGRATION',
  'BUILD_ID',
  'BUILD_NUMBER',
  'RUN_ID',
];

/** Variables that the package wants together with others; each alone is enough to keep health information out of a log. */
const SINGLE_SIGNS = ['JENKINS_URL', 'CODEBUILD_BUILD_ID', 'BITBUCKET_BUILD_NUMBER'];

/**
 * Whether the program runs on a build server, whose log others read. The package ci-info itself can only read the
 * environment of this process, and takes CI=false to overrule every other sign.
 */
export function isBuildServer(env: Environment): boolean {
  if ([...COMMON_SIGNS, ...SINGLE_SIGNS].some((name) => isSet(env[name]))) return true;
  return (vendors as readonly { env: Sign | Sign[] }[]).some(({ env: signs }) =>
    [signs].flat().every((sign) => isShown(sign, env)),
  );
}

function isShown(sign: Sign, env: Environment): boolean {
  if (typeof sign === 'string') return isSet(env[sign]);
  if (Array.isArray(sign.any)) return sign.any.some((name) => isSet(env[name]));
  const { includes, env: variable = '', ...values } = sign as Readonly<Record<string, string>>;
  if (includes !== undefined) return env[variable]?.includes(includes) === true;
  return Object.entries(values).every(([name, value]) => env[name] === value);
}
