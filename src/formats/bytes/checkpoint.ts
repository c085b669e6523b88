/** Looks whether the time that a check may take is over, and throws then. */
export type Checkpoint = () => void;

/** Rows between two looks. */
export const ROWS_PER_CHECKPOINT = 1000;

/** The chunks, with a look before each: long work without a row, such as telling an encoding, ends in time too. */
export async function* addCheckpoints(
  chunks: AsyncIterable<Buffer>,
  checkpoint: Checkpoint,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    checkpoint();
    yield chunk;
  }
}
