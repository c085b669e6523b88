import { type Io, isSet } from './streams.ts';

/** Terminals that tell their name. */
const LINK_PROGRAMS = new Set(['ghostty', 'iTerm.app', 'vscode', 'WezTerm', 'zed']);
const LINK_TERMS = new Set(['alacritty', 'xterm-ghostty', 'xterm-kitty']);

/** VTE 0.50.0 crashed at a link. */
const MIN_VTE_VERSION = 5001;

/**
 * Whether the terminal of standard output shows links (OSC 8): asked on or off by FORCE_HYPERLINK, else one that is known to.
 * It knows what the package supports-hyperlinks does, which reads the environment of the process and no other.
 */
export function wantsLinks({ env, stdout }: Pick<Io, 'env' | 'stdout'>): boolean {
  if (env.FORCE_HYPERLINK !== undefined) return isSet(env.FORCE_HYPERLINK);
  if (stdout.isTTY !== true || env.TERM === 'dumb' || isSet(env.CI) || isSet(env.TEAMCITY_VERSION))
    return false;
  if (isSet(env.WT_SESSION) || LINK_PROGRAMS.has(env.TERM_PROGRAM ?? '') || LINK_TERMS.has(env.TERM ?? ''))
    return true;
  return Number(env.VTE_VERSION ?? 0) >= MIN_VTE_VERSION;
}
