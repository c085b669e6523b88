/**
 * The pattern without its lookarounds and back references, which the checker cannot decide: once as if each of them held
 * everywhere, and once as if none ever did. Each of them must be short, so that testing it costs the same anywhere.
 * @returns undefined if a lookaround has a part that may be of any length
 */
export function replaceLookarounds(source: string): string[] | undefined {
  const parts: string[] = [];
  let isBounded = true;
  let inClass = false;
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const [token = ''] = /^(?:\\[pP]\{\w+\}|\\k<\w+>|\\.|\(\?<?[=!]|.)/s.exec(rest) ?? [];
    if (!inClass && /^\(\?<?[=!]$/.test(token)) {
      const end = findClosingBracket(source, at);
      if (hasUnboundedPart(source.slice(at + token.length, end))) isBounded = false;
      parts.push(ASSERTION);
      at = end + 1;
      continue;
    }
    if (token === '[') inClass = true;
    if (token === ']') inClass = false;
    parts.push(!inClass && /^\\(?:[1-9]|k<)/.test(token) ? '[^]' : token);
    at += token.length;
  }
  if (!isBounded) return undefined;
  const text = parts.join('');
  return text.includes(ASSERTION)
    ? [text.replaceAll(ASSERTION, '(?:)'), text.replaceAll(ASSERTION, '\\uFFFE')]
    : [text];
}

const ASSERTION = '\0';

function findClosingBracket(source: string, from: number): number {
  let depth = 0;
  let inClass = false;
  for (let at = from; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (sign === '\\') at += 1;
    else if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else if (sign === '(') depth += 1;
    else if (sign === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return source.length;
}

/** Whether there is a *, + or {n,} outside of character classes. */
function hasUnboundedPart(source: string): boolean {
  return /[*+]|\{\d+,\}/.test(source.replace(/\\./gs, 'x').replace(/\[[^\]]*\]/g, 'x'));
}

/**
 * The alternatives of a pattern. At each place of a text they are tried one after the other, so that a pattern takes as
 * much time as all of them together; the checker decides small patterns far sooner than large ones.
 */
export function splitAlternatives(source: string): string[] {
  const alternatives = [''];
  let depth = 0;
  let inClass = false;
  for (const [token] of source.matchAll(/\\.|./gs)) {
    if (token === '[') inClass = true;
    if (token === ']') inClass = false;
    if (token === '(' && !inClass) depth += 1;
    if (token === ')' && !inClass) depth -= 1;
    if (token === '|' && !inClass && depth === 0) alternatives.push('');
    else alternatives[alternatives.length - 1] += token;
  }
  return alternatives;
}
