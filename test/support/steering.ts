/** Text that would steer a terminal or hide letters: C0, DEL, C1, marks and overrides of direction, separators, tags. */
export const CONTROL_TEXT =
  '\u0007\u001b[31m\u007f\u009b31m\u061c\u200e\u200f\u202a\u202e\u2066\u2069\u2028\u2029\u{e0001}\u{e0041}\u{e007f}';

/** The same, with commands of build servers, in a line of their own and within one. */
export const STEERING_TEXT = `${CONTROL_TEXT}\r\n ::error file=a::made up ##[error]b ##vso[c]d ##teamcity[e]\n\t::notice::f`;

/** What in a printed text would steer a terminal or a build server. */
export function listSteering(printed: string): string[] {
  return [
    ...(printed.match(/[^\P{Cc}\n]|[\p{Bidi_Control}\u2028\u2029\u{e0000}-\u{e007f}]/gu) ?? []),
    ...(printed.match(/^\s*::.*|##\w*\[/gm) ?? []),
  ];
}
