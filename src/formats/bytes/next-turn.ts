/** Resolves once streams have had a turn. The build of the page replaces this file by src/web/next-turn.ts. */
export function waitForNextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
