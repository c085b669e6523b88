import { expect } from 'vitest';

/** Whether vitest updates snapshots (npm run gen). */
export function isUpdating(): boolean {
  const { snapshotState } = expect.getState() as unknown as { snapshotState: { _updateSnapshot: string } };
  return snapshotState._updateSnapshot === 'all';
}
