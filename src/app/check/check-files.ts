import { type Stats, statSync } from 'node:fs';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { InputError } from '../../core/model/errors.ts';
import { formatOf } from '../../formats/detect.ts';
import { checkOne, type Input, type Terms } from './check-file.ts';

/** What became of one input. */
export type Outcome = CheckedFile | InputError;

/**
 * Bytes beside the largest file from which on a second thread saves more than it costs: its start, and the time until V8
 * has compiled the rules there, too, which is that of some thousand rows.
 */
const WORTH_A_THREAD = 8 * 1024 * 1024;

/** Bytes of .json that may be in memory at once: each takes 6 to 8 times as much there. */
const MOST_HELD = 64 * 1024 * 1024;

/**
 * Checks inputs, each by itself, and gives what became of each in their order. Several large files are checked at once.
 * @throws whatever ends the check as a whole, such as a SettingsError
 */
export async function checkAll(inputs: readonly Input[], terms: Terms): Promise<Outcome[]> {
  const queue = new Queue(inputs);
  const most = threadsWorth(inputs, terms);
  if (most > 1) {
    const { checkInThreads } = await import('../../node/threads/check-pool.ts');
    await checkInThreads(queue, terms, most);
  }
  await queue.work(terms, true);
  return queue.outcomes();
}

/** Inputs that wait to be checked, and what became of the others. */
export class Queue {
  private readonly waiting: number[];
  private readonly done: (Outcome | undefined)[];

  constructor(private readonly inputs: readonly Input[]) {
    this.waiting = [...inputs.keys()];
    this.done = inputs.map(() => undefined);
  }

  /** Checks in this thread what waits, one after the other. */
  async work(terms: Terms, ahead: boolean): Promise<void> {
    for (let place = this.waiting.shift(); place !== undefined; place = this.waiting.shift()) {
      const tell = this.tellerOf(place, terms);
      const each = this.inputs[place] as Input;
      this.end(place, await unlessRefused(checkOne(each, { ...terms, onProgress: tell }, ahead)));
    }
  }

  /** The next file, for another thread: it waits no longer. */
  takeFile(): { place: number; file: string } | undefined {
    for (const [i, place] of this.waiting.entries()) {
      const file = this.inputs[place];
      if (typeof file !== 'string') continue;
      this.waiting.splice(i, 1);
      return { place, file };
    }
    return undefined;
  }

  /** It was not checked after all. */
  giveBack(place: number): void {
    this.waiting.unshift(place);
  }

  end(place: number, outcome: Outcome): void {
    this.done[place] = outcome;
  }

  outcomes(): Outcome[] {
    return this.done.filter((each) => each !== undefined);
  }

  /** Of files that are checked at once the first alone is told of: who reads it thinks of one after the other. */
  tellerOf(place: number, { onProgress }: Terms): Terms['onProgress'] {
    if (!onProgress) return undefined;
    return (file, progress) => {
      if (this.done.indexOf(undefined) === place) onProgress(file, progress);
    };
  }
}

async function unlessRefused(checked: Promise<CheckedFile>): Promise<Outcome> {
  try {
    return await checked;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/**
 * How many threads would have enough to do. What is known besides the files is read once, and would have to be copied
 * into each of them; a pipe is read once, and may wait for ever; and what is read as a whole takes much memory: then one
 * is checked after the other.
 */
function threadsWorth(inputs: readonly Input[], { context, options, onRecord }: Terms): number {
  const paths = inputs.filter((each) => typeof each === 'string');
  if (paths.length < 2 || paths.includes('-') || context.roster || context.history || onRecord) return 1;
  const found = paths.map(statsOf);
  if (found.some((stats) => stats && !stats.isFile())) return 1;
  const sizes = found.map((stats) => stats?.size ?? 0);
  const held = sizes.filter((_, i) => (options.inputFormat ?? formatOf(paths[i] as string)) === 'json');
  if (sumOf(held) > MOST_HELD) return 1;
  const sum = sumOf(sizes);
  const largest = Math.max(...sizes);
  return sum - largest < WORTH_A_THREAD ? 1 : Math.ceil(sum / largest);
}

/** undefined where nothing can be found out: why is told when it is read. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
