export type EmailFault = 'several' | 'form';

const MAX_LENGTH = 254; // RFC 5321, with the brackets
const MAX_LOCAL_LENGTH = 64;
/** Matches most addresses; the full grammar costs ten times as much. */
const SIMPLE_ADDRESS = /^[a-z\d_-]+(?:\.[a-z\d_-]+)*@(?:[a-z\d]+\.)+[a-z]{2,}$/i;

/** Why a text is not one plain e-mail address (it has several, or is malformed), or undefined if it is one. */
export function findEmailFault(text: string): EmailFault | undefined {
  if (text.length <= MAX_LOCAL_LENGTH && SIMPLE_ADDRESS.test(text)) return undefined;
  const addresses = text.split(/[\s,;/]/).filter((part) => part.includes('@'));
  if (addresses.length > 1) return 'several';
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  const labels = text.slice(at + 1).split('.');
  const isValid =
    text.length <= MAX_LENGTH &&
    local.length <= MAX_LOCAL_LENGTH &&
    isLocalPart(local) &&
    labels.length > 1 &&
    labels.every(isDomainLabel) &&
    isTopLevelDomain(labels.at(-1) as string);
  return isValid ? undefined : 'form';
}

// Inside functions: compiling patterns with all Unicode letters takes longer than checking a short file.
function isLocalPart(text: string): boolean {
  return /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u.test(text);
}

function isDomainLabel(text: string): boolean {
  return /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u.test(text);
}

function isTopLevelDomain(text: string): boolean {
  return /^(?:\p{L}{2,}|xn--[a-z\d-]+)$/iu.test(text);
}
