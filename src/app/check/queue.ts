import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { InputError } from '../../core/model/errors.ts';
import type { CheckRun, Input } from './check-file.ts';
import { checkFile } from './check-file.ts';

/** The result of one input: the checked file, or why it cannot be read. */
export type CheckOutcome = CheckedFile | InputError;

/** The inputs still to be checked, and the outcomes of the others. */
export class Queue {
  private readonly waiting: number[];
  private readonly done: (CheckOutcome | undefined)[];

  constructor(readonly inputs: readonly Input[]) {
    this.waiting = [...inputs.keys()];
    this.done = inputs.map(() => undefined);
  }

  /** Checks the waiting inputs on this thread, one after the other. */
  async checkRemaining(run: CheckRun): Promise<void> {
    for (let index = this.waiting.shift(); index !== undefined; index = this.waiting.shift()) {
      const onProgress = this.createProgressReporter(index, run);
      const input = this.inputs[index] as Input;
      this.settle(index, await catchInputError(checkFile(input, { ...run, onProgress })));
    }
  }

  /** Removes the next file from the queue, for another thread. Rows in memory stay on this one. */
  takeFile(): { index: number; file: string } | undefined {
    for (const [i, index] of this.waiting.entries()) {
      const file = this.inputs[index];
      if (typeof file !== 'string') continue;
      this.waiting.splice(i, 1);
      return { index, file };
    }
    return undefined;
  }

  /** Puts back an input that could not be checked. */
  requeue(index: number): void {
    this.waiting.unshift(index);
  }

  settle(index: number, outcome: CheckOutcome): void {
    this.done[index] = outcome;
  }

  /** The outcomes so far, in the order of the inputs. */
  listOutcomes(): CheckOutcome[] {
    return this.done.filter((outcome) => outcome !== undefined);
  }

  /** Reports progress only while the input is the first unfinished one, as if inputs were checked in order. */
  createProgressReporter(index: number, { onProgress }: CheckRun): CheckRun['onProgress'] {
    if (!onProgress) return undefined;
    return (file, progress) => {
      if (this.done.indexOf(undefined) === index) onProgress(file, progress);
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
