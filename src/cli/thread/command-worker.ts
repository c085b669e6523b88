import { parentPort, workerData } from 'node:worker_threads';
import { commitLocked } from '../../node/guard/commit-lock.ts';
import type { FromThread, GuardedJob } from '../../node/guard/messages.ts';
import { observeWriting } from '../../node/output/interruption.ts';
import { reportError } from '../report-error.ts';
import type { Io } from '../streams.ts';
import { COMMANDS } from './commands.ts';
import { type CommandOutcome, type CommandTask, postError } from './outcome.ts';
import { createThreadIo } from './thread-io.ts';

// A thread that runs one command. The main thread prints what it writes, and may end it at any moment.
const port = parentPort as NonNullable<typeof parentPort>;
const { task, lock } = workerData as GuardedJob;
const { name, args, terminal } = task as CommandTask;
const io = createThreadIo(port, terminal);

function post(message: FromThread): void {
  port.postMessage(message);
}

observeWriting({
  onStaged: (staged) => post({ staged }),
  onSettled: (settled) => post({ settled }),
  commit: (moveFiles) => commitLocked(lock, moveFiles),
});

async function run(): Promise<CommandOutcome> {
  try {
    const command = (await COMMANDS[name]()) as (io: Io, ...args: unknown[]) => Promise<number>;
    return { status: await command(io, ...args) };
  } catch (error) {
    const failure = postError(error);
    return failure ? { status: 0, failure } : { status: reportError(error, io) };
  }
}

async function end(outcome: CommandOutcome): Promise<void> {
  await io.flush();
  post({ result: outcome });
  port.close();
}

// An error that nobody caught may quote a cell.
process.on('uncaughtException', (error) => void end({ status: reportError(error, io) }));
run().then(end);
