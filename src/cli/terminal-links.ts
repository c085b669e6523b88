import { isBuildServer } from './build-server.ts';
import { type Io, isSet } from './streams.ts';

/** Terminals that show links, by TERM_PROGRAM and by TERM. */
const LINK_PROGRAMS = new Set(['ghostty', 'iTerm.app', 'vscode', 'WezTerm', 'zed']);
const LINK_TERMS = new Set(['alacritty', 'xterm-ghostty', 'xterm-kitty']);

/** VTE 0.50.0 crashed on a link. */
const MIN_VTE_VERSION = 5001;

/**
 * Whether to print links (OSC 8): as FORCE_HYPERLINK says, else if standard output is a terminal that shows them. The
 * same list as in the package supports-hyperlinks, which can only read the environment of this process.
 */
export function wantsLinks({ env, stdout }: Pick<Io, 'env' | 'stdout'>): boolean {
  if (env.FORCE_HYPERLINK !== undefined) return isSet(env.FORCE_HYPERLINK);
  if (stdout.isTTY !== true || env.TERM === 'dumb' || isBuildServer(env)) return false;
  if (isSet(env.WT_SESSION) || LINK_PROGRAMS.has(env.TERM_PROGRAM ?? '') || LINK_TERMS.has(env.TERM ?? ''))
    return true;
  return Number(env.VTE_VERSION ?? 0) >= MIN_VTE_VERSION;
}
