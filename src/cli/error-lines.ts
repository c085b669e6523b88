import { maskLongNumbers } from '../core/values/mask.ts';

/** Where an error happened, without its message. */
export function describeStack(error: Error): string {
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...places].join('\n');
}

/** What the command line says of its arguments, in one line. What was typed may be a number that was meant for a file. */
export function toOneLine(text: string): string {
  return maskLongNumbers(
    text
      .replace(/^error: /, '')
      .trim()
      .replace(/\s*\n\s*/g, ' '),
  );
}
