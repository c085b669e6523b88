/** The text with a capital at its start and a period at its end. */
export function toSentence(text: string): string {
  const sentence = `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}
