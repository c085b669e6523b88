/** Nothing in the page writes to a stream that needs a turn. */
export async function waitForNextTurn(): Promise<void> {}
