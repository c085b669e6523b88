import { describeFailure } from './failure.ts';
import type { Answer } from './messages.ts';

/** The part of a worker's scope that is used here. */
interface WorkerScope<R> {
  postMessage(answer: Answer): void;
  onmessage: ((event: { data: R }) => void) | null;
}

/** Answers each request that the page posts to this worker. Returns how to post something before the answer. */
export function serve<R>(perform: (request: R) => Promise<Answer>): (answer: Answer) => void {
  const scope = globalThis as unknown as WorkerScope<R>;
  const post = (answer: Answer) => scope.postMessage(answer);
  scope.onmessage = ({ data }) => {
    perform(data).then(post, (error) => post({ type: 'failed', lines: describeFailure(error) }));
  };
  return post;
}
