/** What was pasted behind a line break, which ends the answer of a question for one line. */
export interface PasteWatcher {
  /** Its lines as one; '' where nothing was. */
  getRest(): string;
  /** Ends the watch. */
  stop(): void;
}

/** A line break, and text behind it that came in the same moment: nobody types so fast. */
const BEHIND_BREAK = /[\r\n]+(?=[^\r\n])([\s\S]*)$/;

/** Watches for a text of several lines. */
export function watchPaste(input: NodeJS.ReadableStream): PasteWatcher {
  let rest = '';
  const onData = (chunk: Buffer | string): void => {
    const behind = BEHIND_BREAK.exec(chunk.toString())?.[1];
    if (behind !== undefined) rest = `${rest} ${behind}`;
  };
  input.on('data', onData);
  return {
    getRest: () => rest.replace(/[\s\p{Cc}]+/gu, ' ').trim(),
    stop: () => void input.removeListener('data', onData),
  };
}
