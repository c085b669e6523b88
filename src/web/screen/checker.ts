import type {
  Answer,
  Answers,
  FileEntry,
  PageOptions,
  PageQuestion,
  ReadReply,
  ReportPiece,
  Request,
  SavedFile,
  Screen,
  WriteRequest,
  WrittenFile,
} from '../messages.ts';
import { readDataBlock, saveFile } from './elements.ts';
import { startWorker, unpackCode } from './start-worker.ts';
import { showSaving, showState } from './state.ts';

/** Receives what the worker finds. */
interface CheckerEvents {
  onQuestions(questions: PageQuestion[]): void;
  onProgress(progress: Extract<Answer, { type: 'progress' }>): void;
  onPiece(piece: ReportPiece): void;
  onReport(screen: Screen): void;
  onFailure(lines: readonly string[]): void;
  /** Ends what the screen shows of an earlier check. */
  onClear(): void;
}

/** Checks files in a worker of its own, which can be ended at any time. */
export class Checker {
  /** Set by the parts of the screen. */
  readonly events: Partial<CheckerEvents> = {};
  private worker: Worker | undefined;
  private writer: Worker | undefined;
  /** Started ahead, since compiling its code takes longer than checking a few rows. */
  private spare: Worker | undefined;
  /** Counts the checks, so that what is left of an earlier one is discarded. */
  private run = 0;
  /** Counts the requests to write, of which only the last is carried out. */
  private writes = 0;
  private files: readonly File[] = [];
  private opened: Pick<WriteRequest, 'options' | 'answers'> = { options: { showValues: false }, answers: {} };

  constructor() {
    this.prepare();
  }

  /** The answers that the last check was made with. */
  get answers(): Answers {
    return this.opened.answers;
  }

  /** The options that the last check was made with. */
  get options(): PageOptions {
    return this.opened.options;
  }

  /** Ends what is going on, and opens files. */
  open(files: readonly File[], options: PageOptions): void {
    this.stop();
    showState('checking');
    this.files = files;
    this.opened = { options, answers: {} };
    this.prepare();
    this.worker = this.spare;
    this.spare = undefined;
    this.send({ type: 'open', files: this.listFiles(), options });
  }

  check(answers: Answers): void {
    showState('checking');
    this.run += 1;
    this.events.onClear?.();
    this.opened = { ...this.opened, answers };
    this.send({ type: 'check', answers });
  }

  save(file: SavedFile): void {
    this.send({ type: 'save', file });
  }

  /** Has a worker of its own write files that need the code for workbooks, which is unpacked on first use. */
  async write(file: WrittenFile): Promise<void> {
    showSaving('Writing the files. This may take a while.');
    this.writer?.terminate();
    const { run, opened } = this;
    this.writes += 1;
    const { writes } = this;
    const code = await unpackCode(readDataBlock('writer'));
    // Pressed again, or another check begun, while the code was unpacked.
    if (run !== this.run || writes !== this.writes) return;
    const writer = startWorker(code, (answer) => {
      if (answer.type === 'read') return this.reply(writer, answer);
      writer.terminate();
      if (answer.type === 'failed') showSaving(answer.lines.join(' '));
      else this.receive(answer);
    });
    this.writer = writer;
    writer.postMessage({ type: 'write', ...opened, files: this.listFiles(), file } satisfies WriteRequest);
  }

  /** Ends at once what is going on. */
  stop(): void {
    this.run += 1;
    this.worker?.terminate();
    this.writer?.terminate();
    this.worker = undefined;
    this.writer = undefined;
    this.events.onClear?.();
  }

  /** Starts the worker of the next check. Not during a check, which needs the memory. */
  prepare(): void {
    if (this.spare) return;
    const worker = startWorker(readDataBlock('worker'), (answer) => {
      if (worker === this.worker) this.receive(answer);
    });
    this.spare = worker;
  }

  private listFiles(): FileEntry[] {
    return this.files.map(({ name, size }) => ({ name, size }));
  }

  /** Reads for a worker. */
  private async reply(
    worker: Worker,
    { id, file, start, end }: Extract<Answer, { type: 'read' }>,
  ): Promise<void> {
    const bytes = await this.files[file]
      ?.slice(start, end)
      .arrayBuffer()
      .catch(() => undefined);
    worker.postMessage({ type: 'bytes', id, bytes } satisfies ReadReply, bytes ? [bytes] : []);
  }

  private send(request: Request): void {
    this.worker?.postMessage(request);
  }

  private receive(answer: Answer): void {
    switch (answer.type) {
      case 'read':
        if (this.worker) void this.reply(this.worker, answer);
        return;
      case 'questions':
        this.events.onQuestions?.(answer.questions);
        return;
      case 'progress':
        this.events.onProgress?.(answer);
        return;
      case 'piece':
        this.events.onPiece?.(answer);
        return;
      case 'checked':
        this.events.onReport?.(answer);
        return;
      case 'saved':
        saveFile(answer.name, new Blob(answer.parts, { type: answer.mimeType }));
        showSaving(`Saved as ${answer.name}.`);
        return;
      case 'failed':
        this.fail(answer.lines);
    }
  }

  private fail(lines: readonly string[]): void {
    this.stop();
    this.events.onFailure?.(lines);
  }
}
