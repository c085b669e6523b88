/** Collects pasted text after a line break, which a prompt for one line would lose: the break ends its answer. */
export interface PasteWatcher {
  /** The lines after the first, joined to one; '' if there are none. */
  getRest(): string;
  /** Stops watching. */
  stop(): void;
}

/** A line break with text after it in the same chunk: nobody types that fast. */
const AFTER_BREAK = /[\r\n]+(?=[^\r\n])([\s\S]*)$/;

/** Watches the input for pasted text of several lines. */
export function watchPaste(input: NodeJS.ReadableStream): PasteWatcher {
  let rest = '';
  const onData = (chunk: Buffer | string): void => {
    const lines = AFTER_BREAK.exec(chunk.toString())?.[1];
    if (lines !== undefined) rest = `${rest} ${lines}`;
  };
  input.on('data', onData);
  return {
    getRest: () => rest.replace(/[\s\p{Cc}]+/gu, ' ').trim(),
    stop: () => void input.removeListener('data', onData),
  };
}
