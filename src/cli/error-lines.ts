import { maskLongNumbers } from '../core/values/mask.ts';

/** An error's name and stack, without its message. */
export function describeStack(error: Error): string {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...lines].join('\n');
}

/** Commander's message about the arguments as one line. A number typed as an argument may be a person's and is masked. */
export function toOneLine(text: string): string {
  return maskLongNumbers(
    text
      .replace(/^error: /, '')
      .trim()
      .replace(/\s*\n\s*/g, ' '),
  );
}
