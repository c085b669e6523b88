/** Called at regular intervals; throws once the time limit of a check has passed. */
export type Checkpoint = () => void;

/** Rows between two calls of the checkpoint. */
export const ROWS_PER_CHECKPOINT = 1000;

/**
 * Calls the checkpoint before each chunk, so that work without rows, such as detecting an encoding, also stops in
 * time.
 */
export async function* addCheckpoints(
  chunks: AsyncIterable<Uint8Array>,
  checkpoint: Checkpoint,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    checkpoint();
    yield chunk;
  }
}
