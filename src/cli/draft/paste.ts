/** Collects pasted text after a line break, which a prompt for one line would lose: the break ends its answer. */
export interface PasteWatcher {
  /** The lines after the first, joined to one; '' if there are none. */
  getRest(): string;
  /** Stops watching. */
  stop(): void;
}

/** A line break with text after it in the same chunk: nobody types that fast. */
const AFTER_BREAK = /[\r\n](?=[^\r\n])/;

/** Watches the input for pasted text of several lines. */
export function watchPaste(input: NodeJS.ReadableStream): PasteWatcher {
  let rest = '';
  const onData = (chunk: Buffer | string): void => {
    const text = chunk.toString();
    const at = text.search(AFTER_BREAK);
    if (at >= 0) rest = `${rest} ${text.slice(at + 1)}`;
  };
  input.on('data', onData);
  return {
    getRest: () => rest.replace(/[\s\p{Cc}]+/gu, ' ').trim(),
    stop: () => void input.removeListener('data', onData),
  };
}
