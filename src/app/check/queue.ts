import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { InputError } from '../../core/model/errors.ts';
import type { CheckRun, Input } from './check-file.ts';
import { checkFile } from './check-file.ts';

/** What became of one input. */
export type CheckOutcome = CheckedFile | InputError;

/** Inputs that wait to be checked, and what became of the others. */
export class Queue {
  private readonly waiting: number[];
  private readonly done: (CheckOutcome | undefined)[];

  constructor(readonly inputs: readonly Input[]) {
    this.waiting = [...inputs.keys()];
    this.done = inputs.map(() => undefined);
  }

  /** Checks in this thread what waits, one after the other. */
  async checkRemaining(run: CheckRun): Promise<void> {
    for (let place = this.waiting.shift(); place !== undefined; place = this.waiting.shift()) {
      const tell = this.createProgressReporter(place, run);
      const each = this.inputs[place] as Input;
      this.settle(place, await catchInputError(checkFile(each, { ...run, onProgress: tell })));
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
  requeue(place: number): void {
    this.waiting.unshift(place);
  }

  settle(place: number, outcome: CheckOutcome): void {
    this.done[place] = outcome;
  }

  listOutcomes(): CheckOutcome[] {
    return this.done.filter((each) => each !== undefined);
  }

  /** Of files that are checked at once the first alone is told of: who reads it thinks of one after the other. */
  createProgressReporter(place: number, { onProgress }: CheckRun): CheckRun['onProgress'] {
    if (!onProgress) return undefined;
    return (file, progress) => {
      if (this.done.indexOf(undefined) === place) onProgress(file, progress);
    };
  }
}

async function catchInputError(checked: Promise<CheckedFile>): Promise<CheckOutcome> {
  try {
    return await checked;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}
