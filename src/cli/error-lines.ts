import type { RecordedCrash } from '../core/engine/crash.ts';
import { maskLongNumbers } from '../core/values/mask-numbers.ts';
import type { Io } from './streams.ts';

/** Whether the user asked where a defect of portal-check is. */
export function isDebugging({ env }: Pick<Io, 'env'>): boolean {
  return (env.PORTAL_CHECK_DEBUG ?? '') === '1';
}

/** With PORTAL_CHECK_DEBUG=1 prints where rules crashed, and each crash of the same rule and cause once. */
export function printCrashTraces(
  files: readonly { crashes: readonly RecordedCrash[] }[],
  io: Pick<Io, 'stderr' | 'env'>,
): void {
  if (!isDebugging(io)) return;
  const lines = files.flatMap(({ crashes }) => crashes.map(({ rule, trace }) => `${rule}: ${trace}\n`));
  for (const line of new Set(lines)) io.stderr.write(`portal-check: ${line}`);
}

/** Commander's message about the arguments as one line. A number typed as an argument may be a person's and is masked. */
export function toOneLine(text: string): string {
  return maskLongNumbers(
    text
      .replace(/^error: /, '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(' '),
  );
}
