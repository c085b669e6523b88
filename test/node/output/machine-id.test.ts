import { beforeEach, expect, it, vi } from 'vitest';
import { getMachineId } from '../../../src/node/output/machine-id.ts';

const changed = vi.hoisted(() => ({ host: '', file: '', fails: false }));
vi.mock('node:os', async (original) => {
  const real = await original<typeof import('node:os')>();
  const networkInterfaces = () => {
    if (changed.fails) throw new Error('not allowed');
    return real.networkInterfaces();
  };
  return { ...real, networkInterfaces, hostname: () => changed.host || real.hostname() };
});
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const readIfThere =
    (read: (path: string, ...more: never[]) => unknown) =>
    (path: string, ...more: never[]) => {
      if (path.startsWith('/proc/') && changed.fails) throw new Error('no such file');
      return path === changed.file ? 'another' : read(path, ...more);
    };
  return {
    ...real,
    readFileSync: readIfThere(real.readFileSync as never),
    readlinkSync: readIfThere(real.readlinkSync as never),
  };
});

beforeEach(() => {
  Object.assign(changed, { host: '', file: '', fails: false });
});

it('stays the same', () => {
  expect(getMachineId()).toBe(getMachineId());
  expect(getMachineId()).toMatch(/^[0-9a-f]{8}$/);
});

it.each([
  ['another name', { host: 'another' }],
  ['another start of the system', { file: '/proc/sys/kernel/random/boot_id' }],
  ['another container', { file: '/proc/self/ns/pid' }],
])('differs for %s', (_, change) => {
  const here = getMachineId();
  Object.assign(changed, change);
  expect(getMachineId()).not.toBe(here);
});

it('is made of the name alone on a system that shows nothing else', () => {
  changed.fails = true;
  expect(getMachineId()).toMatch(/^[0-9a-f]{8}$/);
});
