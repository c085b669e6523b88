import { Session } from 'node:inspector/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Counts the branches of the program that have run at least once, as V8 reports them. */
export class Coverage {
  private readonly session = new Session();
  private readonly seen = new Set<string>();
  private readonly folder = dirname(fileURLToPath(import.meta.url));

  async begin(): Promise<void> {
    this.session.connect();
    await this.session.post('Profiler.enable');
    await this.session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true });
  }

  /** The number of branches that have run so far. Takes milliseconds: do not call it for every execution. */
  async count(): Promise<number> {
    const { result } = await this.session.post('Profiler.takePreciseCoverage');
    for (const { url, functions } of result) {
      if (!url.startsWith('file:') || !fileURLToPath(url).startsWith(this.folder)) continue;
      for (const { ranges } of functions) {
        for (const { startOffset, endOffset, count } of ranges) {
          if (count > 0) this.seen.add(`${url}:${startOffset}-${endOffset}`);
        }
      }
    }
    return this.seen.size;
  }
}
