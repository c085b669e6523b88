import { closeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { expect, it, vi } from 'vitest';
import { endWithoutTerminal } from '../../src/node/lost-terminal.ts';

vi.mock('node:tty', () => ({ isatty: vi.fn() }));
vi.mock('node:fs', async (load) => ({ ...(await load<object>()), closeSync: vi.fn() }));

it('closes at the end, and not before, the streams whose terminal is gone', () => {
  vi.mocked(isatty).mockImplementation((fd) => fd !== 2);
  const listeners = process.listeners('exit');
  endWithoutTerminal();
  const [atExit] = process.listeners('exit').filter((listener) => !listeners.includes(listener));
  expect(closeSync).not.toHaveBeenCalled();
  vi.mocked(isatty).mockImplementation((fd) => fd === 1);
  atExit?.(0);
  expect(vi.mocked(closeSync).mock.calls).toEqual([[0]]);
});
