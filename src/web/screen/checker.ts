import type { Answer, Answers, PageOptions, PageQuestion, Request, SavedFile } from '../messages.ts';
import { readDataBlock, saveFile } from './elements.ts';
import { announce, showState } from './state.ts';

/** Receives what the worker finds. */
interface CheckerEvents {
  onQuestions(questions: PageQuestion[]): void;
  onProgress(progress: Extract<Answer, { type: 'progress' }>): void;
  onReport(report: Extract<Answer, { type: 'checked' }>): void;
  onFailure(lines: readonly string[]): void;
}

/** Checks files in a worker of its own, which can be ended at any time. */
export class Checker {
  /** Set by the parts of the screen. */
  readonly events: Partial<CheckerEvents> = {};
  private worker: Worker | undefined;

  /** Ends what is going on, and opens files. */
  open(files: readonly File[], options: PageOptions): void {
    this.stop();
    showState('checking');
    // A worker from a file of its own would not start in a page that was opened from a file.
    const url = URL.createObjectURL(new Blob([readDataBlock('worker')], { type: 'text/javascript' }));
    const worker = new Worker(url);
    URL.revokeObjectURL(url);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (worker === this.worker) this.receive(data);
    };
    worker.onerror = () => this.fail(['This check needs more memory than the browser has. Split the file.']);
    this.worker = worker;
    this.send({ type: 'open', files: [...files], options });
  }

  check(answers: Answers): void {
    showState('checking');
    this.send({ type: 'check', answers });
  }

  save(file: SavedFile): void {
    this.send({ type: 'save', file });
  }

  /** Ends the check at once. */
  stop(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }

  private send(request: Request): void {
    this.worker?.postMessage(request);
  }

  private receive(answer: Answer): void {
    switch (answer.type) {
      case 'questions':
        this.events.onQuestions?.(answer.questions);
        return;
      case 'progress':
        this.events.onProgress?.(answer);
        return;
      case 'checked':
        this.events.onReport?.(answer);
        return;
      case 'saved':
        saveFile(answer.name, answer.content);
        announce('Saved.');
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
