import type { Answer } from '../messages.ts';

const ENDED = 'The browser ended this check, for want of memory perhaps. Split the file, and try again.';

/** Starts a worker. One with a file of its own would not start in a page that was opened from a file. */
export function startWorker(code: string, onAnswer: (answer: Answer) => void): Worker {
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(url);
  URL.revokeObjectURL(url);
  worker.onmessage = ({ data }: MessageEvent<Answer>) => onAnswer(data);
  worker.onerror = () => onAnswer({ type: 'failed', lines: [ENDED] });
  return worker;
}

/** Unpacks code that is in the page as base64. */
export function unpackCode(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed.trim()), (char) => char.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(unpacked).text();
}
